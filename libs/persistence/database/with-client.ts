import type { Pool, PoolClient } from 'pg';

/**
 * A connection of the pool for one deed. One that broke, or is left inside a transaction, is thrown away; the borrower
 * gets errors as they came.
 */
export async function withClient<Result>(pool: Pool, deed: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  // A borrowed connection that breaks tells its borrower twice: the query fails, and this event would end the process.
  let broken = false;
  const breaks = (): void => {
    broken = true;
  };
  client.on('error', breaks);
  try {
    return await deed(client);
  } finally {
    client.off('error', breaks);
    client.release(broken || client.getTransactionStatus() !== 'I');
  }
}
