import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '#contracts';
import { codeOf, headerNames } from './support/client.ts';
import { type Office, openOffice, PASSWORD } from './support/office.ts';

let office: Office;
beforeAll(async () => { office = await openOffice(); }, 120_000);
afterAll(() => office.close());

const withoutNumber = (text: string): string => text.replace(/urn:planner:request:[0-9a-f-]+/, '');

describe('signing in', () => {
  it('gives a session, its rights and its token; signing out ends it at once', async () => {
    const client = office.stranger();
    expect(codeOf(await client.get('/session'))).toBe('signed-out');
    const answer = await client.signIn('viewer', PASSWORD);
    expect(answer.status).toBe(200);
    const session = answer.json as SessionView;
    expect(session).toMatchObject({ username: 'viewer', role: 'viewer', today: office.today });
    expect(session.permissions).toContain('due-list.read');
    expect(session.permissions).not.toContain('proposals.run');
    expect((await client.get('/session')).json).toEqual(session);

    const stolen = office.stranger();
    stolen.jar = client.jar;
    expect((await stolen.get('/session')).status).toBe(200);
    expect((await client.send('DELETE', '/session')).status).toBe(204);
    expect(codeOf(await stolen.get('/session'))).toBe('signed-out');
  });

  it('the cookie cannot be read by scripts nor sent from elsewhere, and carries nothing but a number', async () => {
    const answer = await office.stranger().post('/session', { username: 'viewer', password: PASSWORD });
    const [line = '', ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(line).toMatch(/^planner=s%3A[\w-]{32}\./);
    for (const mark of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(line).toContain(mark);
    expect(line).not.toMatch(/Domain=/i);
  });

  it('a number known before signing in opens nothing afterwards', async () => {
    const client = await office.signedIn('viewer');
    const before = client.jar;
    await client.signIn('viewer', PASSWORD);
    expect(client.jar).not.toBe(before);
    const old = office.stranger();
    old.jar = before;
    expect((await old.get('/session')).status).toBe(401);
  });

  it('a stranger, a wrong password and a closed account get one answer, to the letter', async () => {
    const answers = [];
    for (const [username, password] of [['viewer', 'not the password'], ['nobody-at-all', 'not the password'], ['closed', PASSWORD]] as const) {
      answers.push(await office.stranger().post('/session', { username, password }));
    }
    const [first, ...others] = answers.map((answer) => ({ status: answer.status, text: withoutNumber(answer.text), names: headerNames(answer) }));
    expect(first?.status).toBe(401);
    for (const other of others) expect(other).toEqual(first);
  });

  it('the sixth try is asked to wait, whether the account exists or not, and the right password waits too', async () => {
    for (const username of ['planner', 'nobody-else']) {
      const there = await openOffice({ like: office });
      const codes = [];
      for (let i = 0; i < 6; i += 1) codes.push(codeOf(await there.stranger().post('/session', { username, password: `wrong ${i}` })));
      expect(codes).toEqual([...Array.from({ length: 5 }, () => 'wrong-credentials'), 'too-many']);
      const waiting = await there.stranger().post('/session', { username, password: PASSWORD });
      expect(waiting.status).toBe(429);
      expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
      await there.close();
    }
  });

  it('a forged address in a header does not escape the waiting', async () => {
    const there = await openOffice({ like: office });
    const codes = [];
    for (let i = 0; i < 6; i += 1) {
      codes.push(codeOf(await there.stranger().post('/session', { username: 'no-such', password: 'x' }, { headers: { 'x-forwarded-for': `10.0.0.${i}`, forwarded: `for=10.0.0.${i}` } })));
    }
    expect(codes.at(-1)).toBe('too-many');
    await there.close();
  });

  it('a session that has grown too old is over, however busy it was', async () => {
    const there = await openOffice({ like: office, config: { absoluteTimeout: 0 } });
    const client = there.stranger();
    expect((await client.signIn('viewer', PASSWORD)).status).toBe(200);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect(codeOf(await client.get('/session'))).toBe('signed-out');
    await there.close();
  });

  it('over TLS the cookie is bound to this host and the browser keeps to TLS', async () => {
    const there = await openOffice({ like: office, config: { tls: true, proxies: 1 } });
    const answer = await there.stranger().post('/session', { username: 'viewer', password: PASSWORD }, { headers: { 'x-forwarded-proto': 'https' } });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^__Host-planner=/);
    expect(line).toContain('Secure');
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000; includeSubDomains/);
    await there.close();
  });
});

describe('requests from elsewhere', () => {
  it.each([
    ['no token', { withoutToken: true }],
    ['a wrong token', { headers: { 'x-csrf-token': 'x'.repeat(32) } }],
    ['a foreign origin', { headers: { origin: 'https://evil.example' } }],
    ['the origin null', { headers: { origin: 'null' } }],
    ['our name as a part of theirs', { headers: { origin: 'http://127.0.0.1.evil.example' } }],
    ['a cross-site mark', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a same-site mark', { headers: { 'sec-fetch-site': 'same-site' } }],
  ])('change nothing with %s', async (_, sent) => {
    const client = await office.signedIn('planner');
    const answer = await client.post('/proposals', { asOf: '2023-08-01' }, sent);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'csrf']);
    expect((await client.get('/session')).status).toBe(200);
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('change nothing as %s', async (type) => {
    const client = await office.signedIn('planner');
    const answer = await client.send('POST', '/proposals', { raw: '{"asOf":"2023-08-01"}', headers: { 'content-type': type } });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'unsupported-media']);
  });
  it('signing in from a foreign page is refused too', async () => {
    const answer = await office.stranger().post('/session', { username: 'viewer', password: PASSWORD }, { headers: { origin: 'https://evil.example' } });
    expect(codeOf(answer)).toBe('csrf');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
  it.each(['https://evil.example', 'null', 'http://localhost'])('no origin is let read: %s', async (origin) => {
    const answer = await office.stranger().get('/health/live', { headers: { origin } });
    expect(headerNames(answer).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('accounts', () => {
  it('an account is made without a password; its owner sets one with the code, once', async () => {
    const administrator = await office.signedIn('administrator');
    const made = await administrator.post('/users', { username: 'lan.nguyen', displayName: 'Nguyễn Thị Lan', role: 'board-locality', scopes: ['HCM-Q01'] });
    expect(made.status).toBe(201);
    const { code } = made.json as { code: string };
    expect((await office.stranger().post('/session', { username: 'lan.nguyen', password: code })).status).toBe(401);
    expect(codeOf(await office.stranger().post('/password', { username: 'lan.nguyen', code, password: 'ngắn' }))).toBe('weak-password');
    expect(codeOf(await office.stranger().post('/password', { username: 'lan.nguyen', code: 'AAAAA-AAAAA-AAAAA-AAAAA', password: 'một mật khẩu đủ dài' }))).toBe('wrong-credentials');
    expect((await office.stranger().post('/password', { username: 'lan.nguyen', code, password: 'một mật khẩu đủ dài' })).status).toBe(204);
    expect(codeOf(await office.stranger().post('/password', { username: 'lan.nguyen', code, password: 'một mật khẩu khác nữa' }))).toBe('wrong-credentials');
    const lan = office.stranger();
    const session = (await lan.signIn('lan.nguyen', 'một mật khẩu đủ dài'.normalize('NFD'))).json as SessionView;
    expect(session.scopes.map((scope) => scope.code)).toEqual(['HCM-Q01']);
  });

  it('a closed account and a reset password count at once, in sessions that are open', async () => {
    const administrator = await office.signedIn('administrator');
    const made = await administrator.post('/users', { username: 'minh.tran', displayName: 'Trần Minh', role: 'viewer', wholeCity: true });
    const { code } = made.json as { code: string };
    await office.stranger().post('/password', { username: 'minh.tran', code, password: 'một mật khẩu đủ dài' });
    const minh = office.stranger();
    await minh.signIn('minh.tran', 'một mật khẩu đủ dài');
    expect((await minh.get('/session')).status).toBe(200);
    expect((await administrator.send('PUT', '/users/minh.tran/disabled', { body: { disabled: true } })).status).toBe(204);
    expect((await minh.get('/session')).status).toBe(401);
    await administrator.send('PUT', '/users/minh.tran/disabled', { body: { disabled: false } });
    await minh.signIn('minh.tran', 'một mật khẩu đủ dài');
    expect((await administrator.post('/users/minh.tran/reset')).status).toBe(200);
    expect((await minh.get('/session')).status).toBe(401);
    expect((await minh.signIn('minh.tran', 'một mật khẩu đủ dài')).status).toBe(401);
  });

  it('a list of accounts shows no hash', async () => {
    const answer = await (await office.signedIn('administrator')).get('/users');
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/argon2|setup:|password/i);
  });

  it.each([
    ['a taken name', { username: 'viewer', displayName: 'X', role: 'viewer', wholeCity: true }, 409, 'conflict'],
    ['a locality board without a locality', { username: 'aa', displayName: 'X', role: 'board-locality' }, 422, 'refused'],
    ['a locality that is none', { username: 'aa', displayName: 'X', role: 'viewer', scopes: ['NOWHERE'] }, 422, 'refused'],
    ['a role that is none', { username: 'aa', displayName: 'X', role: 'root' }, 400, 'validation'],
    ['a hash of one’s own', { username: 'aa', displayName: 'X', role: 'viewer', wholeCity: true, passwordHash: 'x' }, 400, 'validation'],
  ])('an account with %s is refused', async (_, body, status, code) => {
    const answer = await (await office.signedIn('administrator')).post('/users', body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('nobody closes his own account', async () => {
    const administrator = await office.signedIn('administrator');
    expect((await administrator.send('PUT', '/users/administrator/disabled', { body: { disabled: true } })).status).toBe(422);
  });
});
