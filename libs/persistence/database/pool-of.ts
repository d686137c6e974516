import type { Pool } from 'pg';
import type { Database } from './database.ts';

const pools = new WeakMap<Database, Pool>();

/** Remembers the pool of an open database, which outsiders have no business with. */
export function keepPool(database: Database, pool: Pool): void {
  pools.set(database, pool);
}

/** The one pool of an open database. */
export function poolOf(database: Database): Pool {
  const pool = pools.get(database);
  if (pool === undefined) throw new TypeError('This database was not opened by openDatabase()');
  return pool;
}
