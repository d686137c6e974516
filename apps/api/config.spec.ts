import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const secret = 's'.repeat(32);

describe('settings of the process', () => {
  it('have defaults that serve this machine alone, without TLS, without proxies', () => {
    expect(readConfig({ PLANNER_SESSION_SECRET: secret })).toMatchObject({
      host: '127.0.0.1', port: 3000, production: true, tls: false, proxies: 0, origins: [], idleTimeout: 1800, absoluteTimeout: 43_200, adminDir: undefined,
    });
  });
  it.each([
    [{ PLANNER_PORT: '80a' }, 'PLANNER_PORT'], [{ PLANNER_PORT: '70000' }, 'PLANNER_PORT'], [{ PLANNER_PROXIES: '-1' }, 'PLANNER_PROXIES'],
    [{ PLANNER_LOG: 'loud' }, 'PLANNER_LOG'], [{ PLANNER_SESSION_SECRET: 'short' }, 'PLANNER_SESSION_SECRET'],
  ])('name what cannot be understood: %j', (env, name) => {
    expect(() => readConfig({ PLANNER_SESSION_SECRET: secret, ...env })).toThrow(name);
  });
  it('make the secret once and keep it from other eyes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'planner-config-'));
    try {
      const first = readConfig({ PLANNER_DATA_DIR: folder }).sessionSecret;
      expect(readConfig({ PLANNER_DATA_DIR: folder }).sessionSecret).toBe(first);
      expect(readFileSync(join(folder, 'session-secret'), 'utf8')).toBe(first);
      expect(first.length).toBeGreaterThanOrEqual(43);
      expect(statSync(join(folder, 'session-secret')).mode & 0o077).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
