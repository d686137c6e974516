import type { QueryRunner } from 'typeorm';

/** Runs hand-written statements in order. The runner holds the transaction. */
export async function apply(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

/** Forward only: what was released is never taken back by a migration, but by a restore. */
export function noWayBack(): Promise<void> {
  return Promise.reject(new Error('Migrations go forward only. To go back, restore a backup made before.'));
}

/** The owner passes inside a function of his that somebody else called, and where he says so aloud. */
const MAINTENANCE = `(session_user <> current_user OR current_setting('planner.maintenance', true) = 'on')`;

/**
 * Row-level security that binds the owner too: signed in himself, he sees and changes rows only after
 * `SET planner.maintenance = 'on'` (backup, restore). For the app role the words mean nothing: no policy of its asks for them.
 */
export function guard(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY maintenance ON ${table} TO CURRENT_USER USING ${MAINTENANCE} WITH CHECK ${MAINTENANCE};
  `;
}

/** Whoever works on the whole city reads and writes; `(SELECT …)` makes it one question a statement, not one a row. */
export function wholeCity(table: string): string {
  return `
    CREATE POLICY whole_city ON ${table} TO planner_app
      USING ((SELECT planner_sees_all())) WITH CHECK ((SELECT planner_sees_all()));
  `;
}

/** Rows that fulfil a condition may be read. */
export function reads(table: string, condition: string): string {
  return `CREATE POLICY reads ON ${table} FOR SELECT TO planner_app USING (${condition});`;
}

/** Any work that says who it is may read and write. */
export function anyActor(table: string): string {
  return `
    CREATE POLICY any_actor ON ${table} TO planner_app
      USING ((SELECT planner_actor()) IS NOT NULL) WITH CHECK ((SELECT planner_actor()) IS NOT NULL);
  `;
}

export interface Recorded {
  /** Columns that tell rows apart, in the order of the key in the record. */
  readonly key: readonly string[];
  /** Column that names a person: a code, or `person_id`. */
  readonly person?: string;
  /** Whether a change moves the data version. */
  readonly personnel?: boolean;
  /** Columns never written to the record (password hashes). */
  readonly secret?: readonly string[];
}

/** Every change of the table leaves its lines in the record, in the same transaction. */
export function record(table: string, what: Recorded): string {
  const args = [what.key.join(','), what.person ?? '', String(what.personnel ?? false), (what.secret ?? []).join(',')].map((text) => `'${text}'`).join(', ');
  const trigger = (deed: string, tables: string): string =>
    `CREATE TRIGGER recorded_${deed.toLowerCase()} AFTER ${deed} ON ${table} REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION record_rows(${args});`;
  return [
    trigger('INSERT', 'NEW TABLE AS after_rows'),
    trigger('UPDATE', 'OLD TABLE AS before_rows NEW TABLE AS after_rows'),
    trigger('DELETE', 'OLD TABLE AS before_rows'),
    `CREATE TRIGGER never_truncated BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
  ].join('\n');
}

/** Rows are written once and stay: nobody updates, deletes or truncates, whatever his rights. */
export function insertOnly(table: string): string {
  return `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}
