import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Day, day } from '#calendar';
import type { DueLine, OutcomeCode } from '#contracts';
import type { Database, DueListFilter, ReviewHead, ReviewKey } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { layEstablishment } from '../support/personnel.ts';

const CITY = { actor: 'city', scope: 'all' } as const;
const NAMES = ['Nguyễn Văn Đức', 'Trần Thị Ánh', 'Lê Văn An', 'Phạm Văn Dũng', 'Nguyễn Thị Đào', 'Nguyễn Văn An', 'Võ Thị Ân', 'Bùi Thị Ẩn', 'Đỗ Thị Ăn', 'Lê Thị Oanh', 'Lê Thị Ơn', 'Lê Thị Ôn'];
const OUTCOMES: readonly OutcomeCode[] = ['over', 'near', 'within', 'needs-person'];

function lineOf(n: number): DueLine {
  const q1 = n % 2 === 0;
  return {
    person: `P${String(n).padStart(3, '0')}`, fullName: NAMES[n % NAMES.length] ?? '', position: `S${n}`, title: 'Hiệu trưởng', unit: q1 ? 'Q1-TH' : 'PN-GD',
    unitName: q1 ? 'Trường Tiểu học Hòa Bình' : 'Phòng Giáo dục', locality: q1 ? 'Q1-BN' : 'PN', localityName: 'x', sector: n % 3 === 0 ? 'finance' : 'education',
    specialisations: n % 4 === 0 ? ['primary', 'maths'] : [], rule: 'two-term-limit', outcome: OUTCOMES[n % 4] ?? 'within', servingSince: '2015-08-01',
    firstDayOver: '2023-08-01', daysUntilOver: n - 10, served: { years: 8, months: 0, days: n % 30 }, terms: 2, notes: ['một'],
  };
}

describe('the stored due list', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let review: ReviewHead;
  const key: ReviewKey & { packName: string } = { asOf: day('2023-08-01'), pack: 'vn-65', packVersion: '1', packName: 'QĐ 65', dataVersion: 1, scope: [] };
  const findingOf = (line: DueLine) => ({
    person: line.person, position: line.position, rule: line.rule, outcome: line.outcome, servingSince: '2015-08-01' as Day, cites: ['65-QĐ/TW Điều 3 khoản 3'], notes: [], stints: [], turns: [],
    account: { code: 'two-term-limit', text: 'Giới hạn hai nhiệm kỳ' },
  });
  const make = (lines: readonly DueLine[], of = key) => database.work(CITY, async (work) => {
    const writer = await work.reviews.begin(of);
    await writer.add(lines.map((line) => ({ line, findings: [findingOf(line)] })));
    return writer.finish();
  });
  beforeAll(async () => {
    fresh = await freshDatabase();
    await layEstablishment(fresh);
    database = await fresh.open();
    review = await make(Array.from({ length: 120 }, (_, n) => lineOf(n)));
  });
  afterAll(() => fresh.drop());

  const page = (filter: DueListFilter, scope: 'all' | string[] = 'all') =>
    database.work({ actor: 'x', scope }, (work) => work.reviews.page(review.id, filter));

  it('is found again by day, pack, version of rules and of data, and scope', async () => {
    expect(await database.work(CITY, (work) => work.reviews.find(key))).toEqual(review);
    expect(await database.work(CITY, (work) => work.reviews.find({ ...key, dataVersion: 2 }))).toBeUndefined();
    expect(await database.work(CITY, (work) => work.reviews.find({ ...key, scope: ['Q1'] }))).toBeUndefined();
    expect(review.counts).toEqual({ over: 30, near: 30, within: 30, 'needs-person': 30, 'data-problem': 0, 'not-subject': 0 });
  });

  it('gives a line back as it was put in', async () => {
    const { lines } = await page({ q: 'P007' });
    expect(lines).toEqual([lineOf(7)]);
  });

  it('sorts by given name first, in the order of the Vietnamese alphabet', async () => {
    const { lines } = await page({ sort: 'name', size: 500 });
    expect([...new Set(lines.map((line) => line.fullName))]).toEqual([
      'Lê Văn An', 'Nguyễn Văn An', 'Trần Thị Ánh', 'Đỗ Thị Ăn', 'Võ Thị Ân', 'Bùi Thị Ẩn', 'Phạm Văn Dũng', 'Nguyễn Thị Đào', 'Nguyễn Văn Đức', 'Lê Thị Oanh', 'Lê Thị Ôn', 'Lê Thị Ơn']);
    const reversed = await page({ sort: '-name', size: 500 });
    expect(reversed.lines.map((line) => line.person)).toEqual(lines.map((line) => line.person).reverse());
  });

  it.each(['name', '-name', 'daysUntilOver', '-daysUntilOver', 'unit', '-unit', 'servingSince', '-servingSince'] as const)('pages through everybody once by %s', async (sort) => {
    const seen: string[] = [];
    for (let at = 1; at <= 5; at++) {
      const slice = await page({ sort, page: at, size: 25 });
      expect(slice).toMatchObject({ total: 120, page: at, size: 25 });
      seen.push(...slice.lines.map((line) => line.person));
    }
    expect(new Set(seen).size).toBe(120);
  });

  it('finds names without diacritics, in any order of words, and takes signs of LIKE as they are', async () => {
    const names = async (q: string) => [...new Set((await page({ q, size: 500 })).lines.map((line) => line.fullName))].sort();
    expect(await names('duc')).toEqual(['Nguyễn Văn Đức']);
    expect(await names('ĐÀO nguyen')).toEqual(['Nguyễn Thị Đào']);
    expect(await names('Đào'.normalize('NFD'))).toEqual(['Nguyễn Thị Đào']);
    expect(await names('%')).toEqual([]);
    expect(await names('_')).toEqual([]);
    expect(await names(`'; DROP TABLE people; --`)).toEqual([]);
  });

  it('keeps the chips still while filters change what is listed', async () => {
    const all = await page({});
    expect(all.counts.over).toBe(30);
    const over = await page({ outcomes: ['over'] });
    expect(over.counts).toEqual(all.counts);
    expect(over.total).toBe(30);
    const finance = await page({ outcomes: ['over'], sectors: ['finance'] });
    expect(finance.counts).toEqual(all.counts);
    expect(finance.sectors).toEqual([{ code: 'education', count: 20 }, { code: 'finance', count: 10 }]);
    expect(finance.total).toBe(10);
    expect(finance.lines.every((line) => line.sector === 'finance' && line.outcome === 'over')).toBe(true);
    expect((await page({ specialisations: ['maths'] })).total).toBe(30);
  });

  it('shows a district only its own lines, counts included', async () => {
    const q1 = await page({ size: 500 }, ['Q1']);
    expect(q1.total).toBe(60);
    expect(new Set(q1.lines.map((line) => line.locality))).toEqual(new Set(['Q1-BN']));
    expect(q1.counts.over + q1.counts.within).toBe(60);
    expect((await page({}, [])).total).toBe(0);
    expect((await page({ scope: ['PN'] }, ['Q1'])).total).toBe(0);
    expect((await page({ scope: ['PN'] })).total).toBe(60);
    expect(await database.work({ actor: 'x', scope: ['Q1'] }, (work) => work.reviews.findings(review.id, 'P001'))).toEqual([]);
    expect(await database.work({ actor: 'x', scope: ['Q1'] }, (work) => work.reviews.findings(review.id, 'P002'))).toHaveLength(1);
  });

  it('streams all findings in order of person', async () => {
    const people: string[] = [];
    await database.work(CITY, async (work) => {
      for await (const some of work.reviews.allFindings(review.id)) people.push(...some.map((finding) => finding.person));
    });
    expect(people).toEqual(Array.from({ length: 120 }, (_, n) => `P${String(n).padStart(3, '0')}`));
  });

  it('cannot be changed or added to once it is closed, by nobody', async () => {
    for (const sql of ['UPDATE review_lines SET outcome = outcome', 'DELETE FROM findings', 'DELETE FROM reviews', 'TRUNCATE review_lines']) {
      await expect(fresh.admin(sql)).rejects.toThrow('is never changed by');
    }
    const again = `INSERT INTO findings (review_no, person, position, rule, place, outcome, locality, finding) SELECT review_no, person, position, rule, 9, outcome, locality, finding FROM findings LIMIT 1`;
    await expect(fresh.admin(again)).rejects.toThrow('a closed review takes no more lines');
  });

  it('is not made twice', async () => {
    await expect(make([lineOf(1)])).rejects.toMatchObject({ constraint: 'one_review_of_the_same' });
  });

  it('answers an unknown review with nothing', async () => {
    const nothing = await database.work(CITY, (work) => work.reviews.page('no-such-review', {}));
    expect(nothing).toMatchObject({ total: 0, lines: [] });
    expect(await database.work(CITY, (work) => work.reviews.get('no-such-review'))).toBeUndefined();
  });
});
