import { describe, expect, it } from '@jest/globals';

import { day, exactly } from '#calendar';

import { AS_OF, packWith, person, stint, town } from '../careers.givens.ts';
import { type Dossier } from '../dossier.ts';
import { judgeMover } from '../moves/judge-mover.ts';
import { prepareReview } from '../review.ts';
import { comparePacks } from './compare-packs.ts';
import { forecast } from './forecast.ts';
import { listMilestones, nextFreeDay } from './milestones.ts';

const establishment = town();
const named = (code: string, dossier: Dossier): Dossier => ({ ...dossier, person: { ...dossier.person, code, fullName: `Người ${code}` } });
const pack = packWith('vn-65');

describe('the forecast', () => {
  const span = { from: day('2027-01-01'), until: day('2028-01-01') };

  it('names who becomes due on which day, and counts by quarter, place and specialisation', () => {
    const people = [
      named('b', person([stint('A-H', '2019-05-10')], { specialisations: ['finance', 'law'] })),
      named('a', person([stint('B-H', '2019-09-01')])),
      named('late', person([stint('A-H', '2020-01-01')])),
      named('already', person([stint('A-H', '2010-01-01')])),
      named('deputy', person([stint('A-D', '2019-05-10')])),
    ];
    const ahead = forecast(people, { establishment, pack }, span);
    expect(ahead.due.map((one) => [one.person, one.on, one.unit, one.locality])).toEqual([['b', '2027-05-10', 'A', 'Q1'], ['a', '2027-09-01', 'B', 'Q2']]);
    expect(ahead.byQuarter).toEqual({ '2027-Q2': 1, '2027-Q3': 1 });
    expect(ahead.byLocality).toEqual({ Q1: 1, Q2: 1 });
    expect(ahead.bySpecialisation).toEqual({ finance: 1, law: 1, '-': 1 });
  });

  it('holds the first day of the span and not the first day after it', () => {
    const due = (from: string): number => forecast([person([stint('A-H', from)])], { establishment, pack }, span).due.length;
    expect([due('2018-12-31'), due('2019-01-01'), due('2019-12-31'), due('2020-01-01')]).toEqual([0, 1, 1, 0]);
  });

  it('follows decisions already taken: leaving before the day, or renewed in the seat', () => {
    const leaves = person([stint('A-H', '2019-05-10', '2027-02-28'), stint('B-H', '2027-03-01')]);
    expect(forecast([leaves], { establishment, pack }, span).due).toEqual([]);
    const stays = person([stint('A-H', '2019-05-10', '2027-02-28'), stint('A-H', '2027-03-01', undefined, { appointment: 'renewed' })]);
    expect(forecast([stays], { establishment, pack }, span).due.map((one) => one.on)).toEqual(['2027-05-10']);
  });

  it('leaves out people an authority has let stay, and posts no rule is about', () => {
    const exemptions = [{ person: 'P', from: day('2026-01-01'), authority: 'Ban Thường vụ', document: 'Thông báo 1-TB/QU' }];
    expect(forecast([{ ...person([stint('A-H', '2019-05-10')]), exemptions }], { establishment, pack }, span).due).toEqual([]);
    expect(forecast([person([stint('S-H', '2019-05-10')])], { establishment, pack }, span).due).toEqual([]);
  });

  it('counts a seat once though two rules reach it', () => {
    const principal = person([stint('S-H', '2017-06-01', '2022-05-31', { appointment: 'first' }), stint('S-H', '2022-06-01', undefined, { appointment: 'renewed' })]);
    const wide = packWith('vn-hcmc-education', { 'limit-years': 10, criterion: 'years' });
    const ahead = forecast([principal], { establishment, pack: wide }, span);
    expect(ahead.due.map((one) => [one.rule, one.on])).toEqual([['two-term-limit', '2027-06-01'], ['school-charter', '2027-06-01']]);
    expect(ahead.byQuarter).toEqual({ '2027-Q2': 1 });
  });
});

describe('comparing two packs', () => {
  it('names the verdicts that flip, counts them, and lists the values that differ', () => {
    const people = [named('short', person([stint('A-H', '2019-06-01')])), named('long', person([stint('A-H', '2010-01-01')])), named('school', person([stint('S-H', '2010-01-01')]))];
    const lower = packWith('vn-65', { 'limit-years': 7 });
    const found = comparePacks(people, { establishment, asOf: AS_OF }, [pack, lower]);
    expect(found.flips).toEqual([{ person: 'short', fullName: 'Người short', position: 'A-H', before: 'near', after: 'over' }]);
    expect(found).toMatchObject({ judged: 3, counts: { 'near→over': 1 }, changed: [{ parameter: 'limit-years', before: '8', after: '7' }] });
  });

  it('says none where only one pack looks at the position', () => {
    const found = comparePacks([person([stint('S-H', '2010-01-01')])], { establishment, asOf: AS_OF }, [packWith('vn-decree33'), pack]);
    expect(found.flips.map((flip) => [flip.before, flip.after])).toEqual([['none', 'not-subject']]);
  });
});

describe('the days that matter to a head', () => {
  it('are listed earliest first', () => {
    const dossier = person([stint('A-H', '2020-03-01', undefined, { appointment: 'first' })], { birth: exactly(day('1975-05-10')), gender: 'male' });
    const found = listMilestones(dossier, prepareReview({ establishment, asOf: AS_OF, pack }), { establishment, asOf: AS_OF, pack });
    expect(found.map((one) => [one.kind, one.on])).toEqual([['term-end', '2025-02-28'], ['free', '2026-11-23'], ['limit', '2028-03-01'], ['retirement', '2037-05-31']]);
  });

  it('give the first day nothing bars a move, if there is one', () => {
    const bars = [{ person: 'P', kind: 'inspection' as const, from: day('2026-10-01'), until: day('2027-02-01'), waived: false },
      { person: 'P', kind: 'child-under-36-months' as const, from: day('2024-06-01'), childBorn: day('2024-06-01'), waived: false }];
    const free = (more: Partial<Dossier>): string | undefined => {
      const mover = judgeMover({ ...person([stint('A-H', '2015-01-01')]), ...more }, { establishment, asOf: AS_OF, pack });
      return nextFreeDay(mover, AS_OF);
    };
    expect(free({ bars })).toBe('2027-06-01');
    expect(free({ bars: bars.map(({ until: _until, ...bar }) => bar) })).toBeUndefined();
    expect(free({ person: { ...person([]).person, birth: exactly(day('1966-05-10')), gender: 'male' } })).toBeUndefined();
  });
});
