import type pg from 'pg';
import { DataSource } from 'typeorm';
import { EstablishmentCache } from '../establishment/establishment-cache.ts';
import { reportJob } from '../jobs/report-job.ts';
import { makeWork } from '../work/make-work.ts';
import { runWork } from '../work/run-work.ts';
import type { Database, DatabaseHealth } from './database.ts';
import { explain } from './errors.ts';
import { keepPool } from './pool-of.ts';
import { readDaysAsText } from './text-types.ts';

export interface OpenOptions {
  /** URL of the app role. */
  readonly url: string;
  /** Most connections at a time, 10 unless said. */
  readonly connections?: number | undefined;
}

/** Opens the pool of the app role. @throws DatabaseUnavailable */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  readDaysAsText();
  const source = new DataSource({
    type: 'postgres', url: options.url, logging: false, synchronize: false, applicationName: 'planner', installExtensions: false,
    // A connection that breaks while idle is simply replaced by the pool; without a listener it would end the process.
    poolErrorHandler: () => undefined,
    connectTimeoutMS: 2_000,
    extra: {
      max: options.connections ?? 10, idleTimeoutMillis: 30_000, keepAlive: true,
      statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 60_000,
    },
  });
  try {
    await source.initialize();
  } catch (error) {
    throw explain(error);
  }
  const pool = (source.driver as unknown as { master: pg.Pool }).master;
  const establishments = new EstablishmentCache();
  const database: Database = {
    work: (context, deed) => runWork(pool, (transaction, of) => makeWork(transaction, of, establishments), { context, deed }),
    reportJob: (id, progress) => reportJob(pool, id, progress),
    health: () => health(pool),
    close: () => source.destroy(),
  };
  keepPool(database, pool);
  return database;
}

async function health(pool: pg.Pool): Promise<DatabaseHealth> {
  const counts = (): DatabaseHealth['pool'] => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  try {
    await pool.query('SELECT 1');
    return { ready: true, pool: counts() };
  } catch (error) {
    return { ready: false, pool: counts(), error: (explain(error) as Error).message };
  }
}
