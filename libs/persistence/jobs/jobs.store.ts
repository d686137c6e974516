import type { JobState } from '#contracts';
import type { JobStore, NewJob, StoredJob } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import type { WorkContext } from '../work/work.ts';
import { JOB_COLUMNS, type JobRow, jobOf } from './job-row.ts';
import { sendMessage } from './rescue-jobs.ts';

export class TableJobs implements JobStore {
  constructor(private readonly transaction: Transaction, private readonly context: WorkContext) {}

  async enqueue(job: NewJob): Promise<StoredJob> {
    const made = await this.transaction.row<JobRow>(
      `INSERT INTO jobs (kind, key, request, scope) VALUES ($1, $2, $3, $4)
       ON CONFLICT (key) WHERE key IS NOT NULL AND state IN ('queued', 'running') DO NOTHING RETURNING ${JOB_COLUMNS}`,
      [job.kind, job.key ?? null, JSON.stringify(job.request ?? null), this.context.scope === 'all' ? null : this.context.scope]);
    if (made === undefined) return this.open(job);
    // In this transaction: no job without its message, no message without its job.
    await sendMessage({ transaction: this.transaction }, made.kind, made.id);
    return jobOf(made);
  }

  async find(id: string): Promise<StoredJob | undefined> {
    const row = await this.transaction.row<JobRow>(`SELECT ${JOB_COLUMNS} FROM jobs WHERE id::text = $1`, [id]);
    return row && jobOf(row);
  }

  async cancel(id: string): Promise<JobState | 'unknown'> {
    const row = await this.transaction.row<{ state: JobState }>(
      `UPDATE jobs SET cancel_requested = cancel_requested OR state = 'running',
         state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END, ended_at = CASE state WHEN 'queued' THEN now() ELSE ended_at END
       WHERE id::text = $1 RETURNING state`, [id]);
    return row?.state ?? 'unknown';
  }

  private async open(job: NewJob): Promise<StoredJob> {
    const row = await this.transaction.row<JobRow>(`SELECT ${JOB_COLUMNS} FROM jobs WHERE key = $1 AND state IN ('queued', 'running')`, [job.key]);
    return row ? jobOf(row) : this.enqueue(job);
  }
}
