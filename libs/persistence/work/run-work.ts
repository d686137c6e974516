import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseBusy, DatabaseUnavailable, explain, isLostRace } from '../database/errors.ts';
import { answerOnce } from './idempotency.ts';
import type { Transaction } from './transaction.ts';
import type { Work, WorkContext } from './work.ts';

const ATTEMPTS = 6;
const STATEMENT_SECONDS = 5;

export type MakeWork = (transaction: Transaction, context: WorkContext) => Work;

/** Runs a deed in a transaction of its own; see {@link Database.work}. */
export async function runWork<Result>(source: DataSource, make: MakeWork, order: { context: WorkContext; deed: (work: Work) => Promise<Result> }): Promise<Result> {
  checkContext(order.context);
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(source, make, order);
    } catch (error) {
      if (!isLostRace(error)) throw explain(error);
      if (attempt === ATTEMPTS) throw new DatabaseBusy(error);
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

async function once<Result>(source: DataSource, make: MakeWork, { context, deed }: { context: WorkContext; deed: (work: Work) => Promise<Result> }): Promise<Result> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction(context.snapshot ? 'REPEATABLE READ' : 'READ COMMITTED');
    const transaction = open(client);
    await settle(transaction, context);
    const work = make(transaction, context);
    const result = await answerOnce(work, deed);
    await commit(runner);
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
  }
}

/** A cut line during COMMIT leaves open whether it happened: that is said, not guessed. */
async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    const explained = explain(error);
    throw explained instanceof DatabaseUnavailable ? new DatabaseUnavailable(error, true) : error;
  }
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
  if (context.snapshot) await transaction.run('SET TRANSACTION READ ONLY');
}

function checkContext(context: WorkContext): void {
  if (context.actor.trim() === '') throw new TypeError('A work says who it is: the actor is empty');
  const wrong = context.scope === 'all' ? undefined : context.scope.find((code) => code === 'all' || code.includes(';') || code === '');
  if (wrong !== undefined) throw new TypeError(`"${wrong}" is not a locality code`);
}
