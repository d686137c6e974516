import { describe, expect, it } from '@jest/globals';
import { passwordMatches } from '#access';
import { codeForm, freshCode, waitingCode } from './setup-code.ts';

const HOUR = 3_600_000;

describe('a set-up code', () => {
  it('opens once it is typed as it was read out, capitals and dashes or not', async () => {
    const { code, kept } = await freshCode(0);
    const waiting = waitingCode(kept, HOUR) ?? '';
    expect(await passwordMatches(waiting, codeForm(code.toLowerCase().replace(/-/g, ' ')))).toBe(true);
    expect(await passwordMatches(waiting, codeForm(`${code}A`))).toBe(false);
  });
  it('is good for three days', async () => {
    const { kept } = await freshCode(0);
    expect(waitingCode(kept, 72 * HOUR - 1)).toBeDefined();
    expect(waitingCode(kept, 72 * HOUR)).toBeUndefined();
  });
  it('is no password: what is kept fits nothing at sign-in', async () => {
    const { code, kept } = await freshCode();
    expect(await passwordMatches(kept, code)).toBe(false);
    expect(await passwordMatches(kept, codeForm(code))).toBe(false);
  });
  it('an account with a password waits for none', () => {
    expect(waitingCode('$argon2id$v=19$m=65536,t=3,p=1$a$b')).toBeUndefined();
  });
});
