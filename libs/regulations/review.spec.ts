import { describe, expect, it } from '@jest/globals';

import { addDays, day, exactly } from '#calendar';

import { AS_OF, packWith, person, stint, town } from './careers.givens.ts';
import { type AccountNode, OUTCOMES } from './finding.ts';
import { BeforeFirstValue } from './law/parameter.ts';
import { looksAtHeadsOnly, packCovers } from './pack.ts';
import { DEFAULT_PACK, findPack, listPacks } from './packs/index.ts';
import { indexIncumbents, prepareReview, reviewDossier, type ReviewContext } from './review.ts';

const establishment = town();
const context = (code: string, more: Partial<ReviewContext> = {}): ReviewContext => ({ establishment, asOf: AS_OF, pack: packWith(code), ...more });

describe('reviewing a dossier', () => {
  it('gives one line for each head post held on the day and none for people without one', () => {
    const two = reviewDossier(person([stint('A-H', '2018-02-01'), stint('B-H', '2023-01-01')]), context('vn-65'));
    expect(two.lines.map((line) => [line.position, line.summary.outcome])).toEqual([['B-H', 'within'], ['A-H', 'over']]);
    expect(reviewDossier(person([stint('A-D', '2010-01-01')]), context('vn-65')).lines).toEqual([]);
    expect(reviewDossier(person([stint('A-H', '2010-01-01', '2026-11-22')]), context('vn-65')).lines).toEqual([]);
    expect(reviewDossier(person([]), context('vn-65'))).toEqual({ person: 'P', lines: [] });
  });

  it('still holds the post on its last day', () => {
    expect(reviewDossier(person([stint('A-H', '2010-01-01', '2026-11-23')]), context('vn-65')).lines).toHaveLength(1);
  });

  it('uses one rule under the Party text alone, and the charter as well for principals of the city', () => {
    const principal = person([stint('S-H', '2016-08-15', '2021-08-14', { appointment: 'first' }), stint('S-H', '2021-08-15', undefined, { appointment: 'renewed' })]);
    expect(reviewDossier(principal, context('vn-65')).lines[0]?.findings.map((one) => `${one.rule} ${one.outcome}`)).toEqual(['two-term-limit not-subject']);
    const line = reviewDossier(principal, context('vn-hcmc-education')).lines[0];
    expect(line?.findings.map((one) => `${one.rule} ${one.outcome}`)).toEqual(['two-term-limit over', 'school-charter over']);
    expect(line?.summary.rule).toBe('two-term-limit');
  });

  it('lets the gravest finding decide', () => {
    const principal = person([stint('S-H', '2019-08-15', '2024-08-14', { appointment: 'first' }), stint('S-H', '2024-08-15', undefined, { appointment: 'renewed' })]);
    const line = reviewDossier(principal, context('vn-hcmc-education')).lines[0];
    expect(line?.findings.map((one) => one.outcome)).toEqual(['near', 'within']);
    expect(line?.summary.outcome).toBe('near');
    expect(OUTCOMES.indexOf('over')).toBe(0);
  });

  it('shows leave granted by an authority and lifts the limit until it ends', () => {
    const exemption = { person: 'P', from: day('2026-01-01'), until: day('2027-01-01'), authority: 'Ban Thường vụ', document: 'Thông báo 1-TB/QU' };
    const over = person([stint('A-H', '2015-08-01')]);
    const during = reviewDossier({ ...over, exemptions: [exemption] }, context('vn-65')).lines[0]?.summary;
    expect(during?.outcome).toBe('not-subject');
    expect(during?.firstDayOver).toBe('2023-08-01');
    expect(during?.notes.at(-1)).toBe('Ban Thường vụ đồng ý chưa luân chuyển theo Thông báo 1-TB/QU, đến hết ngày 31/12/2026.');
    expect(during?.exempted).toEqual({ authority: 'Ban Thường vụ', document: 'Thông báo 1-TB/QU', from: '2026-01-01', until: '2027-01-01', otherwise: 'over' });
    const others = [{ ...exemption, position: 'B-H' }, { ...exemption, rule: 'school-charter' }, { ...exemption, until: AS_OF }, { ...exemption, from: addDays(AS_OF, 1) }];
    for (const other of others) expect(reviewDossier({ ...over, exemptions: [other] }, context('vn-65')).lines[0]?.summary.outcome).toBe('over');
  });

  it('sees two people in one seat, but not one after the other', () => {
    const own = person([stint('A-H', '2018-06-01')]);
    const beside = { ...person([stint('A-H', '2020-01-01', '2020-12-31', { person: 'Q' })]), person: { ...own.person, code: 'Q' } };
    const before = { ...person([stint('A-H', '2010-01-01', '2018-05-31', { person: 'Q' })]), person: { ...own.person, code: 'Q' } };
    const outcome = (other: typeof own): string | undefined => reviewDossier(own, context('vn-65', { incumbents: indexIncumbents([own, other]) })).lines[0]?.summary.outcome;
    expect(outcome(beside)).toBe('data-problem');
    expect(outcome(before)).toBe('over');
  });

  it('asks when it is not sure that the post is still held on the day, where that matters', () => {
    const starts = { earliest: day('2026-11-01'), latest: day('2026-11-30'), precision: 'month' as const };
    expect(reviewDossier(person([{ ...stint('A-H', '2026-11-01'), from: starts }]), context('vn-65')).lines[0]?.summary.outcome).toBe('within');
    const ends = { earliest: day('2026-11-02'), latest: day('2026-12-01'), precision: 'month' as const };
    expect(reviewDossier(person([{ ...stint('A-H', '2015-01-01'), until: ends }]), context('vn-65')).lines[0]?.summary.outcome).toBe('needs-person');
    const today = { earliest: AS_OF, latest: addDays(AS_OF, 7), precision: 'month' as const };
    expect(reviewDossier(person([{ ...stint('A-H', '2015-01-01'), until: today }]), context('vn-65')).lines[0]?.summary.outcome).toBe('needs-person');
    const tomorrow = { ...today, earliest: addDays(AS_OF, 1) };
    expect(reviewDossier(person([{ ...stint('A-H', '2015-01-01'), until: tomorrow }]), context('vn-65')).lines[0]?.summary.outcome).toBe('over');
  });

  it('throws for a day before the first text instead of guessing', () => {
    const early = context('vn-65', { asOf: day('2017-10-06') });
    expect(packCovers(early.pack, early.asOf)).toBe(false);
    expect(() => prepareReview(early)).toThrow(BeforeFirstValue);
  });

  it('takes an official stint before an acting one in the same seat', () => {
    const line = reviewDossier(person([stint('A-H', '2015-01-01'), stint('A-H', '2026-01-01', undefined, { kind: 'acting' })]), context('vn-65')).lines;
    expect(line.map((one) => one.summary.outcome)).toEqual(['over']);
  });

  it('writes the account once, as a tree that prints in Vietnamese', () => {
    const found = reviewDossier(person([stint('A-D', '2012-01-01', '2015-07-31'), stint('A-H', '2015-08-01', undefined, { decisionNo: '123/QĐ-UBND' })]), context('vn-65')).lines[0]?.summary;
    expect(found?.account).toBe(found?.account);
    const codes = (node: AccountNode): string[] => [node.code, ...(node.children ?? []).flatMap(codes)];
    expect(found && codes(found.account)).toEqual(expect.arrayContaining(['over', 'provision', 'stints', 'stint-counted', 'stint-not-counted', 'arithmetic', 'since', 'years', 'terms', 'exceptions', 'parameters']));
    expect(found?.account.text).toBe('Đã giữ chức vụ cấp trưởng liên tục tại Phòng A 11 năm 3 tháng 22 ngày, đến hạn từ ngày 01/08/2023: giữ chức vụ quá hai nhiệm kỳ liên tiếp.');
    expect(JSON.stringify(found)).toContain('quyết định số 123/QĐ-UBND');
    expect(Object.keys(JSON.parse(JSON.stringify(found)) as object)).toEqual(expect.arrayContaining([
      'person', 'position', 'rule', 'outcome', 'servingSince', 'firstDayOver', 'daysUntilOver', 'served', 'terms', 'cites', 'notes', 'stints', 'account',
    ]));
  });

  it('gives the finding of the interchange example', () => {
    const found = reviewDossier(person([stint('A-H', '2015-08-01')]), context('vn-65')).lines[0]?.summary;
    expect(found).toMatchObject({
      rule: 'two-term-limit', outcome: 'over', servingSince: '2015-08-01', firstDayOver: '2023-08-01', daysUntilOver: -1210,
      served: { years: 11, months: 3, days: 22 }, terms: 2, cites: ['65-QĐ/TW Điều 3 khoản 3'],
    });
  });
});

describe('the packs', () => {
  it('are six, with the city’s as default', () => {
    expect(listPacks().map((pack) => pack.code)).toEqual(['vn-65', 'vn-schools', 'vn-hcmc-education', 'vn-haiduong-646', 'vn-decree33', 'vn-59-positions']);
    expect(findPack(DEFAULT_PACK)?.name).toBeDefined();
    expect(findPack('vn-66')).toBeUndefined();
  });

  it('can be asked about their first day and, where they end, not about the last', () => {
    for (const pack of listPacks()) {
      expect(() => prepareReview({ establishment, asOf: pack.validFrom, pack })(person([stint('A-H', '2010-01-01')]))).not.toThrow();
      expect([packCovers(pack, addDays(pack.validFrom, -1)), packCovers(pack, pack.validFrom)]).toEqual([false, true]);
      if (pack.validUntil !== undefined) expect([packCovers(pack, addDays(pack.validUntil, -1)), packCovers(pack, pack.validUntil)]).toEqual([true, false]);
    }
  });

  it('say whether they look at anybody but heads', () => {
    expect(listPacks().filter((pack) => !looksAtHeadsOnly(pack)).map((pack) => pack.code)).toEqual(['vn-haiduong-646', 'vn-59-positions']);
    for (const pack of listPacks().filter(looksAtHeadsOnly)) {
      expect(prepareReview({ establishment, asOf: pack.validFrom, pack })(person([stint('A-D', '2010-01-01')])).lines).toEqual([]);
    }
  });

  it('read a career of unclear years both ways', () => {
    const unclear = { earliest: day('2018-01-01'), latest: day('2018-12-31'), precision: 'year' as const };
    const found = reviewDossier(person([{ ...stint('A-H', '2018-01-01'), from: unclear }]), context('vn-65')).lines[0]?.summary;
    expect(found?.outcome).toBe('needs-person');
    expect(found?.notes.at(-1)).toBe('Hai cách tính cho kết luận khác nhau: tính từ ngày 01/01/2018 thì đến hạn ngày 01/01/2026; tính từ ngày 31/12/2018 thì đến hạn ngày 31/12/2026.');
    expect(exactly(day('2018-01-01')).precision).toBe('day');
  });
});
