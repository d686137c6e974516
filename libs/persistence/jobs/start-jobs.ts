import PgBoss from 'pg-boss';
import type { Pool } from 'pg';
import type { Database } from '../database/database.ts';
import { poolOf } from '../database/pool-of.ts';
import { withClient } from '../database/with-client.ts';
import { QUEUE_SCHEMA, QUEUES, type QueueName } from './queue-schema.ts';
import { type JobWorker, runJob } from './run-job.ts';
import { putBack, rescueLostJobs } from './rescue-jobs.ts';

export interface RunningJobs {
  /** Takes no more jobs, asks the running ones to stop and puts them back, waits at most ten seconds. */
  stop(): Promise<void>;
}

const RESCUE_EVERY = 10_000;

/**
 * Works through the queues, one job of each kind at a time. A job that was running in a process that died is found by
 * its silence and done again; one that brings its worker down three times is failed.
 */
export async function startJobs(database: Database, workers: Partial<Record<QueueName, JobWorker>>): Promise<RunningJobs> {
  const pool = poolOf(database);
  const leaving = new AbortController();
  const running = new Set<Promise<unknown>>();
  const boss = new PgBoss({ db: queueOn(pool), schema: QUEUE_SCHEMA, migrate: false, schedule: false, supervise: true });
  // What goes wrong there is tried again at the next look; the pool reports a lost server to those who ask for health.
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of QUEUES) {
    const worker = workers[queue];
    if (worker === undefined) continue;
    await boss.work<{ id: string }>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([message]) => {
      if (message === undefined || leaving.signal.aborted) return;
      const run = runJob(database, message.data.id, worker, leaving.signal).then((end) => (end === 'again' ? putBack(database, message.data.id) : undefined));
      running.add(run);
      await run.finally(() => running.delete(run));
    });
  }
  const rescue = setInterval(() => void rescueLostJobs(database).catch(() => undefined), RESCUE_EVERY);
  await rescueLostJobs(database);
  return {
    stop: async () => {
      clearInterval(rescue);
      leaving.abort();
      await Promise.race([Promise.allSettled(running), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
      await boss.stop({ graceful: false, close: false });
    },
  };
}

/** The statements by which pg-boss marks messages as done or failed. */
const MARKING = /^\s*WITH (?:results AS \(\s*UPDATE|deleted_jobs AS \(\s*DELETE)/;

/**
 * The queue works on the one pool; a connection left in a broken transaction is thrown away. pg-boss does not wait for the
 * marking of a message, so a server lost at that moment would be an unhandled rejection and the end of the process: that
 * failure is swallowed here, and the message is found again by its age.
 */
function queueOn(pool: Pool): PgBoss.Db {
  return {
    executeSql: (text, values) => {
      const answer = withClient(pool, (client) => client.query(text, values));
      return MARKING.test(text) ? answer.catch(() => ({ rows: [{ count: '0' }] })) : answer;
    },
  };
}
