import { describe, expect, it } from '@jest/globals';
import { Attempts } from './attempts.ts';

const office = { username: 'lan', address: '10.0.0.1' };

function failing(times: number, attempt = office): { attempts: Attempts; tick: (ms: number) => void } {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (let i = 0; i < times; i += 1) attempts.failed(attempt);
  return { attempts, tick: (ms) => { now += ms; } };
}

describe('failed tries', () => {
  it('four slips cost nothing, the fifth from one address a minute', () => {
    expect(failing(4).attempts.wait(office)).toBe(0);
    expect(failing(5).attempts.wait(office)).toBe(60);
  });
  it('the honest user elsewhere does not wait for one guesser', () => {
    expect(failing(5).attempts.wait({ ...office, address: '10.0.0.2' })).toBe(0);
  });
  it('an account guessed at from many addresses waits for all of them', () => {
    const attempts = new Attempts(() => 0);
    for (let i = 0; i < 10; i += 1) attempts.failed({ username: 'lan', address: `10.0.1.${i}` });
    expect(attempts.wait({ username: 'lan', address: '10.9.9.9' })).toBe(60);
    expect(attempts.wait({ username: 'minh', address: '10.9.9.9' })).toBe(0);
  });
  it('one address trying many names waits for any name', () => {
    const attempts = new Attempts(() => 0);
    for (let i = 0; i < 50; i += 1) attempts.failed({ username: `user${i}`, address: '10.0.0.1' });
    expect(attempts.wait({ username: 'somebody else', address: '10.0.0.1' })).toBe(60);
    expect(attempts.wait({ username: 'somebody else', address: '10.0.0.2' })).toBe(0);
  });
  it('after the wait the next try is listened to, and success clears the account', () => {
    const { attempts, tick } = failing(5);
    tick(60_000);
    expect(attempts.wait(office)).toBe(0);
    attempts.succeeded(office);
    for (let i = 0; i < 4; i += 1) attempts.failed(office);
    expect(attempts.wait(office)).toBe(0);
  });
  it('memory is bounded whatever names are tried', () => {
    const attempts = new Attempts(() => 0);
    for (let i = 0; i < 60_000; i += 1) attempts.failed({ username: `n${i}`, address: '10.0.0.1' });
    expect(attempts.wait({ username: 'x', address: '10.0.0.1' })).toBeGreaterThan(0);
    expect(Reflect.get(attempts, 'kept').size).toBeLessThanOrEqual(50_000);
  });
});
