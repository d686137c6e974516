import { JOB_COLUMNS, type JobRow, jobOf } from '../jobs/job-row.ts';
import type { PaperBatchStore, StoredJob } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';

/** Files of batches. Row-level security shows everybody his own; what has had its day is swept when the next one comes. */
export class TableBatches implements PaperBatchStore {
  constructor(private readonly transaction: Transaction) {}

  async keep(batch: { readonly job: string; readonly papers: number; readonly zip: Uint8Array; readonly pdf: Uint8Array }): Promise<void> {
    await this.transaction.run('DELETE FROM paper_batches WHERE kept_until < now()');
    await this.transaction.run('INSERT INTO paper_batches (job_id, papers, zip, pdf) VALUES ($1, $2, $3, $4) ON CONFLICT (job_id) DO NOTHING',
      [batch.job, batch.papers, Buffer.from(batch.zip), Buffer.from(batch.pdf)]);
  }

  async file(job: string, format: 'zip' | 'pdf'): Promise<Uint8Array | undefined> {
    const column = format === 'zip' ? 'zip' : 'pdf';
    return (await this.transaction.row<{ bytes: Buffer }>(`SELECT ${column} AS bytes FROM paper_batches WHERE job_id::text = $1 AND kept_until > now()`, [job]))?.bytes;
  }

  async mine(): Promise<readonly { readonly job: StoredJob; readonly papers: number; readonly createdAt: string; readonly keptUntil?: string | undefined }[]> {
    const rows = await this.transaction.rows<JobRow & { papers: number; created_at: Date; kept_until: Date | null }>(
      `SELECT ${JOB_COLUMNS.split(', ').map((name) => `j.${name}`).join(', ')}, j.created_at, b.kept_until, jsonb_array_length(j.request -> 'decisions') AS papers
       FROM jobs j LEFT JOIN paper_batches b ON b.job_id = j.id AND b.kept_until > now()
       WHERE j.kind = 'papers' AND j.created_by = planner_actor() AND j.created_at > now() - interval '24 hours' ORDER BY j.created_at DESC LIMIT 20`);
    return rows.map((row) => ({
      job: jobOf(row), papers: row.papers, createdAt: row.created_at.toISOString(), ...(row.kept_until && { keptUntil: row.kept_until.toISOString() }),
    }));
  }
}
