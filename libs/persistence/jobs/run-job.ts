import type { Database } from '../database/database.ts';
import { DatabaseBusy, DatabaseUnavailable } from '../database/errors.ts';
import type { JobProgress, StoredJob } from '../work/stores.ts';
import { JOB_COLUMNS, type JobRow, jobOf } from './job-row.ts';

/** What a worker is given beside the job. */
export interface JobRun {
  /** Tells how far the job is; written to the database at most four times a second. */
  report(progress: JobProgress): void;
  /** Aborted when the user cancels or the process goes down. A worker that returns all the same has done its job. */
  readonly signal: AbortSignal;
}
/** Does the job and answers what it made (the id of a review or a proposal). Throws when it cannot; an error's `code` is kept. */
export type JobWorker = (job: StoredJob, run: JobRun) => Promise<string | undefined>;

export type JobEnd = 'done' | 'failed' | 'cancelled' | 'again';

const BEAT = 250;
const RUNNER = { actor: 'job-runner', scope: [] } as const;

/** Runs one job from claim to end. `again` means: put it back, another worker (or this one, after a restart) shall do it. */
export async function runJob(database: Database, id: string, worker: JobWorker, leaving: AbortSignal): Promise<JobEnd> {
  const job = await claim(database, id);
  if (job === undefined) return 'done';
  const stop = new AbortController();
  const beat = startBeat(database, id, stop);
  const leave = (): void => stop.abort();
  leaving.addEventListener('abort', leave);
  try {
    const result = await worker(job, { signal: stop.signal, report: beat.report });
    await beat.stop();
    await end(database, id, { state: 'done', result });
    return 'done';
  } catch (error) {
    await beat.stop();
    const verdict = judge(error, stop.signal.aborted, leaving.aborted);
    await end(database, id, verdict === 'again' ? { state: 'queued' } : { state: verdict, error: verdict === 'failed' ? codeFor(error) : undefined });
    return verdict;
  } finally {
    leaving.removeEventListener('abort', leave);
  }
}

function judge(error: unknown, aborted: boolean, leaving: boolean): Exclude<JobEnd, 'done'> {
  if (leaving || error instanceof DatabaseUnavailable || error instanceof DatabaseBusy) return 'again';
  return aborted ? 'cancelled' : 'failed';
}

/** Only a code leaves this place: the text of an error may quote personnel data. */
function codeFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : 'internal';
}

function claim(database: Database, id: string): Promise<StoredJob | undefined> {
  return database.work(RUNNER, async (work) => {
    const row = await work.transaction.row<JobRow>(
      `UPDATE jobs SET state = 'running', beat_at = now(), attempts = attempts + 1
       WHERE id::text = $1 AND (state = 'queued' OR (state = 'running' AND beat_at < now() - interval '20 seconds')) RETURNING ${JOB_COLUMNS}`, [id]);
    return row && jobOf(row);
  });
}

function end(database: Database, id: string, to: { state: string; result?: string | undefined; error?: string | undefined }): Promise<number> {
  return database.work(RUNNER, (work) => work.transaction.run(
    `UPDATE jobs SET state = $2, result = $3, error = $4, progress = CASE $2 WHEN 'done' THEN 1 ELSE progress END,
       ended_at = CASE $2 WHEN 'queued' THEN NULL ELSE now() END WHERE id::text = $1`, [id, to.state, to.result ?? null, to.error ?? null]));
}

/** Writes progress and asks whether to go on; also without news, so that others see that this worker lives. */
function startBeat(database: Database, id: string, stop: AbortController): { report: JobRun['report']; stop(): Promise<void> } {
  let news: JobProgress = {};
  let writing: Promise<void> = Promise.resolve();
  let busy = false;
  const beat = async (): Promise<void> => {
    const now = news;
    news = {};
    const answer = await database.reportJob(id, now).catch(() => 'go-on' as const);
    if (answer === 'cancel') stop.abort();
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    writing = beat().finally(() => (busy = false));
  }, BEAT);
  return {
    report: (progress) => {
      news = { ...news, ...progress };
    },
    stop: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
