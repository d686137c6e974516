import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Client, codeOf } from './support/client.ts';
import { type Office, openOffice } from './support/office.ts';

let office: Office;
let planner: Client;
let administrator: Client;
beforeAll(async () => {
  office = await openOffice();
  [planner, administrator] = [await office.as('planner'), await office.as('administrator')];
}, 120_000);
afterAll(() => office.close());

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const JSON_TYPE = { headers: { 'content-type': 'application/json' } };

/** Inputs that make an ordinary server of this kind fail or obey. */
const HOSTILE: readonly (readonly [what: string, send: () => Promise<{ status: number; text: string; json: unknown; headers: Headers }>])[] = [
  ['NUL in an address', () => planner.get('/people/a%00b')],
  ['NUL in a query', () => planner.get('/people?q=a%00b')],
  ['a lone surrogate in a query', () => planner.get('/people?q=%ed%a0%80')],
  ['a lone surrogate in a body', () => planner.send('POST', '/proposals', { raw: '{"asOf":"2023-08-01","name":"\\ud800"}', ...JSON_TYPE })],
  ['NUL in a body', () => planner.post('/proposals', { asOf: '2023-08-01', name: 'a\0b' })],
  ['a name that turns round', () => planner.post('/proposals', { asOf: '2023-08-01', name: '\u202Egnp' })],
  ['a name of nothing visible', () => planner.post('/proposals', { asOf: '2023-08-01', name: '\u200B' })],
  ['an empty name', () => planner.post('/proposals', { asOf: '2023-08-01', name: '' })],
  ['a name too long', () => planner.post('/proposals', { asOf: '2023-08-01', name: 'x'.repeat(201) })],
  ['a megabyte of name', () => planner.post('/proposals', { asOf: '2023-08-01', name: 'x'.repeat(1_000_000) })],
  ['a number too large', () => planner.post('/proposals', { asOf: '2023-08-01', maxCycle: 9_007_199_254_740_993 })],
  ['a negative number', () => planner.post('/proposals', { asOf: '2023-08-01', maxCycle: -1 })],
  ['a number as text', () => planner.post('/proposals', { asOf: '2023-08-01', maxCycle: '2' })],
  ['a fraction', () => planner.post('/proposals', { asOf: '2023-08-01', maxCycle: 1.5 })],
  ['a day that is none', () => planner.post('/proposals', { asOf: '2023-02-30' })],
  ['a day as an official writes it', () => planner.post('/proposals', { asOf: '01/08/2023' })],
  ['infinity for a day', () => planner.get('/due-list?asOf=infinity')],
  ['a week for a day', () => planner.get('/due-list?asOf=2026-W53-7')],
  ['a number for a day', () => planner.post('/proposals', { asOf: 20230801 })],
  ['null for a day', () => planner.post('/proposals', { asOf: null })],
  ['a list for a body', () => planner.post('/proposals', [{ asOf: '2023-08-01' }])],
  ['a text for a body', () => planner.send('POST', '/proposals', { raw: '"x"', ...JSON_TYPE })],
  ['null for a body', () => planner.send('POST', '/proposals', { raw: 'null', ...JSON_TYPE })],
  ['no body', () => planner.send('POST', '/proposals')],
  ['half a body', () => planner.send('POST', '/proposals', { raw: '{"asOf":', ...JSON_TYPE })],
  ['ten thousand lists in each other', () => planner.send('POST', '/proposals', { raw: `{"asOf":${deep(10_000)}}`, ...JSON_TYPE })],
  ['fifty thousand keys', () => planner.send('POST', '/proposals', { raw: JSON.stringify(Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`k${i}`, 1]))), ...JSON_TYPE })],
  ['a prototype', () => planner.send('POST', '/proposals', { raw: '{"asOf":"2023-08-01","__proto__":{"role":"administrator"}}', ...JSON_TYPE })],
  ['a constructor', () => planner.send('POST', '/proposals', { raw: '{"asOf":"2023-08-01","constructor":{"prototype":{}}}', ...JSON_TYPE })],
  ['fields of the table', () => planner.post('/proposals', { asOf: '2023-08-01', id: 'x', createdBy: 'x', scope: 'HCM', version: 1 })],
  ['another charset', () => planner.send('POST', '/proposals', { raw: '{}', headers: { 'content-type': 'application/json; charset=utf-7' } })],
  ['a packed body', () => planner.send('POST', '/proposals', { raw: 'x', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } })],
  ['a page of nothing', () => planner.get('/due-list?page=0')],
  ['a negative page', () => planner.get('/due-list?page=-1')],
  ['a page past counting', () => planner.get('/due-list?page=99999999999999999999')],
  ['a size past the limit', () => planner.get('/due-list?size=501')],
  ['SQL for an order', () => planner.get('/due-list?sort=name;DROP%20TABLE%20people')],
  ['SQL for a locality', () => planner.get("/due-list?scope=x'%20OR%20'1'='1")],
  ['two pages', () => planner.get('/due-list?page=1&page=2')],
  ['an object for a query', () => planner.get('/people?q[$ne]=a')],
  ['a query nobody knows', () => planner.get('/people?q=an&role=administrator')],
  ['an id that is none', () => planner.get('/jobs/1')],
  ['a path out of the house', () => planner.get('/people/..%2f..%2fetc%2fpasswd')],
  ['a broken percent', () => planner.get('/people/%E0%A4%A')],
  ['a name to sign in with a slash', () => administrator.post('/users', { username: 'a/b', displayName: 'x', role: 'viewer' })],
  ['a role made up', () => administrator.post('/users', { username: 'ab', displayName: 'x', role: 'root' })],
  ['a list of objects for localities', () => administrator.post('/users', { username: 'ab', displayName: 'x', role: 'viewer', scopes: [{ code: 'HCM' }] })],
  ['an object for localities', () => administrator.post('/users', { username: 'ab', displayName: 'x', role: 'viewer', scopes: { 0: 'HCM' } })],
  ['a flag as text', () => administrator.send('PUT', '/users/viewer/disabled', { body: { disabled: 'false' } })],
  ['no flag', () => administrator.send('PUT', '/users/viewer/disabled', { body: {} })],
  ['an object for a password', () => office.stranger().post('/session', { username: 'viewer', password: { $ne: '' } })],
  ['a password past reading', () => office.stranger().post('/session', { username: 'viewer', password: 'x'.repeat(100_000) })],
];

describe('bad input is refused in plain words and breaks nothing', () => {
  it.each(HOSTILE)('%s', async (_, send) => {
    const answer = await send();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json).toMatchObject({ status: answer.status, code: expect.any(String), title: expect.any(String), type: expect.stringMatching(/^urn:planner:problem:/) });
    expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|SELECT |relation "|pg_/);
  });

  it('names the field that is wrong', async () => {
    const answer = await planner.post('/proposals', { asOf: '2023-02-30', maxCycle: 'two', extra: 1 });
    expect(codeOf(answer)).toBe('validation');
    const { fields } = answer.json as { fields: { path: string; value?: string }[] };
    expect(fields.map((field) => field.path).sort()).toEqual(['asOf', 'extra', 'maxCycle']);
    expect(fields.find((field) => field.path === 'asOf')?.value).toBe('2023-02-30');
  });
  it('never shows a password back', async () => {
    const answer = await office.stranger().post('/session', { username: 'viewer', password: 12_345_678 });
    expect(answer.text).not.toContain('12345678');
  });

  it('whatever is sent in a query or a body, the answer is never a failure of ours', async () => {
    const queries = fc.record({
      asOf: fc.option(fc.string()), q: fc.option(fc.string({ unit: 'binary' })), sort: fc.option(fc.string()), page: fc.option(fc.oneof(fc.string(), fc.integer().map(String))),
      scope: fc.option(fc.string()), outcome: fc.option(fc.string()), sector: fc.option(fc.string()), size: fc.option(fc.integer().map(String)),
    });
    await fc.assert(fc.asyncProperty(queries, fc.jsonValue(), async (query, body) => {
      const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null);
      const address = new URLSearchParams(given).toString();
      for (const answer of [await planner.get(`/due-list?${address}`), await planner.post('/proposals', body), await administrator.post('/users', body)]) {
        expect(answer.status).toBeLessThan(500);
      }
    }), { numRuns: 150, seed: 65, endOnFailure: true });
  }, 120_000);
});

/** Talks plain bytes to the socket. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(office.base);
    const socket = connect(Number(port), hostname, () => { socket.write(text); });
    let heard = '';
    socket.on('data', (chunk: Buffer) => { heard += chunk.toString('latin1'); });
    socket.on('end', () => { resolve(heard); });
    socket.on('error', reject);
  });
}

describe('what is no proper HTTP is closed', () => {
  it.each([
    ['a header past the limit', `GET /api/v1/health/live HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
    ['two lengths', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}', /^HTTP\/1\.1 400/],
    ['length and chunks', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', /^HTTP\/1\.1 400/],
    ['no host', 'GET /api/v1/health/live HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
    ['garbage', '\0\x01\x02\r\n\r\n', /^HTTP\/1\.1 400/],
  ])('%s', async (_, text, expected) => {
    expect(await raw(text)).toMatch(expected);
    expect((await office.stranger().get('/health/live')).status).toBe(200);
  });
});
