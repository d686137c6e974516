import { ACCOUNT_RULE, ADDRESS_RULE, type BackOffRule, failedAgain, type Failures, PAIR_RULE, secondsToWait } from '#access';

const MOST_KEYS = 50_000;

/** One try at signing in: which name, from which address. */
export interface Attempt {
  readonly username: string;
  readonly address: string;
}

/**
 * Failed tries, by address, by account, and by both. Names nobody has are counted like any other, so that waiting tells
 * nothing about who exists. The count of an account is kept by the database too and outlives this process; these keep
 * guessers at arm's length before a password is looked at.
 */
export class Attempts {
  private readonly kept = new Map<string, Failures>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds this try has to wait; 0 = it is listened to. */
  wait(attempt: Attempt): number {
    return Math.max(...keysOf(attempt).map(([key]) => secondsToWait(this.kept.get(key), this.now())));
  }

  failed(attempt: Attempt): void {
    for (const [key, rule] of keysOf(attempt)) {
      const after = failedAgain(this.kept.get(key), rule, this.now());
      this.kept.delete(key);
      this.kept.set(key, after);
    }
    this.forgetOldest();
  }

  /** The right password clears its account from this address; the address keeps its own count. */
  succeeded(attempt: Attempt): void {
    const [pair, account] = keysOf(attempt);
    for (const entry of [pair, account]) if (entry) this.kept.delete(entry[0]);
  }

  private forgetOldest(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= MOST_KEYS) return;
      this.kept.delete(key);
    }
  }
}

function keysOf({ username, address }: Attempt): (readonly [key: string, rule: BackOffRule])[] {
  return [[`both ${address} ${username}`, PAIR_RULE], [`account ${username}`, ACCOUNT_RULE], [`address ${address}`, ADDRESS_RULE]];
}
