/** Failed tries of one key (an account, an address, or both) and when the next one is listened to. Times in milliseconds. */
export interface Failures {
  readonly count: number;
  readonly last: number;
  readonly waitUntil: number;
}

export interface BackOffRule {
  /** Failures that cost nothing: fingers slip. */
  readonly free: number;
  readonly firstWait: number;
  readonly longestWait: number;
  /** After this long without a failure the count starts anew. */
  readonly forgetAfter: number;
}

const MINUTE = 60_000;
/** Doubling from one minute to fifteen: at most 150 tries a day on one account, and nobody is ever locked out for good. */
export const ACCOUNT_RULE: BackOffRule = { free: 9, firstWait: MINUTE, longestWait: 15 * MINUTE, forgetAfter: 24 * 60 * MINUTE };
/** From one address on one account: the honest user elsewhere is not made to wait for it. */
export const PAIR_RULE: BackOffRule = { free: 4, firstWait: MINUTE, longestWait: 15 * MINUTE, forgetAfter: 24 * 60 * MINUTE };
/** From one address on any account; wide, because a whole office may share it. */
export const ADDRESS_RULE: BackOffRule = { free: 49, firstWait: MINUTE, longestWait: 15 * MINUTE, forgetAfter: 60 * MINUTE };

/** The state after one more failure at `now`. */
export function failedAgain(before: Failures | undefined, rule: BackOffRule, now: number): Failures {
  const count = before === undefined || now - before.last > rule.forgetAfter ? 1 : before.count + 1;
  const over = count - rule.free;
  const wait = over <= 0 ? 0 : Math.min(rule.longestWait, rule.firstWait * 2 ** Math.min(over - 1, 20));
  return { count, last: now, waitUntil: now + wait };
}

/** Seconds until the next try is listened to, rounded up; 0 = now. */
export function secondsToWait(failures: Failures | undefined, now: number): number {
  return failures === undefined || failures.waitUntil <= now ? 0 : Math.ceil((failures.waitUntil - now) / 1000);
}
