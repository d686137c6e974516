import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addPerson, addStint, layEstablishment } from '../support/personnel.ts';

const PERSONNEL = ['people', 'tenures', 'bars', 'ratings', 'relatives'] as const;
/** Tables that may be without row-level security, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  migrations: 'names of migrations only; the app role cannot read it',
  sessions: 'read before anybody is known; random ids, no personnel data',
};

describe('row-level security, with every check of the application switched off', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await layEstablishment(database);
    await addPerson(database, 'A', 'Nguyễn Văn An');
    await addPerson(database, 'B', 'Trần Thị Bình');
    await addPerson(database, 'C', 'Lê Văn Cường', 'PN');
    await addStint(database, { person: 'A', position: 'Q1-TH-HT', from: '2015-08-01' });
    await addStint(database, { person: 'A', position: 'PN-GD-PHT', from: '2010-08-01', until: '2015-08-01' });
    await addStint(database, { person: 'B', position: 'PN-GD-HT', from: '2015-08-01' });
    await database.admin(`INSERT INTO bars (person_id, kind, from_day) SELECT id, 'warning', '2020-01-01' FROM people`);
    await database.admin(`INSERT INTO ratings (person_id, year, rating) SELECT id, 2020, 'good' FROM people`);
    await database.admin(`INSERT INTO relatives (person_id, relative_id, kind) SELECT a.id, b.id, 'spouse' FROM people a, people b WHERE a.code < b.code`);
  });
  afterAll(() => database.drop());

  const seenBy = async (settings: Record<string, string>) =>
    (await database.app<{ code: string }>(settings, 'SELECT code FROM people ORDER BY code')).map((row) => row.code);
  const counts = async (settings: Record<string, string>) => {
    const found: Record<string, number> = {};
    for (const table of PERSONNEL) found[table] = (await database.app<{ n: string }>(settings, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n as unknown as number;
    return found;
  };
  const nothing = { people: 0, tenures: 0, bars: 0, ratings: 0, relatives: 0 };

  it('shows the whole city to whoever works on the whole city', async () => {
    expect(await counts({ 'planner.actor': 'city', 'planner.scope': 'all' })).toEqual({ people: 3, tenures: 3, bars: 3, ratings: 3, relatives: 3 });
  });

  it('shows a district its own subtree: the school in a ward of District 1 too, and nobody of Phú Nhuận', async () => {
    expect(await seenBy({ 'planner.actor': 'q1', 'planner.scope': 'Q1' })).toEqual(['A']);
    expect(await counts({ 'planner.actor': 'q1', 'planner.scope': 'Q1' })).toEqual({ people: 1, tenures: 2, bars: 1, ratings: 1, relatives: 2 });
    expect(await seenBy({ 'planner.actor': 'pn', 'planner.scope': 'PN' })).toEqual(['B', 'C']);
    expect(await seenBy({ 'planner.actor': 'both', 'planner.scope': 'Q1;PN' })).toEqual(['A', 'B', 'C']);
  });

  it('shows the former post’s district its people on a day of that time', async () => {
    expect(await seenBy({ 'planner.actor': 'pn', 'planner.scope': 'PN', 'planner.as_of': '2014-01-01' })).toEqual(['A', 'B', 'C']);
  });

  it('follows a post that goes to another district, and a stint that ends', async () => {
    const other = await freshDatabase();
    await layEstablishment(other);
    await addPerson(other, 'A', 'Nguyễn Văn An');
    await addStint(other, { person: 'A', position: 'Q1-GD-HT', from: '2015-08-01' });
    const sees = async (scope: string) => (await other.app({ 'planner.actor': 'x', 'planner.scope': scope }, 'SELECT FROM people')).length;
    expect([await sees('Q1'), await sees('PN')]).toEqual([1, 0]);
    await other.admin(`UPDATE units SET locality_code = 'PN' WHERE code = 'Q1-GD'`);
    expect([await sees('Q1'), await sees('PN')]).toEqual([0, 1]);
    await other.admin(`UPDATE positions SET unit_code = 'Q1-TH' WHERE code = 'Q1-GD-HT'`);
    expect([await sees('Q1'), await sees('PN')]).toEqual([1, 0]);
    await other.admin(`UPDATE tenures SET until_day = '2020-01-01', until_precision = 'day'`);
    expect([await sees('Q1'), await sees('PN')]).toEqual([1, 0]);
    await addStint(other, { person: 'A', position: 'PN-GD-HT', from: '2020-01-01' });
    expect([await sees('Q1'), await sees('PN')]).toEqual([0, 1]);
    await other.admin(`DELETE FROM tenures WHERE until_day IS NULL`);
    expect([await sees('Q1'), await sees('PN')]).toEqual([1, 0]);
    await other.drop();
  });

  it.each([
    ['no setting at all', {}],
    ['an empty scope', { 'planner.actor': 'x', 'planner.scope': '' }],
    ['garbage', { 'planner.actor': 'x', 'planner.scope': `Q1' OR true --` }],
    ['an unknown locality', { 'planner.actor': 'x', 'planner.scope': 'Q99' }],
    ['a scope without an actor', { 'planner.scope': 'all' }],
    ['a list that holds "all"', { 'planner.actor': 'x', 'planner.scope': 'all;Q99' }],
    ['the owner’s password word', { 'planner.maintenance': 'on' }],
  ])('shows nothing with %s', async (_name, settings) => {
    expect(await counts(settings as unknown as Record<string, string>)).toEqual(nothing);
  });

  it('has a control: without the policies the same question finds all', async () => {
    const other = await freshDatabase();
    await layEstablishment(other);
    await addPerson(other, 'A', 'Nguyễn Văn An');
    await other.admin('ALTER TABLE people DISABLE ROW LEVEL SECURITY');
    expect(await other.app({}, 'SELECT code FROM people')).toHaveLength(1);
    await other.drop();
  });

  it('lets only work on the whole city write personnel data', async () => {
    const insert = `INSERT INTO people (code, full_name) VALUES ('X', 'Người Mới')`;
    await expect(database.app({ 'planner.actor': 'q1', 'planner.scope': 'Q1' }, insert)).rejects.toMatchObject({ code: '42501' });
    expect(await database.app({ 'planner.actor': 'q1', 'planner.scope': 'Q1' }, `UPDATE people SET full_name = 'Khác' RETURNING code`)).toEqual([]);
    expect(await database.app({ 'planner.actor': 'q1', 'planner.scope': 'Q1' }, `DELETE FROM bars RETURNING kind`)).toEqual([]);
  });

  it('never carries a scope over to the next borrower of a connection', async () => {
    const opened = await database.open(1);
    const seen = (scope: 'all' | string[]) => opened.work({ actor: 'x', scope }, async (work) => (await work.people.search('n')).map((hit) => hit.code));
    expect(await seen('all')).toEqual(['A', 'B', 'C']);
    expect(await seen([])).toEqual([]);
    expect(await seen(['Q1'])).toEqual(['A']);
  });

  it('keeps scopes apart in a thousand works of thirty scopes through four connections', async () => {
    const opened = await database.open(4);
    const right: Record<string, string> = { Q1: 'A', PN: 'B,C', 'Q1-BN': 'A', HCM: 'A,B,C', Q9: '' };
    const wrong: string[] = [];
    await Promise.all(Array.from({ length: 1_000 }, async (_, n) => {
      const scope = Object.keys(right)[n % 5] ?? '';
      const seen = await opened.work({ actor: `u${n % 30}`, scope: [scope] }, async (work) => (await work.people.search('n')).map((hit) => hit.code).join());
      if (seen !== right[scope]) wrong.push(`${scope}: ${seen}`);
    }).map((one) => one.catch((error: Error) => { if (error.name !== 'DatabaseBusy') wrong.push(String(error)); })));
    expect(wrong).toEqual([]);
  });

  it('refuses a scope that only looks like a list of localities', async () => {
    const opened = await database.open();
    for (const scope of [['all'], ['Q1;PN'], ['']]) {
      await expect(opened.work({ actor: 'x', scope }, async () => 1)).rejects.toThrow('is not a locality code');
    }
    await expect(opened.work({ actor: ' ', scope: 'all' }, async () => 1)).rejects.toThrow('the actor is empty');
  });
});

describe('the catalogue', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('has forced row-level security on every table, but for those named here', async () => {
    const open = await database.admin<{ relname: string }>(`
      SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE nspname = 'public' AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`);
    expect(open.map((row) => row.relname)).toEqual(Object.keys(WITHOUT).sort());
  });

  it('gives the app role no ownership, no bypass and no way to change tables', async () => {
    const [role] = await database.admin(`SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'planner_app'`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
    const owned = await database.admin(`
      SELECT 'relation ' || relname AS thing FROM pg_class WHERE relowner = 'planner_app'::regrole
      UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE proowner = 'planner_app'::regrole
      UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspowner = 'planner_app'::regrole
      UNION ALL SELECT 'database ' || datname FROM pg_database WHERE datdba = 'planner_app'::regrole`);
    expect(owned).toEqual([]);
    for (const sql of ['CREATE TABLE public.x (a int)', 'DROP TABLE people', 'TRUNCATE people', 'ALTER TABLE people DISABLE ROW LEVEL SECURITY', 'DROP POLICY whole_city ON people', 'CREATE SCHEMA mine']) {
      await expect(database.app({ 'planner.actor': 'x', 'planner.scope': 'all' }, sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('fixes the search path of every function that runs with the owner’s rights, and shows none through a view', async () => {
    const loose = await database.admin(`
      SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
      WHERE nspname = 'public' AND prosecdef AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)`);
    expect(loose).toEqual([]);
    const views = await database.admin(`
      SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE nspname = 'public' AND relkind IN ('v', 'm') AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`);
    expect(views).toEqual([]);
  });

  it('lets the app role run only the owner’s functions that it needs', async () => {
    const callable = await database.admin<{ proname: string }>(`
      SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
      WHERE nspname = 'public' AND prosecdef AND has_function_privilege('planner_app', p.oid, 'EXECUTE') ORDER BY proname`);
    expect(callable.map((row) => row.proname)).toEqual(['carry_out', 'planner_data_still_at', 'planner_scope_localities', 'planner_visible_people', 'record_note']);
  });

  it('writes and changes in lock step: every business table leaves its lines in the record', async () => {
    const unrecorded = await database.admin<{ relname: string }>(`
      SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE nspname = 'public' AND relkind = 'r' AND (SELECT count(*) FROM pg_trigger t WHERE tgrelid = c.oid AND tgname LIKE 'recorded\\_%') <> 3 ORDER BY relname`);
    expect(unrecorded.map((row) => row.relname)).toEqual([
      'decision_traces', 'findings', 'idempotency_keys', 'import_batch_rows', 'import_changes', 'import_pieces', 'import_rows', 'jobs', 'migrations', 'pack_flips', 'paper_batches', 'person_places', 'record_chain', 'record_entries', 'record_head', 'record_pending', 'review_branches', 'review_lines', 'sessions',
    ]);
  });
});
