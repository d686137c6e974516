import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, sessionStore } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const OFFICE = { actor: 'administrator', scope: [] } as const;
const LAN = { username: 'lan', displayName: 'Nguyễn Thị Lan', role: 'board-locality' as const, scopes: ['Q1'], wholeCity: false, passwordHash: 'hash-1' };

describe('accounts and sessions', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let store: ReturnType<typeof sessionStore>;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await fresh.open();
    store = sessionStore(database);
  });
  afterAll(async () => {
    await store.close();
    await fresh.drop();
  });

  const users = <Result>(deed: (users: Parameters<Parameters<Database['work']>[1]>[0]['users']) => Promise<Result>) => database.work(OFFICE, (work) => deed(work.users));
  const open = (sid: string, username: string) =>
    promisify(store.set.bind(store))(sid, { cookie: { originalMaxAge: 60_000, expires: new Date(Date.now() + 60_000) }, username } as never);
  const read = (sid: string) => promisify(store.get.bind(store))(sid);

  it('take a name once, whatever its capitals and however its letters are composed', async () => {
    expect(await users((all) => all.create(LAN))).toBe('created');
    expect(await users((all) => all.create({ ...LAN, username: ' LAN ' }))).toBe('name-taken');
    expect(await users((all) => all.create({ ...LAN, username: 'ánh'.normalize('NFD') }))).toBe('created');
    expect(await users((all) => all.create({ ...LAN, username: 'ÁNH'.normalize('NFC') }))).toBe('name-taken');
    expect(await users((all) => all.find('Lan'))).toMatchObject({ ...LAN, disabled: false, failedAttempts: 0, version: 1 });
    expect((await users((all) => all.list())).map((user) => user.username)).toEqual(['lan', 'ánh']);
    expect(await users((all) => all.find('nobody'))).toBeUndefined();
  });

  it('are locked for a minute by the tenth failure, then for two, never for more than fifteen, and are free again after success', async () => {
    const minutes: (number | undefined)[] = [];
    for (let n = 0; n < 20; n++) {
      const { lockedUntil } = await users((all) => all.noteFailure('lan'));
      minutes.push(lockedUntil === undefined ? undefined : Math.round((Date.parse(lockedUntil) - Date.now()) / 60_000));
    }
    expect(minutes).toEqual([...Array<undefined>(9).fill(undefined), 1, 2, 4, 8, 15, 15, 15, 15, 15, 15, 15]);
    await users((all) => all.noteSuccess('lan'));
    const free = await users((all) => all.find('lan'));
    expect(free).toMatchObject({ failedAttempts: 0 });
    expect(free?.lockedUntil).toBeUndefined();
    expect(await users((all) => all.noteFailure('nobody'))).toMatchObject({ failedAttempts: 0 });
  });

  it('lose all their sessions when they get a new password or are disabled, and nobody else does', async () => {
    await open('s1', 'lan');
    await open('s2', 'lan');
    await open('s3', 'ánh');
    expect(await read('s1')).toMatchObject({ username: 'lan' });
    expect(await users((all) => all.setPassword('LAN', 'hash-2'))).toBe('set');
    expect([await read('s1'), await read('s2')]).toEqual([undefined, undefined]);
    expect(await read('s3')).toMatchObject({ username: 'ánh' });
    await open('s4', 'lan');
    expect(await users((all) => all.setDisabled('lan', true))).toBe('set');
    expect(await read('s4')).toBeUndefined();
    expect(await users((all) => all.find('lan'))).toMatchObject({ disabled: true, passwordHash: 'hash-2', version: 3 });
    expect(await users((all) => all.setPassword('nobody', 'x'))).toBe('unknown');
  });

  it('end a session by its own end too', async () => {
    await open('s5', 'ánh');
    await promisify(store.destroy.bind(store))('s5');
    expect(await read('s5')).toBeUndefined();
    await fresh.admin(`UPDATE sessions SET expire = now() - interval '1 second'`);
    expect(await read('s3')).toBeUndefined();
  });
});
