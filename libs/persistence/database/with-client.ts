import type { Pool, PoolClient } from 'pg';

/** A borrowed connection that breaks tells its borrower twice: the query fails, and an event that would end the process. */
interface Borrowed {
  readonly client: PoolClient;
  readonly giveBack: () => void;
}

/**
 * Borrows with a callback, not a promise: a server that goes down may send its last word in the same packet as the end of the
 * greeting, and between the two no promise goes on. The listener must be there before the callback returns.
 */
function borrow(pool: Pool): Promise<Borrowed> {
  return new Promise((resolve, reject) => {
    pool.connect((error, client) => {
      if (client === undefined) {
        reject(error instanceof Error ? error : new Error('no connection'));
        return;
      }
      let broken = false;
      const breaks = (): void => {
        broken = true;
      };
      client.on('error', breaks);
      resolve({
        client,
        giveBack: () => {
          client.off('error', breaks);
          client.release(broken || client.getTransactionStatus() !== 'I');
        },
      });
    });
  });
}

/**
 * A connection of the pool for one deed. One that broke, or is left inside a transaction, is thrown away; the borrower
 * gets errors as they came.
 */
export async function withClient<Result>(pool: Pool, deed: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const { client, giveBack } = await borrow(pool);
  try {
    return await deed(client);
  } finally {
    giveBack();
  }
}
