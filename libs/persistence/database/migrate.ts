import pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { migrations } from '#migrations';
import { layQueue } from '../jobs/queue-schema.ts';

/** Any number, ours alone: whoever holds it migrates this database. */
const LOCK = 6_520_211;

const quiet = (): void => undefined;
/** Failures are thrown; TypeORM would print them as well, on the channel where results go. */
const SILENT: Logger = { logQuery: quiet, logQueryError: quiet, logQuerySlow: quiet, logSchemaBuild: quiet, logMigration: quiet, log: quiet };

/**
 * Runs the migrations that have not run yet. Safe to call from several processes at once: the second waits for the
 * first and finds nothing to do. Answers the names of those that ran.
 */
export async function migrate(adminUrl: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: adminUrl, application_name: 'planner migrate' });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await runAll(adminUrl);
  } finally {
    await guard.end();
  }
}

async function runAll(adminUrl: string): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres', url: adminUrl, migrations, migrationsTableName: 'migrations', logging: false, logger: SILENT, synchronize: false,
    extra: { max: 2 }, installExtensions: false,
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    await layQueue(source);
    return ran.map((one) => one.name);
  } finally {
    await source.destroy();
  }
}
