import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, DatabaseBusy, DatabaseUnavailable, IdempotencyKeyReused, Refused, type Work } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addPerson, layEstablishment, STINT } from '../support/personnel.ts';

const CITY = { actor: 'city', scope: 'all' } as const;

describe('a unit of work', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await layEstablishment(fresh);
    for (let n = 0; n < 12; n++) await addPerson(fresh, `P${n}`, `Nguyễn Văn ${n}`);
    database = await fresh.open();
  });
  afterAll(() => fresh.drop());

  const people = async () => (await fresh.admin<{ n: number }>('SELECT count(*)::int AS n FROM people'))[0]?.n;
  const insert = (work: Work, code: string) => work.transaction.run('INSERT INTO people (code, full_name) VALUES ($1, $2)', [code, 'Người Mới']);

  it('keeps what a deed returned and nothing of a deed that threw', async () => {
    const before = await people();
    await expect(database.work(CITY, async (work) => {
      await insert(work, 'thrown');
      throw new RangeError('our bug');
    })).rejects.toThrow(RangeError);
    expect(await people()).toBe(before);
    expect(await database.work(CITY, async (work) => insert(work, 'kept').then(() => 'done'))).toBe('done');
    expect(await people()).toBe((before ?? 0) + 1);
  });

  it('runs the whole deed again after a lost race, and both deeds count', async () => {
    await fresh.admin('CREATE TABLE counters (id int PRIMARY KEY, n int); INSERT INTO counters VALUES (1, 0), (2, 0); GRANT SELECT, UPDATE ON counters TO planner_app');
    let runs = 0;
    const bothOrders = (first: number, second: number) => database.work(CITY, async (work) => {
      runs++;
      await work.transaction.run('UPDATE counters SET n = n + 1 WHERE id = $1', [first]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await work.transaction.run('UPDATE counters SET n = n + 1 WHERE id = $1', [second]);
    });
    await Promise.all([bothOrders(1, 2), bothOrders(2, 1)]);
    expect(await fresh.admin('SELECT n FROM counters ORDER BY id')).toEqual([{ n: 2 }, { n: 2 }]);
    expect(runs).toBeGreaterThan(2);
  });

  it('gives up after six lost races with an answer that means: again later', async () => {
    let runs = 0;
    await expect(database.work(CITY, async (work) => {
      runs++;
      await work.transaction.run(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$`);
    })).rejects.toBeInstanceOf(DatabaseBusy);
    expect(runs).toBe(6);
  });

  it('runs a deed once for one key, and gives everybody else its answer', async () => {
    const before = (await people()) ?? 0;
    const context = { ...CITY, idempotencyKey: 'k-1', fingerprint: 'add X' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => database.work(context, async (work) => {
      await insert(work, `once-${Math.random()}`);
      return { added: 1, by: Math.random() };
    })));
    expect(await people()).toBe(before + 1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expect(database.work({ ...context, fingerprint: 'add Y' }, async () => 1)).rejects.toBeInstanceOf(IdempotencyKeyReused);
    expect(await database.work({ ...context, actor: 'somebody else' }, async () => 'his own')).toBe('his own');
  });

  it('forgets the key of a deed that threw', async () => {
    const context = { ...CITY, idempotencyKey: 'k-2' };
    await expect(database.work(context, () => Promise.reject(new Error('first')))).rejects.toThrow('first');
    expect(await database.work(context, async () => 'second')).toBe('second');
  });

  it('keeps an answer for a week', async () => {
    const context = { ...CITY, idempotencyKey: 'k-3' };
    await database.work(context, async () => 'old');
    await fresh.admin(`UPDATE idempotency_keys SET created_at = now() - interval '8 days' WHERE key = 'k-3'`);
    expect(await database.work(context, async () => 'new')).toBe('new');
  });

  it('says by its sentence which rule of the tables refused', async () => {
    await database.work(CITY, (work) => work.transaction.run(STINT, ['P1', 'Q1-GD-HT', '2020-01-01', null, 'official']));
    const second = database.work(CITY, (work) => work.transaction.run(STINT, ['P2', 'Q1-GD-HT', '2021-01-01', null, 'official']));
    await expect(second).rejects.toBeInstanceOf(Refused);
    await expect(second).rejects.toMatchObject({ constraint: 'one_holder_per_seat_at_a_time', table: 'tenures' });
  });

  it('lets exactly one of ten works have a seat', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, n) =>
      database.work(CITY, (work) => work.transaction.run(STINT, [`P${n}`, 'PN-TC-HT', '2022-01-01', null, 'official']))));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refused);
  });

  it('answers busy, and does not wait for ever, when no connection comes free', async () => {
    const small = await fresh.open(1);
    let release = (): void => undefined;
    const held = small.work(CITY, () => new Promise<void>((resolve) => { release = resolve; }));
    await expect(small.work(CITY, async () => 1)).rejects.toBeInstanceOf(DatabaseBusy);
    release();
    await held;
    expect(await small.work(CITY, async () => 1)).toBe(1);
  });

  it('answers unavailable when its connection is cut, survives, and works again at once', async () => {
    const cut = database.work(CITY, async (work) => {
      const row = await work.transaction.row<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await fresh.app({}, 'SELECT pg_terminate_backend($1)', [row?.pid]);
      return work.dataVersion();
    });
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await database.work(CITY, async () => 'again')).toBe('again');
    expect(await database.health()).toMatchObject({ ready: true });
  });

  it('survives the loss of idle connections', async () => {
    await Promise.all(Array.from({ length: 5 }, () => database.work(CITY, (work) => work.dataVersion())));
    await fresh.app({}, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'planner_app' AND pid <> pg_backend_pid()`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await database.work(CITY, async () => 'fine')).toBe('fine');
  });

  it('stops a statement that takes longer than it may', async () => {
    await expect(database.work({ ...CITY, statementSeconds: 0.2 }, (work) => work.transaction.run('SELECT pg_sleep(5)'))).rejects.toBeInstanceOf(DatabaseBusy);
  });

  it('reads one picture in a snapshot', async () => {
    await database.work({ ...CITY, snapshot: true }, async (work) => {
      const before = await work.dataVersion();
      await database.work(CITY, (other) => insert(other, 'meanwhile'));
      expect(await work.dataVersion()).toBe(before);
      expect(await work.dossiers.find('meanwhile')).toBeUndefined();
    });
    await expect(database.work({ ...CITY, snapshot: true }, (work) => insert(work, 'not here'))).rejects.toMatchObject({ code: '25006' });
  });

  it('does not call done what a swallowed error has undone', async () => {
    const swallowed = database.work(CITY, async (work) => {
      await insert(work, 'lost');
      await work.transaction.run('SELECT 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow('nothing was kept');
    expect(await fresh.admin(`SELECT FROM people WHERE code = 'lost'`)).toEqual([]);
  });

  it('reads days as the text that was written, in every zone', async () => {
    const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];
    const seen = await Promise.all(zones.map((zone) => database.work(CITY, async (work) => {
      await work.transaction.run(`SELECT set_config('timezone', $1, true)`, [zone]);
      return work.transaction.row(`SELECT '2024-02-29'::date AS leap, '1900-01-01'::date AS first, daterange('2015-08-01', '2023-08-01')::text AS span`);
    })));
    for (const row of seen) expect(row).toEqual({ leap: '2024-02-29', first: '1900-01-01', span: '[2015-08-01,2023-08-01)' });
  });

  it('updates a decision only over the version that was read', async () => {
    const [line] = await database.work({ ...CITY, actor: 'clerk' }, (work) => work.decisions.draft([{
      kind: 'transfer-and-appointment', title: 'Về việc điều động', person: 'P1', fullName: 'Nguyễn Văn 1', toUnitName: 'Phòng Tài chính', issuer: 'UBND',
      effective: '2023-08-15' as never, localities: ['Q1', 'PN'], facts: { a: 1 },
    }]));
    const id = line?.id ?? '';
    const update = (version: number, facts: object) => database.work(CITY, (work) => work.decisions.change(id, version, { facts }));
    expect(await update(1, { a: 2 })).toEqual({ outcome: 'updated', version: 2 });
    expect(await update(1, { a: 3 })).toEqual({ outcome: 'stale', version: 2 });
    expect(await update(2, { a: 4 })).toEqual({ outcome: 'updated', version: 3 });
    expect(await database.work(CITY, (work) => work.decisions.change('00000000-0000-0000-0000-000000000000', 1, {}))).toEqual({ outcome: 'unknown' });
    const rounds = await Promise.all(Array.from({ length: 20 }, () => update(3, { a: 5 })));
    expect(rounds.filter((round) => round.outcome === 'updated')).toHaveLength(1);
    const seenBy = (scope: string[]) => database.work({ actor: 'x', scope }, async (work) => (await work.decisions.list()).length);
    expect(await seenBy(['Q1'])).toBe(0);
    expect(await seenBy(['Q1', 'PN'])).toBe(1);
  });
});
