import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, type Transaction, verifyRecord } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { layEstablishment } from '../support/personnel.ts';

const CITY = { actor: 'city', scope: 'all', purpose: 'test', requestId: 'r-1' } as const;

describe('the record', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await layEstablishment(fresh);
    database = await fresh.open();
    await add('T', 'Trần Văn Tâm');
  });
  afterAll(() => fresh.drop());

  const add = (code: string, fullName: string, action?: string) => database.work({ ...CITY, action }, (work) =>
    work.transaction.run('INSERT INTO people (code, full_name) VALUES ($1, $2)', [code, fullName]));
  const verify = () => database.work(CITY, (work) => work.record.verify());
  const linesOf = (person: string) => database.work(CITY, (work) => work.record.lines({ person }));
  /** What verification says after a superuser has switched the guards off, as an operator with the keys of the machine could; undone afterwards. */
  const verifyAfter = (sql: string) => fresh.asAdmin(async (client) => {
    await client.query(`BEGIN; SET LOCAL planner.actor = 'auditor';
      ALTER TABLE record_entries DISABLE TRIGGER ALL; ALTER TABLE record_chain DISABLE TRIGGER ALL; ALTER TABLE record_head DISABLE TRIGGER ALL; ${sql}`);
    const row = async <Row>(text: string) => (await client.query(text)).rows[0] as Row | undefined;
    const verdict = await verifyRecord({ row } as Transaction);
    await client.query('ROLLBACK');
    return verdict;
  });

  it('says who did what, when, on which request, with before and after', async () => {
    await add('A1', 'Nguyễn Văn An', 'person.added');
    await database.work(CITY, (work) => work.transaction.run(`UPDATE people SET gender = 'male' WHERE code = 'A1'`));
    await database.work(CITY, (work) => work.transaction.run(`DELETE FROM people WHERE code = 'A1'`));
    const lines = await linesOf('A1');
    expect(lines.map((line) => [line.actor, line.action, line.table, line.key])).toEqual([
      ['city', 'people.deleted', 'people', 'A1'], ['city', 'people.updated', 'people', 'A1'], ['city', 'person.added', 'people', 'A1']]);
    expect(lines[1]?.before).toMatchObject({ full_name: 'Nguyễn Văn An', gender: null });
    expect(lines[1]?.after).toMatchObject({ gender: 'male' });
    expect(lines[2]?.before).toBeUndefined();
    expect(lines[0]?.after).toBeUndefined();
    expect(Math.abs(Date.parse(lines[0]?.at ?? '') - Date.now())).toBeLessThan(3_600_000);
  });

  it('keeps nothing of a work that threw, and everything of one that returned a refusal', async () => {
    await expect(database.work(CITY, async (work) => {
      await work.transaction.run(`INSERT INTO people (code, full_name) VALUES ('A2', 'Một')`);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await linesOf('A2')).toEqual([]);
    const answer = await database.work(CITY, async (work) => {
      await work.record.note('people.refused', { table: 'people', key: 'B', person: 'B', detail: { reason: 'unknown' } });
      return 'refused';
    });
    expect(answer).toBe('refused');
    expect(await linesOf('B')).toMatchObject([{ action: 'people.refused', after: { reason: 'unknown' } }]);
  });

  it('also has the lines of raw statements, and says that no work stood behind them', async () => {
    await fresh.admin(`UPDATE units SET name = 'Tên khác' WHERE code = 'Q1-GD'`);
    const lines = await database.work(CITY, (work) => work.record.lines({ table: 'units', limit: 1 }));
    expect(lines).toMatchObject([{ key: 'Q1-GD', action: 'units.updated' }]);
    expect(lines[0]?.actor).toMatch(/^database:/);
  });

  it('leaves no line where nothing changed', async () => {
    const before = await verify();
    await database.work(CITY, (work) => work.transaction.run('UPDATE units SET name = name'));
    expect((await verify()).lines).toBe(before.lines);
  });

  it('leaves one line with number and digest for a bulk insert, and a line per row when such rows change', async () => {
    await database.work(CITY, (work) => work.transaction.run(`INSERT INTO people (code, full_name) SELECT 'P' || n, 'Nguyễn Văn ' || n FROM generate_series(1, 1500) n`));
    const [bulk] = await database.work(CITY, (work) => work.record.lines({ table: 'people', limit: 1 }));
    expect(bulk).toMatchObject({ key: '*', after: { rows: 1500 } });
    await database.work(CITY, (work) => work.transaction.run(`UPDATE people SET gender = 'female' WHERE code IN ('P1', 'P2')`));
    expect((await linesOf('P2'))[0]?.before).toMatchObject({ code: 'P2', gender: null });
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('moves the data version once a work that changed personnel data, and not for others', async () => {
    const version = () => database.work(CITY, (work) => work.dataVersion());
    const start = await version();
    await add('A3', 'Nguyễn Văn An');
    expect(await version()).toBe(start + 1);
    await database.work(CITY, (work) => work.record.note('session.opened', {}));
    await database.work(CITY, (work) => work.users.create({ username: 'v', displayName: 'U', role: 'viewer', scopes: [], wholeCity: false, passwordHash: 'x' }));
    await add('A4', 'Nguyễn Văn An');
    expect(await version()).toBe(start + 2);
  });

  it('never holds a password hash', async () => {
    await database.work(CITY, (work) => work.users.create({ username: 'u', displayName: 'U', role: 'viewer', scopes: [], wholeCity: false, passwordHash: 'secret-hash' }));
    const text = JSON.stringify(await database.work(CITY, (work) => work.record.lines({ table: 'users' })));
    expect(text).toContain('"username":"u"');
    expect(text).not.toContain('secret-hash');
  });

  it.each(['record_entries', 'record_chain'])('refuses update, delete, truncate and insert on %s to the app role, and change to the superuser', async (table) => {
    const settings = { 'planner.actor': 'x', 'planner.scope': 'all' };
    const column = table === 'record_entries' ? 'actor' : 'no';
    for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`, `INSERT INTO ${table} SELECT * FROM ${table}`]) {
      await expect(fresh.app(settings, sql)).rejects.toMatchObject({ code: '42501' });
    }
    for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(fresh.admin(sql)).rejects.toThrow('is never changed by');
    }
    expect(await verify()).toMatchObject({ intact: true });
  });

  it.each([
    ['an edited line', `UPDATE record_entries SET actor = 'somebody else' WHERE person = 'T'`],
    ['an edited line whose digest was made to fit', `UPDATE record_entries SET actor = 'x' WHERE person = 'T'; UPDATE record_entries e SET digest = record_digest(e) WHERE person = 'T'`],
    ['a deleted line', `DELETE FROM record_entries WHERE person = 'T'`],
    ['an inserted line', `INSERT INTO record_entries SELECT 900000, block, at_ms, 'x', request, purpose, action, of_table, key, person, before, after, digest FROM record_entries WHERE person = 'T'`],
    ['a line in a block of its own', `INSERT INTO record_entries SELECT 900000, 900000, at_ms, 'x', request, purpose, action, of_table, key, person, before, after, digest FROM record_entries WHERE person = 'T'`],
    ['two lines that changed places', `UPDATE record_entries SET seq = seq + 500000 WHERE person = 'T'`],
    ['a removed block', `DELETE FROM record_entries WHERE person = 'T'; DELETE FROM record_chain c WHERE NOT EXISTS (SELECT FROM record_entries e WHERE e.block = c.block)`],
    ['a cut end', `DELETE FROM record_entries WHERE block = (SELECT max(block) FROM record_chain); DELETE FROM record_chain WHERE no = (SELECT max(no) FROM record_chain)`],
    ['a changed time of sealing', `UPDATE record_chain SET sealed_ms = sealed_ms - 1 WHERE no = 2`],
  ])('finds %s', async (_name, sql) => {
    await add('last', 'Người cuối');
    expect(await verifyAfter('SELECT 1')).toMatchObject({ intact: true });
    expect(await verifyAfter(sql)).toMatchObject({ intact: false });
    await database.work(CITY, (work) => work.transaction.run(`DELETE FROM people WHERE code = 'last'`));
  });

  it('names the first broken line', async () => {
    const [line] = await linesOf('T');
    expect(await verifyAfter(`UPDATE record_entries SET actor = 'x' WHERE person = 'T'`)).toMatchObject({ intact: false, firstBroken: line?.seq });
  });

  it('verifies the same under every time zone', async () => {
    await database.work(CITY, (work) => work.users.noteFailure('u'));
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York']) {
      const verdict = await database.work(CITY, async (work) => {
        await work.transaction.run(`SELECT set_config('timezone', $1, true)`, [zone]);
        await work.record.note('record.read', {});
        return work.record.verify();
      });
      expect(verdict).toMatchObject({ intact: true });
    }
  });

  it('stays one chain under twenty writers at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => add(`Q${n}`, `Người ${n}`)));
    const [{ blocks } = { blocks: 0 }] = await fresh.admin<{ blocks: number }>('SELECT count(*)::int AS blocks FROM record_chain');
    expect(blocks).toBeGreaterThanOrEqual(60);
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('is shown to the auditor, who sees no personnel data otherwise', async () => {
    const seen = (purpose: string) => database.work({ actor: 'auditor', scope: [], purpose }, async (work) => [
      (await work.record.lines({ person: 'T' })).length, (await work.people.search('Tam')).length]);
    expect(await seen('audit')).toEqual([1, 0]);
    expect(await seen('due-list')).toEqual([0, 0]);
  });
});
