import type { Pool, PoolClient } from 'pg';
import { explain } from './errors.ts';

/** A connection of the pool for one deed. One that broke, or whose transaction is in doubt, is thrown away. */
export async function withClient<Result>(pool: Pool, deed: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => Promise.reject(explain(error)));
  // A borrowed connection that breaks tells its borrower twice: the query fails, and this event would end the process.
  const broken = (): void => undefined;
  client.on('error', broken);
  try {
    const result = await deed(client);
    client.off('error', broken);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw explain(error);
  }
}
