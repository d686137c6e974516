import type { Database } from '../database/database.ts';
import type { Work } from '../work/work.ts';
import { QUEUE_SCHEMA } from './queue-schema.ts';

const RUNNER = { actor: 'job-runner', scope: [] } as const;
const SILENCE = `interval '30 seconds'`;

/** Writes a queued job's message: the row that PgBoss.send() would write, but in the transaction of the work. */
export async function sendMessage(work: Pick<Work, 'transaction'>, kind: string, id: string): Promise<void> {
  await work.transaction.run(
    `INSERT INTO ${QUEUE_SCHEMA}.job (name, data, policy, retry_limit, retry_delay, retry_backoff, expire_in, keep_until)
     SELECT name, $2, policy, retry_limit, retry_delay, retry_backoff, expire_seconds * interval '1 second', now() + retention_minutes * interval '1 minute'
     FROM ${QUEUE_SCHEMA}.queue WHERE name = $1`, [kind, JSON.stringify({ id })]);
}

/** A job that could not be finished for want of the server, or because we are leaving, waits for the next worker. */
export function putBack(database: Database, id: string): Promise<void> {
  return database.work(RUNNER, async (work) => {
    const job = await work.jobs.find(id);
    if (job?.state === 'queued') await sendMessage(work, job.kind, id);
  });
}

/** Jobs whose worker fell silent: queued anew, or failed when that has happened three times. */
export function rescueLostJobs(database: Database): Promise<number> {
  return database.work(RUNNER, async (work) => {
    const lost = await work.transaction.rows<{ id: string; kind: string; state: string }>(
      `UPDATE jobs SET state = CASE WHEN attempts >= 3 THEN 'failed' WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
         error = CASE WHEN attempts >= 3 THEN 'worker-lost' END, ended_at = CASE WHEN attempts >= 3 OR cancel_requested THEN now() END
       WHERE id IN (SELECT id FROM jobs WHERE state = 'running' AND beat_at < now() - ${SILENCE} FOR UPDATE SKIP LOCKED) RETURNING id, kind, state`);
    for (const job of lost) if (job.state === 'queued') await sendMessage(work, job.kind, job.id);
    return lost.length;
  });
}
