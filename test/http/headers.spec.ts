import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from './support/client.ts';
import { type Office, openOffice } from './support/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'planner-admin-'));
let office: Office;
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><app-root ngCspNonce="CSP_NONCE"></app-root><style nonce="CSP_NONCE">p{}</style>');
  writeFileSync(join(folder, 'main-ABCD1234.js'), 'export {};');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, '.secret'), 'no');
  office = await openOffice({ config: { adminDir: folder } });
}, 120_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const ADDRESSES = [
  '/health/live', '/session', '/people?q=an', '/people', '/nothing', '/people/%ff', '/due-list?asOf=x', '//', '//due-list', '//main-ABCD1234.js', '//favicon.svg',
  '//no-such-file.js', '//api', '//api/v2/session', `/people?q=${'x'.repeat(5000)}`,
];

describe('headers of every answer', () => {
  it.each(ADDRESSES.map((path) => [path.slice(0, 40), path] as const))('%s', async (_, path) => {
    const answer = await (await office.as('planner')).get(path);
    const { headers } = answer;
    expect(answer.status).toBeLessThan(500);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('strict-transport-security')).toBe(false);
    if (path.startsWith('/') && !path.startsWith('//')) expect(headers.get('cache-control')).toBe('no-store');
  });
  it('a request number sent along is not believed', async () => {
    const answer = await office.stranger().get('/health/live', { headers: { 'x-request-id': 'forged' } });
    expect(answer.headers.get('x-request-id')).not.toBe('forged');
  });
});

describe('the screens', () => {
  const noncesIn = (answer: Answer): string[] => [...new Set([...answer.text.matchAll(/[Nn]once="([^"]+)"/g)].map((found) => found[1] ?? ''))];

  it('come with a nonce that is new each time and named by the policy', async () => {
    const first = await office.stranger().get('//');
    const second = await office.stranger().get('//due-list');
    expect(noncesIn(first)).toHaveLength(1);
    expect(noncesIn(first)).not.toEqual(noncesIn(second));
    for (const answer of [first, second]) {
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${noncesIn(answer)[0] ?? ''}'`);
      expect(answer.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
  it('files named after their content are kept, the others asked for each time', async () => {
    expect((await office.stranger().get('//main-ABCD1234.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await office.stranger().get('//favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });
  it.each(['//.secret', '//../package.json', '//%2e%2e/%2e%2e/etc/passwd', '//..%2fpackage.json', '//main-ABCD1234.js%00.html', '//no-such-file.js'])('nothing outside is served: %s', async (path) => {
    const answer = await office.stranger().get(path);
    expect(answer.text).not.toMatch(/cadre-rotation-planner|root:|^no$/);
    expect([200, 400, 404]).toContain(answer.status);
  });
});
