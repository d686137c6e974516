import { DatabaseBusy, DatabaseUnavailable, IdempotencyKeyReused } from '#persistence';
import { Refusal } from './problems.ts';

const RETRY_SOON = { retryAfter: 2 };
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);

/** SQLSTATE (PostgreSQL manual, appendix A) → refusal, the longest prefix first. */
const BY_STATE: readonly (readonly [prefix: string, make: () => Refusal])[] = [
  ['23505', () => new Refusal('conflict')],
  ['23503', () => new Refusal('conflict')],
  ['23P01', () => new Refusal('conflict')],
  ['23', () => new Refusal('bad-value')],
  ['22', () => new Refusal('bad-value')],
  ['42501', () => new Refusal('out-of-scope')],
  ['40', () => new Refusal('unavailable', RETRY_SOON)],
  ['55P03', () => new Refusal('unavailable', RETRY_SOON)],
  ['57014', () => new Refusal('unavailable', RETRY_SOON)],
  ['57P', () => new Refusal('unavailable', RETRY_SOON)],
  ['53', () => new Refusal('unavailable', RETRY_SOON)],
  ['08', () => new Refusal('unavailable', RETRY_SOON)],
  ['25P03', () => new Refusal('unavailable', RETRY_SOON)],
];

function within(error: object): unknown {
  if ('driverError' in error && error.driverError !== error) return error.driverError;
  return 'cause' in error ? error.cause : undefined;
}

const saysLostConnection = (error: object): boolean =>
  'message' in error && typeof error.message === 'string'
  && /timeout exceeded when trying to connect|connection terminated|server closed the connection|cannot use a pool after calling end|not queryable|connection error/i.test(error.message);

function refusalOf(error: object): Refusal | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isDatabase = 'severity' in error || 'routine' in error;
  if (isDatabase) return BY_STATE.find(([prefix]) => code.startsWith(prefix))?.[1]();
  const isSocket = NETWORK.has(code) && 'syscall' in error && error.syscall !== 'open';
  return isSocket || saysLostConnection(error) ? new Refusal('unavailable', RETRY_SOON) : undefined;
}

/** What the unit of work has understood already. */
function refusalOfWork(thrown: unknown): Refusal | undefined {
  if (thrown instanceof DatabaseUnavailable || thrown instanceof DatabaseBusy) return new Refusal('unavailable', { retryAfter: thrown.retryAfterSeconds });
  return thrown instanceof IdempotencyKeyReused ? new Refusal('key-reused') : undefined;
}

/** What a database error means to the client; `undefined` when it is our own bug. Looks through what wraps it. */
export function refusalFromDatabase(thrown: unknown): Refusal | undefined {
  const understood = refusalOfWork(thrown);
  if (understood) return understood;
  let error = thrown;
  for (let depth = 0; depth < 5 && typeof error === 'object' && error !== null; depth += 1) {
    const found = refusalOf(error);
    if (found) return found;
    error = within(error);
  }
  return undefined;
}
