import { randomInt } from 'node:crypto';
import { hashPassword } from '#access';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const LENGTH = 5;
const LIVES_MS = 72 * 3_600_000;
const MARK = 'setup:';

export interface FreshCode {
  /** What the user is handed, once: a hundred random bits without letters that look alike. */
  readonly code: string;
  /** What stands in place of the password's hash. No password fits it, so signing in is closed until one is set. */
  readonly kept: string;
  readonly expiresAt: string;
}

/** The code as it is compared: without dashes, in capitals. */
export const codeForm = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

export async function freshCode(now: number = Date.now()): Promise<FreshCode> {
  const group = (): string => Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  const code = Array.from({ length: GROUPS }, group).join('-');
  const expires = now + LIVES_MS;
  return { code, kept: `${MARK}${expires}:${await hashPassword(codeForm(code))}`, expiresAt: new Date(expires).toISOString() };
}

/** The hash of a set-up code that is still good, or `undefined` when the account waits for none. */
export function waitingCode(kept: string, now: number = Date.now()): string | undefined {
  if (!kept.startsWith(MARK)) return undefined;
  const end = kept.indexOf(':', MARK.length);
  return Number(kept.slice(MARK.length, end)) > now ? kept.slice(end + 1) : undefined;
}
