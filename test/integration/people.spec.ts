import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import type { Database } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addPerson, addStint, layEstablishment } from '../support/personnel.ts';

const CITY = { actor: 'city', scope: 'all' } as const;

describe('people, dossiers and the establishment', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await layEstablishment(fresh);
    for (let n = 0; n < 25; n++) await addPerson(fresh, `P${String(n).padStart(2, '0')}`, `Nguyễn Thị ${n % 2 ? 'Đào' : 'Ánh'}`);
    await fresh.admin(`UPDATE people SET birth_day = '1970-05-01', birth_precision = 'month', gender = 'female', home_locality = 'Q1', qualifications = '{Tiến sĩ}', party_joined = '2000-02-03' WHERE code = 'P00'`);
    await addStint(fresh, { person: 'P00', position: 'Q1-GD-PHT', from: '2010-01-01', until: '2015-08-01' });
    await addStint(fresh, { person: 'P00', position: 'Q1-GD-HT', from: '2015-08-01', until: '2023-08-02' });
    await addStint(fresh, { person: 'P01', position: 'PN-GD-HT', from: '2020-01-01' });
    await addStint(fresh, { person: 'P02', position: 'PN-GD-PHT', from: '2020-01-01' });
    await fresh.admin(`
      INSERT INTO tenures (person_id, position_id, one_seat, from_day, from_precision, until_day, until_precision)
      SELECT p.id, o.id, o.one_seat, '2001-01-01', 'year', '2009-06-02', 'month' FROM people p, positions o WHERE p.code = 'P00' AND o.code = 'PN-TC-PHT';
      INSERT INTO bars (person_id, kind, from_day, until_day) SELECT id, 'warning', '2022-01-01', '2023-01-01' FROM people WHERE code = 'P00';
      INSERT INTO ratings SELECT id, 2022, 'good' FROM people WHERE code = 'P00';
      INSERT INTO relatives SELECT a.id, b.id, 'spouse' FROM people a, people b WHERE a.code = 'P00' AND b.code = 'P01'`);
    database = await fresh.open();
  });
  afterAll(() => fresh.drop());

  const all = async (query: Parameters<typeof stream>[0]) => (await stream(query)).flat().map((dossier) => dossier.person.code);
  const stream = (query: { asOf?: ReturnType<typeof day>; people?: string[]; scope?: string; headsOnly?: boolean; size?: number }) => database.work(CITY, async (work) => {
    const pages = [];
    for await (const page of work.dossiers.batches(query)) pages.push(page);
    return pages;
  });

  it('come page by page, everybody once, in order of code', async () => {
    const pages = await stream({ size: 10 });
    expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
    expect(pages.flat().map((dossier) => dossier.person.code)).toEqual(Array.from({ length: 25 }, (_, n) => `P${String(n).padStart(2, '0')}`));
    expect((await stream({ size: 25 })).map((page) => page.length)).toEqual([25]);
  });

  it('can be limited to heads in post on a day, to a locality, and to named people', async () => {
    expect(await all({ headsOnly: true, asOf: day('2023-08-01') })).toEqual(['P00', 'P01']);
    expect(await all({ headsOnly: true, asOf: day('2023-08-02') })).toEqual(['P01']);
    expect(await all({ scope: 'PN', asOf: day('2023-08-01') })).toEqual(['P01', 'P02']);
    expect(await all({ scope: 'PN', asOf: day('2009-06-30') })).toEqual(['P00']);
    expect(await all({ scope: 'PN', asOf: day('2009-07-01') })).toEqual([]);
    expect(await all({ people: ['P03', 'P00', 'nobody'] })).toEqual(['P00', 'P03']);
    expect(await database.work(CITY, (work) => work.dossiers.count({ headsOnly: true, asOf: day('2023-08-01') }))).toBe(2);
  });

  it('say how exactly a day is known', async () => {
    const dossier = await database.work(CITY, (work) => work.dossiers.find('P00'));
    expect(dossier?.person.birth).toEqual({ earliest: '1970-05-01', latest: '1970-05-31', precision: 'month' });
    expect(dossier?.tenures[0]).toMatchObject({
      person: 'P00', position: 'PN-TC-PHT', kind: 'official',
      from: { earliest: '2001-01-01', latest: '2001-12-31', precision: 'year' },
      until: { earliest: '2009-06-02', latest: '2009-07-01', precision: 'month' },
    });
    expect(dossier?.tenures[2]?.until).toEqual({ earliest: '2023-08-02', latest: '2023-08-02', precision: 'day' });
    expect(dossier).toMatchObject({ bars: [{ kind: 'warning', from: '2022-01-01', until: '2023-01-01', waived: false }], ratings: [{ year: 2022, rating: 'good' }], relatives: [{ relative: 'P01', kind: 'spouse' }] });
  });

  it('are shown with last days, as a clerk writes them', async () => {
    const view = await database.work(CITY, (work) => work.people.view('P00', day('2023-08-01')));
    expect(view).toMatchObject({ code: 'P00', birthDate: '1970-05', homeLocalityName: 'Quận 1', gender: 'female', partyJoined: '2000-02-03' });
    expect(view?.tenures.map(({ position, from, to }) => ({ position, from, to }))).toEqual([
      { position: 'PN-TC-PHT', from: '2001', to: '2009-06' }, { position: 'Q1-GD-PHT', from: '2010-01-01', to: '2015-07-31' }, { position: 'Q1-GD-HT', from: '2015-08-01', to: '2023-08-01' }]);
    expect(view?.bars).toEqual([{ kind: 'warning', from: '2022-01-01', to: '2022-12-31', waived: false }]);
    expect(view?.relatives).toEqual([{ code: 'P01', fullName: 'Nguyễn Thị Đào', kind: 'spouse', post: 'Trưởng, Phòng Giáo dục và Đào tạo Quận Phú Nhuận' }]);
    expect(await database.work(CITY, (work) => work.people.view('nobody'))).toBeUndefined();
  });

  it('do not name a relative outside the scope', async () => {
    const view = await database.work({ actor: 'q1', scope: ['Q1'] }, (work) => work.people.view('P00'));
    expect(view).toMatchObject({ code: 'P00', relatives: [] });
  });

  it('are found without diacritics, Đ included, in Vietnamese order', async () => {
    const hits = await database.work(CITY, (work) => work.people.search('dao nguyen', 3));
    expect(hits.map((hit) => hit.fullName)).toEqual(['Nguyễn Thị Đào', 'Nguyễn Thị Đào', 'Nguyễn Thị Đào']);
    expect(hits[0]).toMatchObject({ code: 'P01', title: 'Trưởng', unitName: 'Phòng Giáo dục và Đào tạo Quận Phú Nhuận' });
    expect((await database.work(CITY, (work) => work.people.search('p07'))).map((hit) => hit.code)).toEqual(['P07']);
    expect(await database.work(CITY, (work) => work.people.search('   '))).toEqual([]);
  });

  it('read the establishment anew after it has changed, and not before', async () => {
    const load = () => database.work(CITY, (work) => work.establishment.load());
    const first = await load();
    expect(first.positions.get('Q1-GD-HT')).toMatchObject({ unit: 'Q1-GD', head: true, seats: 1 });
    expect(await load()).toBe(first);
    await database.work(CITY, (work) => work.transaction.run(`UPDATE units SET name = 'Đổi tên', life = daterange('2020-01-01', NULL) WHERE code = 'Q1-TH'`));
    expect((await load()).units.get('Q1-TH')).toMatchObject({ name: 'Đổi tên', life: { from: '2020-01-01' } });
  });

  it('list localities of the scope, parents first', async () => {
    const codes = (scope: 'all' | string[]) => database.work({ actor: 'x', scope }, async (work) => (await work.establishment.localities()).map((one) => one.code));
    expect(await codes('all')).toEqual(['HCM', 'Q1', 'PN', 'Q1-BN']);
    expect(await codes(['Q1'])).toEqual(['Q1', 'Q1-BN']);
    expect(await codes([])).toEqual([]);
    expect(await database.work({ actor: 'x', scope: ['PN'] }, (work) => work.establishment.subtree('Q1'))).toEqual([]);
  });
});
