import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';

export const QUEUE_SCHEMA = 'pgboss';
export const QUEUES = ['review', 'proposal', 'import', 'comparison', 'papers'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Longer than any job: a worker that died is noticed by its silence (see rescue-jobs.ts), not by this. */
const OPTIONS = { policy: 'standard', retryLimit: 2, retryDelay: 1, retryBackoff: true, expireInSeconds: 14_400, retentionMinutes: 1440 };

/** The queue's own tables, made by the migrator; the app role only writes rows in them. */
export async function layQueue(source: DataSource): Promise<void> {
  const [{ there }] = (await source.query(`SELECT to_regclass('${QUEUE_SCHEMA}.version') IS NOT NULL AS there`)) as [{ there: boolean }];
  if (!there) await source.query(PgBoss.getConstructionPlans(QUEUE_SCHEMA));
  for (const queue of QUEUES) await source.query(`SELECT ${QUEUE_SCHEMA}.create_queue($1, $2)`, [queue, JSON.stringify(OPTIONS)]);
  await source.query(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO planner_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO planner_app;
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
  `);
}
