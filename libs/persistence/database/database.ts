import type { JobProgress } from '../work/stores.ts';
import type { Work, WorkContext } from '../work/work.ts';

export interface DatabaseHealth {
  readonly ready: boolean;
  /** Connections: open, idle, callers waiting. */
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number };
  readonly error?: string | undefined;
}

/** The open database. One per process; `close` ends every connection. */
export interface Database {
  /**
   * Runs the closure in one transaction with the stores of {@link Work}. What it returns is committed, also a refusal;
   * what it throws is rolled back. A lost race (40001, 40P01) runs the whole closure again, at most five times, so the
   * closure must do nothing outside the database.
   * @throws DatabaseUnavailable (answer 503) | DatabaseBusy (503) | IdempotencyKeyReused (422)
   */
  work<Result>(context: WorkContext, deed: (work: Work) => Promise<Result>): Promise<Result>;
  /** Progress of a running job, outside any transaction of the job itself. Answers whether the job should go on. */
  reportJob(id: string, progress: JobProgress): Promise<'go-on' | 'cancel'>;
  health(): Promise<DatabaseHealth>;
  close(): Promise<void>;
}
