/** The server is not there, or the connection was cut. Try again later (503). */
export class DatabaseUnavailable extends Error {
  readonly retryAfterSeconds = 2;

  /** `mayHaveCommitted`: the connection broke while the answer to COMMIT was awaited; only an idempotency key can tell. */
  constructor(readonly reason: unknown, readonly mayHaveCommitted = false) {
    super(`The database is not available: ${reason instanceof Error ? reason.message : String(reason)}`, { cause: reason });
    this.name = 'DatabaseUnavailable';
  }
}

/** No connection, no lock or no answer in the time allowed, or five lost races in a row. Try again soon (503). */
export class DatabaseBusy extends Error {
  readonly retryAfterSeconds = 1;

  constructor(readonly reason: unknown) {
    super(`The database is busy: ${reason instanceof Error ? reason.message : String(reason)}`, { cause: reason });
    this.name = 'DatabaseBusy';
  }
}

/** A rule of the tables said no. `constraint` is its sentence, e.g. `one_holder_per_seat_at_a_time` (409). */
export class Refused extends Error {
  /** What a rule of ours that was broken is about, as it said itself; nothing for a constraint of the server. */
  readonly about: Readonly<Record<string, string>>;

  constructor(readonly constraint: string, readonly table: string, reason: Error) {
    super(reason.message, { cause: reason });
    this.about = aboutOf(reason);
    this.name = 'Refused';
  }
}

function aboutOf(reason: Error): Readonly<Record<string, string>> {
  const hint = (reason as { hint?: unknown }).hint;
  return typeof hint === 'string' && hint.startsWith('{') ? (JSON.parse(hint) as Record<string, string>) : {};
}

/** The key was used before for another request (422). */
export class IdempotencyKeyReused extends Error {
  constructor(readonly key: string) {
    super(`The idempotency key "${key}" was used before with another request`);
    this.name = 'IdempotencyKeyReused';
  }
}

interface Failure {
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
}

/** The SQLSTATE (or Node error code) of a failure, also of one that TypeORM has wrapped. */
export function codeOf(failure: unknown): string {
  const { code, driverError } = (failure ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : '';
}

/** A lost race: the whole deed may be run again. */
export function isLostRace(failure: unknown): boolean {
  return codeOf(failure) === '40001' || codeOf(failure) === '40P01';
}

const GONE = new Set(['57P01', '57P02', '57P03', '53300', '53100', '53200', '58030', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', '25P03', '25P04']);
const BUSY = new Set(['55P03', '57014', '40001', '40P01']);

/** What a caller can act on: unavailable, busy, refused; anything else comes back as it is. */
export function explain(failure: unknown): unknown {
  if (!(failure instanceof Error)) return failure;
  const code = codeOf(failure);
  if (BUSY.has(code) || /timeout exceeded when trying to connect|Query read timeout/i.test(failure.message)) return new DatabaseBusy(failure);
  if (isGone(code, failure.message)) return new DatabaseUnavailable(failure);
  return code.startsWith('23') ? refusal(code, failure) : failure;
}

function isGone(code: string, message: string): boolean {
  return GONE.has(code) || code.startsWith('08') || /Connection terminated|not queryable|Client was closed/i.test(message);
}

function refusal(code: string, failure: Error): Refused {
  const { constraint, table } = ((failure as { driverError?: Failure }).driverError ?? failure) as Failure;
  return new Refused(constraint ?? code, table ?? '', failure);
}

/** Within a work: a rule of the tables that said no, as {@link Refused}; anything else (a lost race above all) as it came. @throws always */
export function refused(failure: unknown): never {
  throw codeOf(failure).startsWith('23') ? explain(failure) : failure;
}
