import type { Pool } from 'pg';
import { explain } from '../database/errors.ts';
import { withClient } from '../database/with-client.ts';
import type { JobProgress } from '../work/stores.ts';

/** One statement in a transaction of its own; the settings travel in the same text as they hold no value from outside. */
export function reportJob(pool: Pool, id: string, progress: JobProgress): Promise<'go-on' | 'cancel'> {
  return withClient(pool, async (client) => {
    await client.query(`BEGIN; SET LOCAL planner.actor = 'job'`);
    const { rows } = await client.query<{ cancel_requested: boolean }>(
      `UPDATE jobs SET progress = coalesce($2, progress), phase = coalesce($3, phase), best = coalesce($4, best), bound = coalesce($5, bound), beat_at = now()
       WHERE id = $1 AND state = 'running' RETURNING cancel_requested`,
      [id, progress.progress ?? null, progress.phase ?? null, progress.best ?? null, progress.bound ?? null]);
    await client.query('COMMIT');
    return rows[0] === undefined || rows[0].cancel_requested ? ('cancel' as const) : ('go-on' as const);
  }).catch((error: unknown) => Promise.reject(explain(error)));
}
