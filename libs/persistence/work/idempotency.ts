import { IdempotencyKeyReused } from '../database/errors.ts';
import type { Work } from './work.ts';

/**
 * With an idempotency key: the first to come runs the deed and leaves its answer in the same transaction; whoever comes
 * at the same time waits for the end of that transaction, and then gets the answer that it left. Answers are kept a week.
 */
export async function answerOnce<Result>(work: Work, deed: (work: Work) => Promise<Result>): Promise<Result> {
  const { idempotencyKey: key, fingerprint } = work.context;
  if (key === undefined) return deed(work);
  // Row-level security lets an actor see, and so remove, only keys of his own.
  await work.transaction.run(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`);
  const isFirst = await work.transaction.run('INSERT INTO idempotency_keys (key, fingerprint) VALUES ($1, $2) ON CONFLICT DO NOTHING', [key, fingerprint ?? null]);
  if (isFirst === 0) return (await earlierAnswer(work, key)) as Result;
  const result = await deed(work);
  await work.transaction.run('UPDATE idempotency_keys SET answer = $2 WHERE key = $1', [key, JSON.stringify(result ?? null)]);
  return result;
}

async function earlierAnswer(work: Work, key: string): Promise<unknown> {
  const earlier = await work.transaction.row<{ fingerprint: string | null; answer: unknown }>('SELECT fingerprint, answer FROM idempotency_keys WHERE key = $1', [key]);
  if (earlier === undefined || (earlier.fingerprint ?? undefined) !== work.context.fingerprint) throw new IdempotencyKeyReused(key);
  return earlier.answer;
}
