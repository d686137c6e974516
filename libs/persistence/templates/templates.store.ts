import type { NewTemplate, StoredTemplate, TemplateKey, TemplateMove, TemplateStore } from '../work/template-stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface TemplateRow {
  readonly id: string;
  readonly kind: string;
  readonly regime: StoredTemplate['regime'];
  readonly issuer: string;
  readonly no: number;
  readonly name: string;
  readonly scope: string[];
  readonly state: StoredTemplate['state'];
  readonly tags: StoredTemplate['tags'];
  readonly size: number;
  readonly sha256: string;
  readonly sent_by: string;
  readonly sent_at: Date;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly version: number;
}

const COLUMNS = 'id, kind, regime, issuer, no, name, scope, state, tags, length(file) AS size, sha256, sent_by, sent_at, approved_by, approved_at, version';

export class TableTemplates implements TemplateStore {
  constructor(private readonly transaction: Transaction) {}

  async keep(template: NewTemplate, scope: readonly string[]): Promise<StoredTemplate> {
    const { kind, regime, issuer, name } = template;
    const places = [...new Set(scope)].sort();
    // Two who send at the same time take two numbers: one waits for the other.
    await this.transaction.run(`SELECT pg_advisory_xact_lock(hashtext('word_templates'), hashtext($1))`, [JSON.stringify([kind, regime, issuer, places])]);
    const row = await this.transaction.row<TemplateRow>(
      `INSERT INTO word_templates (kind, regime, issuer, name, tags, file, scope, no)
       SELECT $1, $2, $3, $4, $5::jsonb, $6::bytea, $7::text[], coalesce(max(no), 0) + 1 FROM word_templates WHERE kind = $1 AND regime = $2 AND issuer = $3 AND scope = $7::text[]
       RETURNING ${COLUMNS}`,
      [kind, regime, issuer, name, JSON.stringify(template.tags), Buffer.from(template.file), places]);
    if (row === undefined) throw new Error('A template that was written is not to be seen');
    return templateOf(row);
  }

  async find(id: string): Promise<StoredTemplate | undefined> {
    const row = await this.transaction.row<TemplateRow>(`SELECT ${COLUMNS} FROM word_templates WHERE id::text = $1`, [id]);
    return row && templateOf(row);
  }

  async file(id: string): Promise<Uint8Array | undefined> {
    const row = await this.transaction.row<{ file: Buffer }>('SELECT file FROM word_templates WHERE id::text = $1', [id]);
    return row && new Uint8Array(row.file);
  }

  async list(filter: { readonly kind?: string | undefined; readonly regime?: string | undefined } = {}): Promise<readonly StoredTemplate[]> {
    const rows = await this.transaction.rows<TemplateRow>(
      `SELECT ${COLUMNS} FROM word_templates WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR regime = $2)
       ORDER BY sent_at DESC, id LIMIT 500`, [filter.kind ?? null, filter.regime ?? null]);
    return rows.map(templateOf);
  }

  async inUse({ kind, regime, issuer }: TemplateKey): Promise<readonly StoredTemplate[]> {
    const rows = await this.transaction.rows<TemplateRow>(
      `SELECT ${COLUMNS} FROM word_templates WHERE state = 'approved' AND kind = $1 AND regime = $2 AND (issuer = '' OR lower(issuer) = lower($3))
       ORDER BY issuer = '', cardinality(scope) = 0, sent_at DESC, id`, [kind, regime, issuer]);
    return rows.map(templateOf);
  }

  async approve(id: string, version: number): Promise<TemplateMove> {
    const found = await this.locked(id);
    if (found === undefined) return 'unknown';
    if (found.version !== version) return 'stale';
    if (found.state !== 'waiting') return 'not-waiting';
    if (found.mine) return 'own';
    await this.transaction.run(
      `UPDATE word_templates SET state = 'replaced', version = version + 1
       WHERE state = 'approved' AND (kind, regime, issuer, scope) = (SELECT kind, regime, issuer, scope FROM word_templates WHERE id::text = $1)`, [id]);
    return this.changed(`UPDATE word_templates SET state = 'approved', approved_by = planner_actor(), approved_at = now(), version = version + 1 WHERE id::text = $1 AND version = $2`, id, version);
  }

  async withdraw(id: string, version: number): Promise<TemplateMove> {
    const found = await this.locked(id);
    if (found === undefined) return 'unknown';
    if (found.version !== version) return 'stale';
    if (found.state !== 'waiting' && found.state !== 'approved') return 'not-waiting';
    return this.changed(`UPDATE word_templates SET state = 'withdrawn', version = version + 1 WHERE id::text = $1 AND version = $2`, id, version);
  }

  private locked(id: string): Promise<{ state: string; version: number; mine: boolean } | undefined> {
    return this.transaction.row('SELECT state, version, sent_by = planner_actor() AS mine FROM word_templates WHERE id::text = $1 FOR UPDATE', [id]);
  }

  /** A row that may be read but not written is, for whoever asks, one that is not his. */
  private async changed(statement: string, id: string, version: number): Promise<TemplateMove> {
    return (await this.transaction.run(statement, [id, version])) === 1 ? 'done' : 'unknown';
  }
}

function templateOf(row: TemplateRow): StoredTemplate {
  return {
    id: row.id, kind: row.kind, regime: row.regime, issuer: row.issuer, no: row.no, name: row.name, scope: row.scope, state: row.state, tags: row.tags,
    size: row.size, sha256: row.sha256, sentBy: row.sent_by, sentAt: row.sent_at.toISOString(), version: row.version,
    ...(row.approved_by !== null && { approvedBy: row.approved_by }), ...(row.approved_at !== null && { approvedAt: row.approved_at.toISOString() }),
  };
}
