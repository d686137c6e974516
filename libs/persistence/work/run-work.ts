import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseBusy, DatabaseUnavailable, explain, isLostRace } from '../database/errors.ts';
import { withClient } from '../database/with-client.ts';
import { answerOnce } from './idempotency.ts';
import type { Transaction } from './transaction.ts';
import type { Work, WorkContext } from './work.ts';

const ATTEMPTS = 6;
const STATEMENT_SECONDS = 5;

interface Order<Result> {
  readonly context: WorkContext;
  readonly deed: (work: Work) => Promise<Result>;
}
export type MakeWork = (transaction: Transaction, context: WorkContext) => Work;

/** Runs a deed in a transaction of its own; see {@link Database.work}. */
export async function runWork<Result>(pool: Pool, make: MakeWork, order: Order<Result>): Promise<Result> {
  checkContext(order.context);
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, make, order);
    } catch (error) {
      if (!isLostRace(error)) throw explain(error);
      if (attempt === ATTEMPTS) throw new DatabaseBusy(error);
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

function once<Result>(pool: Pool, make: MakeWork, { context, deed }: Order<Result>): Promise<Result> {
  return withClient(pool, async (client) => {
    await client.query(context.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY' : 'BEGIN ISOLATION LEVEL READ COMMITTED');
    try {
      const transaction = open(client);
      await settle(transaction, context);
      const result = await answerOnce(make(transaction, context), deed);
      await commit(client);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });
}

/** A cut line during COMMIT leaves open whether it happened: that is said, not guessed. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT').catch((error: unknown) => {
    const explained = explain(error);
    throw explained instanceof DatabaseUnavailable ? new DatabaseUnavailable(error, true) : error;
  });
  // PostgreSQL answers COMMIT with ROLLBACK, and without an error, when a statement failed and the deed went on all the same.
  if (command !== 'COMMIT') throw new Error('A statement of this work failed and its error was swallowed: nothing was kept');
}

function open(client: PoolClient): Transaction {
  const query = <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<QueryResult<Row>> => client.query<Row>(sql, [...values]);
  return {
    client,
    rows: async <Row>(sql: string, values?: readonly unknown[]) => (await query(sql, values)).rows as Row[],
    row: async <Row>(sql: string, values?: readonly unknown[]) => (await query(sql, values)).rows[0] as Row | undefined,
    run: async (sql, values) => (await query(sql, values)).rowCount ?? 0,
  };
}

/** Everything transaction-local (`true`): the next borrower of the connection starts with nothing. */
async function settle(transaction: Transaction, context: WorkContext): Promise<void> {
  await transaction.run(
    `SELECT set_config('planner.actor', $1, true), set_config('planner.scope', $2, true), set_config('planner.purpose', $3, true),
            set_config('planner.request', $4, true), set_config('planner.action', $5, true), set_config('planner.as_of', $6, true),
            set_config('statement_timeout', $7, true)`,
    [
      context.actor, context.scope === 'all' ? 'all' : context.scope.join(';'), context.purpose ?? '', context.requestId ?? '',
      context.action ?? '', context.asOf ?? '', `${(context.statementSeconds ?? STATEMENT_SECONDS) * 1000}`,
    ],
  );
}

function checkContext(context: WorkContext): void {
  if (context.actor.trim() === '') throw new TypeError('A work says who it is: the actor is empty');
  const wrong = context.scope === 'all' ? undefined : context.scope.find((code) => code === 'all' || code.includes(';') || code === '');
  if (wrong !== undefined) throw new TypeError(`"${wrong}" is not a locality code`);
}
