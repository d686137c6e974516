import type { Day } from '#calendar';
import type { ChangedValueView, ComparisonLine, FlipView, JobState } from '#contracts';
import type { ComparisonResult, ComparisonStore, KeptComparison, NewComparison } from '../work/pack-stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface ComparisonRow {
  readonly id: string;
  readonly as_of: Day;
  readonly scope: string[];
  readonly before_pack: string;
  readonly before_version: string;
  readonly before_name: string;
  readonly after_pack: string;
  readonly after_version: string;
  readonly after_name: string;
  readonly parameter: string | null;
  readonly value: unknown;
  readonly job_id: string | null;
  readonly judged: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly changed: readonly ChangedValueView[] | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly state: JobState | null;
  readonly flips: number;
}

const BATCH = 2000;
const SELECT = `
  SELECT c.id, c.as_of, c.scope, before_pack, before_version, before_name, after_pack, after_version, after_name, parameter, value, job_id, judged, counts, changed,
    c.created_by, c.created_at, j.state, (SELECT count(*)::int FROM pack_flips f WHERE f.comparison_id = c.id) AS flips
  FROM pack_comparisons c LEFT JOIN jobs j ON j.id = c.job_id`;

/** What would change under other rules. */
export class TableComparisons implements ComparisonStore {
  constructor(private readonly transaction: Transaction) {}

  async create({ asOf, scope, before, after, change }: NewComparison): Promise<string> {
    const row = await this.transaction.row<{ id: string }>(
      `INSERT INTO pack_comparisons (as_of, scope, before_pack, before_version, before_name, after_pack, after_version, after_name, parameter, value)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [asOf, scope, before.code, before.version, before.name, after.code, after.version, after.name, change?.parameter ?? null, change ? JSON.stringify(change.value) : null]);
    return row?.id ?? '';
  }

  async attachJob(id: string, job: string): Promise<void> {
    await this.transaction.run('UPDATE pack_comparisons SET job_id = $2 WHERE id::text = $1', [id, job]);
  }

  async find(id: string): Promise<KeptComparison | undefined> {
    const row = await this.transaction.row<ComparisonRow>(`${SELECT} WHERE c.id::text = $1`, [id]);
    return row && comparisonOf(row);
  }

  async list(limit: number): Promise<readonly ComparisonLine[]> {
    const rows = await this.transaction.rows<ComparisonRow>(`${SELECT} ORDER BY c.created_at DESC, c.id LIMIT $1`, [limit]);
    return rows.map((row) => lineOf(row));
  }

  /** Once only: a second run of the job leaves what the first one found. */
  async store(id: string, result: ComparisonResult): Promise<'stored' | 'already-stored'> {
    const { judged, counts, changed, dataVersion, flips } = result;
    const stored = await this.transaction.run(
      'UPDATE pack_comparisons SET judged = $2, counts = $3, changed = $4, data_version = $5 WHERE id::text = $1 AND judged IS NULL',
      [id, judged, JSON.stringify(counts), JSON.stringify(changed), dataVersion]);
    if (stored === 0) return 'already-stored';
    for (let at = 0; at < flips.length; at += BATCH) await this.writeFlips(id, flips.slice(at, at + BATCH));
    return 'stored';
  }

  private async writeFlips(id: string, flips: readonly FlipView[]): Promise<void> {
    await this.transaction.run(
      `INSERT INTO pack_flips (comparison_id, person, position, full_name, title, unit_name, locality, locality_name, before, after)
       SELECT $1::uuid, f ->> 'person', f ->> 'position', f ->> 'fullName', f ->> 'title', f ->> 'unitName', f ->> 'locality', f ->> 'localityName', f ->> 'before', f ->> 'after'
       FROM jsonb_array_elements($2::jsonb) AS f`, [id, JSON.stringify(flips)]);
  }

  flips(id: string, { page, size }: { readonly page: number; readonly size: number }): Promise<readonly FlipView[]> {
    return this.transaction.rows<FlipView>(
      `SELECT person, position, full_name AS "fullName", title, unit_name AS "unitName", locality, locality_name AS "localityName", before, after
       FROM pack_flips WHERE comparison_id::text = $1 ORDER BY before, after, given_name, full_name, person, position LIMIT $2 OFFSET $3`, [id, size, (page - 1) * size]);
  }
}

function lineOf(row: ComparisonRow): ComparisonLine {
  return {
    id: row.id, asOf: row.as_of, createdAt: row.created_at.toISOString(), createdBy: row.created_by,
    state: row.state ?? (row.judged === null ? 'queued' : 'done'),
    before: { code: row.before_pack, version: row.before_version, name: row.before_name },
    after: { code: row.after_pack, version: row.after_version, name: row.after_name },
    ...(row.parameter !== null && { parameter: row.parameter, value: row.value as NonNullable<ComparisonLine['value']> }),
    ...(row.judged !== null && { judged: row.judged, flips: row.flips }),
  };
}

function comparisonOf(row: ComparisonRow): KeptComparison {
  return { ...lineOf(row), scope: row.scope, ...(row.job_id !== null && { job: row.job_id }), ...(row.counts && row.changed && { counts: row.counts, changed: row.changed }) };
}
