import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, ROLES } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { type Office, openOffice } from './support/office.ts';

type Who = 'everybody' | 'signed-in' | readonly Role[];
const READERS = ['board-city', 'board-locality', 'planner', 'viewer'] as const;
const BOARDS = ['board-city', 'board-locality'] as const;
const PLANNERS = ['board-city', 'board-locality', 'planner'] as const;

/** Written by hand from the duties of the roles, not read from the code: a route without a row fails. */
const MATRIX: Readonly<Record<string, Who>> = {
  'GET /api/v1/health/live': 'everybody',
  'GET /api/v1/health/ready': 'everybody',
  'POST /api/v1/session': 'everybody',
  'POST /api/v1/password': 'everybody',
  'GET /api/v1/session': 'signed-in',
  'DELETE /api/v1/session': 'signed-in',
  'GET /api/v1/openapi.json': 'signed-in',
  'GET /api/v1/rule-packs': ROLES,
  'GET /api/v1/rule-packs/{code}': ROLES,
  'GET /api/v1/rule-cases': ROLES,
  'GET /api/v1/rule-bench/posts': ROLES,
  'POST /api/v1/rule-bench': ROLES,
  'GET /api/v1/legal-bases': ROLES,
  'POST /api/v1/rule-packs': BOARDS,
  'POST /api/v1/rule-packs/reading': ROLES,
  'PUT /api/v1/rule-packs/{code}': BOARDS,
  'DELETE /api/v1/rule-packs/{code}': BOARDS,
  'GET /api/v1/rule-packs/{code}/pack.{format}': ROLES,
  'GET /api/v1/default-pack': ROLES,
  'PUT /api/v1/default-pack': BOARDS,
  'GET /api/v1/pack-comparisons': READERS,
  'POST /api/v1/pack-comparisons': PLANNERS,
  'GET /api/v1/pack-comparisons/{id}': READERS,
  'GET /api/v1/pack-comparisons/{id}/flips.csv': PLANNERS,
  'GET /api/v1/forecast': READERS,
  'GET /api/v1/localities': READERS,
  'GET /api/v1/units/{code}': READERS,
  'GET /api/v1/due-list': READERS,
  'GET /api/v1/due-list/export.csv': PLANNERS,
  'GET /api/v1/people': READERS,
  'GET /api/v1/people/{code}': READERS,
  'GET /api/v1/people/{code}/findings': READERS,
  'GET /api/v1/jobs/{id}': READERS,
  'GET /api/v1/jobs/{id}/events': READERS,
  'DELETE /api/v1/jobs/{id}': PLANNERS,
  'GET /api/v1/proposals': READERS,
  'POST /api/v1/proposals': PLANNERS,
  'GET /api/v1/proposals/{id}': READERS,
  'POST /api/v1/proposals/{id}/decisions': PLANNERS,
  'GET /api/v1/exports/{kind}.xlsx': PLANNERS,
  'GET /api/v1/imports': ['board-city'],
  'POST /api/v1/imports': ['board-city'],
  'GET /api/v1/imports/{id}': ['board-city'],
  'GET /api/v1/imports/{id}/rows': ['board-city'],
  'PUT /api/v1/imports/{id}/mapping': ['board-city'],
  'POST /api/v1/imports/{id}/decisions': ['board-city'],
  'POST /api/v1/imports/{id}/refresh': ['board-city'],
  'POST /api/v1/imports/{id}/commit': ['board-city'],
  'DELETE /api/v1/imports/{id}': ['board-city'],
  'GET /api/v1/imports/{id}/original': ['board-city'],
  'GET /api/v1/imports/{id}/error-workbook': ['board-city'],
  'GET /api/v1/import-batches': ['board-city'],
  'GET /api/v1/import-batches/{id}/undo': ['board-city'],
  'POST /api/v1/import-batches/{id}/undo': ['board-city'],
  'GET /api/v1/decisions': READERS,
  'GET /api/v1/decisions/{id}': READERS,
  'GET /api/v1/decisions/{id}/paper.{format}': READERS,
  'GET /api/v1/decisions/{id}/word-templates': READERS,
  'GET /api/v1/decisions/{id}/word-paper.{format}': READERS,
  'GET /api/v1/template-tags': READERS,
  'GET /api/v1/word-templates': READERS,
  'GET /api/v1/word-templates/{id}': READERS,
  'POST /api/v1/word-templates': PLANNERS,
  'PUT /api/v1/word-templates/{id}/approval': BOARDS,
  'PUT /api/v1/word-templates/{id}/withdrawal': BOARDS,
  'GET /api/v1/word-templates/{id}/file.docx': READERS,
  'GET /api/v1/word-templates/{id}/sample.{format}': READERS,
  'GET /api/v1/decisions.csv': PLANNERS,
  'POST /api/v1/decisions': PLANNERS,
  'POST /api/v1/decisions/{id}/prints': READERS,
  'POST /api/v1/decisions/checks': PLANNERS,
  'POST /api/v1/decisions/issues': BOARDS,
  'PUT /api/v1/decisions/{id}/edits': PLANNERS,
  'PUT /api/v1/decisions/{id}/facts': PLANNERS,
  'POST /api/v1/decisions/{id}/return': PLANNERS,
  'POST /api/v1/decisions/{id}/withdrawal': PLANNERS,
  'DELETE /api/v1/decisions/{id}/withdrawal': PLANNERS,
  'POST /api/v1/decisions/{id}/cancellation': PLANNERS,
  'POST /api/v1/decisions/{id}/replacement': PLANNERS,
  'POST /api/v1/paper-batches': PLANNERS,
  'GET /api/v1/paper-batches': PLANNERS,
  'GET /api/v1/paper-batches/{id}/papers.{format}': PLANNERS,
  'GET /api/v1/positions': PLANNERS,
  'GET /api/v1/issuing-bodies': READERS,
  'PUT /api/v1/issuing-bodies/{code}': BOARDS,
  'GET /api/v1/record': ['auditor'],
  'GET /api/v1/record/verification': ['auditor'],
  'GET /api/v1/users': ['administrator'],
  'POST /api/v1/users': ['administrator'],
  'PUT /api/v1/users/{username}/disabled': ['administrator'],
  'POST /api/v1/users/{username}/reset': ['administrator'],
};

const SIGN_OUT = 'DELETE /api/v1/session';
let office: Office;
beforeAll(async () => { office = await openOffice(); }, 120_000);
afterAll(() => office.close());

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const operations = (document: Document): string[] =>
  Object.entries(document.paths).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`)).sort();

const expectedOf = (who: Who, role: Role | undefined): 'in' | 401 | 403 => {
  if (who === 'everybody') return 'in';
  if (role === undefined) return 401;
  return who === 'signed-in' || who.includes(role) ? 'in' : 403;
};

const NOWHERE: Readonly<Record<string, string>> = { id: randomUUID(), kind: 'nothing', code: 'NOBODY', username: 'nobody-at-all', format: 'pdf' };
const AT_THE_DOOR = new Set(['forbidden', 'csrf', 'signed-out']);

/** Knocks at a route with values that exist nowhere: past the door they are refused for what they are, or not found. */
async function knock(client: Client, operation: string): Promise<{ seen: 'in' | number; code: string }> {
  const [method = '', path = ''] = operation.split(' ');
  const filled = path.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name: string) => NOWHERE[name] ?? '');
  const answer = await client.send(method, filled, method === 'POST' || method === 'PUT' ? { body: {} } : {});
  const code = answer.status < 400 ? 'good' : codeOf(answer);
  return { seen: AT_THE_DOOR.has(code) ? answer.status : 'in', code };
}

describe('who may do what', () => {
  it('routes of the running application, its document and the matrix are the same list', async () => {
    const document = (await (await office.as('viewer')).get('/openapi.json')).json as Document;
    expect(operations(document)).toEqual(Object.keys(MATRIX).sort());
    expect(office.routes().map((route) => route.replace(/:(\w+)/g, '{$1}')).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it.each([...ROLES, undefined])('%s comes in where the matrix says so and nowhere else', async (role) => {
    const client = role === undefined ? office.stranger() : await office.signedIn(role);
    const wrong: string[] = [];
    for (const [operation, who] of Object.entries(MATRIX).sort(([a], [b]) => Number(a === SIGN_OUT) - Number(b === SIGN_OUT))) {
      const expected = expectedOf(who, role);
      const { seen, code } = await knock(client, operation);
      if (seen !== expected) wrong.push(`${operation}: ${String(seen)} (${code}), expected ${String(expected)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['/%75sers', '//api/v1/users/', '/users//', '/USERS', '/users/', '//api//v1/users', '//api/v1/./users', '/x/../users'])('another spelling of an address opens nothing: %s', async (path) => {
    const answer = await (await office.as('viewer')).get(path);
    expect([403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('displayName');
  });

  it.each(['PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS'])('a method that a route does not have is refused: %s /people', async (method) => {
    const answer = await (await office.as('board-city')).send(method, '/people');
    expect([404, 405]).toContain(answer.status);
  });
});
