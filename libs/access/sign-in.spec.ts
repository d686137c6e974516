import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_RULE, failedAgain, type Failures, hashPassword, judgePassword, PAIR_RULE, passwordMatches, secondsToWait, wantsRehash } from './index.ts';

const MINUTE = 60_000;

function fail(times: number, rule = ACCOUNT_RULE): Failures | undefined {
  let state: Failures | undefined;
  for (let i = 0; i < times; i += 1) state = failedAgain(state, rule, 0);
  return state;
}

describe('back-off', () => {
  it('nine slips cost nothing, the tenth a minute', () => {
    expect(secondsToWait(fail(9), 0)).toBe(0);
    expect(secondsToWait(fail(10), 0)).toBe(60);
  });
  it('the wait doubles and never passes fifteen minutes', () => {
    expect([11, 12, 13, 14, 15, 40, 2000].map((n) => secondsToWait(fail(n), 0) / 60)).toEqual([2, 4, 8, 15, 15, 15, 15]);
  });
  it('one address on one account waits after the fifth', () => {
    expect(secondsToWait(fail(4, PAIR_RULE), 0)).toBe(0);
    expect(secondsToWait(fail(5, PAIR_RULE), 0)).toBe(60);
  });
  it('when the wait is over the next try is listened to', () => {
    expect(secondsToWait(fail(10), MINUTE - 1)).toBe(1);
    expect(secondsToWait(fail(10), MINUTE)).toBe(0);
  });
  it('a quiet day wipes the count', () => {
    expect(failedAgain(fail(30), ACCOUNT_RULE, 24 * 60 * MINUTE + 1).count).toBe(1);
    expect(failedAgain(fail(30), ACCOUNT_RULE, 24 * 60 * MINUTE).count).toBe(31);
  });
  it('a patient guesser gets at most 150 tries a day on one account', () => {
    let state: Failures | undefined;
    let now = 0;
    let tries = 0;
    while (now < 24 * 60 * MINUTE) {
      state = failedAgain(state, ACCOUNT_RULE, now);
      tries += 1;
      now = Math.max(now + 1, state.waitUntil);
    }
    expect(tries).toBeLessThanOrEqual(150);
  });
});

describe('passwords', () => {
  it('match themselves, composed or decomposed, and nothing else', async () => {
    const kept = await hashPassword('Mật khẩu của tôi'.normalize('NFC'));
    expect(await passwordMatches(kept, 'Mật khẩu của tôi'.normalize('NFD'))).toBe(true);
    expect(await passwordMatches(kept, 'Mật khẩu của tô')).toBe(false);
    expect(await passwordMatches(kept, '')).toBe(false);
  });
  it('count to the last letter, past seventy-two bytes too', async () => {
    const kept = await hashPassword(`${'á'.repeat(100)}b`);
    expect(await passwordMatches(kept, `${'á'.repeat(100)}c`)).toBe(false);
  });
  it('a text that is no hash matches nothing', async () => {
    expect(await passwordMatches('', '')).toBe(false);
    expect(await passwordMatches('plain', 'plain')).toBe(false);
  });
  it('a hash of another cost is made anew', async () => {
    expect(wantsRehash(await hashPassword('một mật khẩu đủ dài'))).toBe(false);
    expect(wantsRehash('$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA')).toBe(true);
  });
  it('are judged by length and by what guessers try first', () => {
    expect(judgePassword('123456789', 'lan')).toBe('too-short');
    expect(judgePassword('Matkhau123', 'lan')).toBe('too-common');
    expect(judgePassword('aaaaaaaaaaaaaaaa', 'lan')).toBe('too-common');
    expect(judgePassword('nguyenvanan-2023', 'nguyenvanan')).toBe('holds-the-name');
    expect(judgePassword('x'.repeat(400), 'lan')).toBe('too-long');
    expect(judgePassword('bốn từ rời rạc', 'lan')).toBe('accepted');
  });
});
