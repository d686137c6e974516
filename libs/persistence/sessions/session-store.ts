import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { Database } from '../database/database.ts';
import { poolOf } from '../database/pool-of.ts';

const HALF_DAY = 12 * 60 * 60;

/**
 * Server-side sessions on the one pool. A session that holds `username` is found by it, so that all sessions of a user
 * end at once when he is disabled or gets a new password. Call `close()` before the database is closed.
 */
export function sessionStore(database: Database): InstanceType<ReturnType<typeof connectPgSimple>> {
  const Store = connectPgSimple(session);
  return new Store({ pool: poolOf(database), tableName: 'sessions', ttl: HALF_DAY, createTableIfMissing: false, pruneSessionInterval: 900, errorLog: () => undefined });
}
