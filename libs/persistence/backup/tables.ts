import type pg from 'pg';

/** A table as it is backed up: the columns that are written, not those that follow from others. */
export interface BackedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that tell rows apart; the rows are written in their order, so that equal data make equal files. */
  readonly key: readonly string[];
}

/** Not carried over: what only one running server knows, and what the migrator makes anew. */
const LEFT_OUT = ['migrations', 'paper_batches', 'record_pending', 'sessions'];

/** Tables in an order in which every row finds what it points to. Rows that point within their table are checked at commit. */
export async function tablesOf(client: pg.Client): Promise<readonly BackedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; needs: string[] | null }>(`
    SELECT c.relname AS name,
      (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      (SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (number, place), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.number) AS key,
      (SELECT array_agg(DISTINCT f.relname::text) FROM pg_constraint n JOIN pg_class f ON f.oid = n.confrelid WHERE n.conrelid = c.oid AND n.contype = 'f' AND f.oid <> c.oid) AS needs
    FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
    WHERE s.nspname = 'public' AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY c.relname`, [LEFT_OUT]);
  const placed: (typeof rows)[number][] = [];
  while (placed.length < rows.length) {
    const next = rows.find((row) => !placed.includes(row) && (row.needs ?? []).every((name) => placed.some((one) => one.name === name)));
    if (next === undefined) throw new Error('The tables point at each other in a ring');
    placed.push(next);
  }
  return placed;
}

export async function migrationsOf(client: pg.Client): Promise<readonly string[]> {
  return (await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).rows.map((row) => row.name);
}

/** Sequences of ours and where they stand. */
export async function sequencesOf(client: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ name: string; value: number | null }>(
    `SELECT sequencename AS name, last_value::float8 AS value FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' ORDER BY sequencename`);
  return Object.fromEntries(rows.map((row) => [row.name, row.value ?? 0]));
}
