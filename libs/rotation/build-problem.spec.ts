import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';

import { buildProblem } from './index.ts';
import { OVER, RECENT, settle, type Town } from './town.givens.ts';

const arcsOf = (town: Town, more: object = {}): string[] => buildProblem({ ...settle(town), ...more }).exchange.arcs.map(([from, to]) => `${from} ${to}`).sort();
const codesOf = (town: Town, person: string, position: string): string[] => buildProblem(settle(town)).whyNot(person, position).map((refusal) => refusal.code);

describe('the exchange problem of a town', () => {
  it('lets two due heads of equal rank and one field change places between districts', () => {
    const problem = buildProblem(settle({ people: { a: { at: 'd1' }, b: { at: 'd2' } } }));
    expect(problem.exchange.vertices).toEqual([{ id: 'a', mustMove: true }, { id: 'b', mustMove: true }]);
    expect(problem.exchange.arcs.map(([from, to]) => [from, to])).toEqual([['a', 'b'], ['b', 'a']]);
    expect(problem.whyNot('a', 'seat-b')).toEqual([]);
  });

  it('exchanges deputies where the pack looks at deputies, and leaves them where it does not', () => {
    const town: Town = {
      people: {
        a: { at: 'd1', since: RECENT }, b: { at: 'd2', since: RECENT },
        c: { at: 'd1', deputyOf: 'a', rank: 'deputy' }, d: { at: 'd2', deputyOf: 'b', rank: 'deputy' },
      },
    };
    const problem = buildProblem(settle(town, 'vn-haiduong-646'));
    expect(problem.due.map((one) => one.person)).toEqual(['c', 'd']);
    expect(problem.exchange.arcs.map(([from, to]) => [from, to])).toEqual([['c', 'd'], ['d', 'c']]);
    expect(arcsOf(town)).toEqual([]);
  });

  it('keeps everybody inside his rank', () => {
    const town: Town = { people: { a: { at: 'd1' }, b: { at: 'd2', rank: 'higher' } } };
    expect(arcsOf(town)).toEqual([]);
    expect(buildProblem(settle(town)).whyNot('a', 'seat-b')).toMatchObject([{ code: 'rank-differs', cites: [{ text: '65-QĐ/TW Điều 4 khoản 3' }] }]);
  });

  it('moves nobody within one district, and nobody to another province', () => {
    expect(codesOf({ people: { a: { at: 'd1' }, b: { at: 'd1' } } }, 'a', 'seat-b')).toEqual(['same-locality']);
    const far: Town = { people: { a: { at: 'd1' }, b: { at: 'e1' } }, parents: { e1: 'q' } };
    expect(codesOf(far, 'a', 'seat-b')).toEqual(['other-province']);
    expect(arcsOf(far)).toEqual([]);
    expect(arcsOf(far, { reach: 'anywhere' })).toEqual(['a b', 'b a']);
  });

  it('refuses a seat of another trade and keeps the reason with both lists of words', () => {
    const town: Town = { people: { a: { at: 'd1', has: ['finance'] }, b: { at: 'd2' } } };
    const [refusal] = buildProblem(settle(town)).whyNot('a', 'seat-b');
    expect(refusal).toMatchObject({ code: 'specialisation-differs', values: { has: 'finance', asks: 'education' } });
    expect(arcsOf(town)).toEqual(['b a']);
  });

  it('asks for no specialisation that the seat does not ask for, and reads an empty file as the trade of the seat held', () => {
    expect(arcsOf({ people: { a: { at: 'd1', has: ['finance'], asks: [] }, b: { at: 'd2', asks: [] } } })).toEqual(['a b', 'b a']);
    expect(arcsOf({ people: { a: { at: 'd1', has: [] }, b: { at: 'd2' } } })).toEqual(['a b', 'b a']);
  });

  it('draws no arc for somebody under inspection, but keeps him as one who should move', () => {
    const town: Town = { people: { a: { at: 'd1', bars: [{ kind: 'inspection', from: day('2023-05-01'), waived: false }] }, b: { at: 'd2' } } };
    expect(arcsOf(town)).toEqual([]);
    const problem = buildProblem(settle(town));
    expect(problem.due.map((one) => one.person)).toEqual(['a', 'b']);
    expect(problem.whyNotLeave('a').map((one) => one.code)).toEqual(['bar-inspection']);
    expect(problem.whyNotLeave('a')[0]?.cites.length).toBeGreaterThan(0);
  });

  it('refuses somebody with less than a term left before retirement', () => {
    expect(codesOf({ people: { a: { at: 'd1', born: '1965-01-10' }, b: { at: 'd2' } } }, 'a', 'seat-b')).toEqual(['time-left']);
  });

  it.each([['named by the head', 'a'], ['named by the deputy', 'd']])('refuses a unit where the spouse is deputy, %s', (_, teller) => {
    const tie = (name: string, spouse: string) => (teller === name ? { spouse } : {});
    const town: Town = { people: { a: { at: 'd1', ...tie('a', 'd') }, b: { at: 'd2' }, d: { at: 'd2', deputyOf: 'b', rank: 'deputy', ...tie('d', 'a') } } };
    expect(codesOf(town, 'a', 'seat-b')).toEqual(['family-at-destination']);
    expect(arcsOf(town)).toEqual(['b a']);
  });

  it('takes a head who is not due only as one who makes room', () => {
    const problem = buildProblem(settle({ people: { a: { at: 'd1' }, b: { at: 'd2', since: RECENT }, c: { at: 'd3', since: RECENT } } }));
    expect(problem.exchange.vertices).toEqual([{ id: 'a', mustMove: true }, { id: 'b' }, { id: 'c' }]);
    // A swap between b and c would help nobody.
    expect(problem.exchange.arcs.map(([from, to]) => `${from}${to}`).sort()).toEqual(['ab', 'ac', 'ba', 'ca']);
    expect(arcsOf({ people: { a: { at: 'd1' }, b: { at: 'd2', since: RECENT }, c: { at: 'd3', since: RECENT } } }, { maxCycle: 3 })).toContain('b c');
  });

  it('leaves out ranks in which nobody is due', () => {
    expect(buildProblem(settle({ people: { a: { at: 'd1', since: RECENT }, b: { at: 'd2', since: RECENT } } })).exchange.vertices).toEqual([]);
  });

  it('offers vacant seats only to chains', () => {
    const town: Town = { people: { a: { at: 'd1' } }, vacant: { v: 'd2' } };
    expect(arcsOf(town)).toEqual([]);
    expect(arcsOf(town, { maxChain: 1 })).toEqual(['a vacant:seat-v']);
    expect(arcsOf(town, { maxChain: 1, vacancies: [] })).toEqual([]);
  });

  it('searches a scope of one district everywhere, a scope of several among themselves', () => {
    const town: Town = { people: { a: { at: 'd1' }, b: { at: 'd2' }, c: { at: 'd3' } } };
    const alone = buildProblem({ ...settle(town), scope: ['d1'] });
    expect(alone.due.map((one) => one.person)).toEqual(['a']);
    expect(alone.exchange.arcs.map(([from, to]) => `${from}${to}`).sort()).toEqual(['ab', 'ac', 'ba', 'ca']);
    expect(arcsOf(town, { scope: ['d1', 'd2'] })).toEqual(['a b', 'b a']);
    expect(arcsOf(town, { scope: ['d1'], partners: 'scope' })).toEqual([]);
  });

  it('keeps a pin that the rules allow and hands back one they refuse', () => {
    const input = settle({ people: { a: { at: 'd1' }, b: { at: 'd2' }, c: { at: 'd1' } } });
    const problem = buildProblem({ ...input, pinned: [['a', 'seat-b'], ['a', 'seat-c']], forbidden: [['c', 'seat-b']] });
    expect(problem.exchange.pinned).toEqual([['a', 'b']]);
    expect(problem.exchange.forbidden).toEqual([['c', 'b']]);
    expect(problem.brokenPins.map(({ move, refusals }) => [move, refusals.map((one) => one.code)])).toEqual([[['a', 'seat-c'], ['same-locality']]]);
  });

  it('lets a waived refusal pass for a trial and says what was waived', () => {
    const town: Town = { people: { a: { at: 'd1', born: '1965-01-10' }, b: { at: 'd2' } } };
    expect(arcsOf(town)).toEqual([]);
    expect(arcsOf(town, { waived: ['time-left'] })).toEqual(['a b', 'b a']);
    expect(buildProblem({ ...settle(town), waived: ['time-left'] }).waivedFor('a', 'seat-b').map((one) => one.code)).toEqual(['time-left']);
    expect(arcsOf({ people: { a: { at: 'd1' }, b: { at: 'd1' } } }, { waived: ['same-locality'] })).toEqual(['a b', 'b a']);
    expect(arcsOf({ people: { a: { at: 'd1', has: ['finance'] }, b: { at: 'd2' } } }, { waived: ['specialisation-differs'] })).toEqual(['a b', 'b a']);
  });

  it('weighs due people, then days, then trade, then people who are not due, then the way', () => {
    const { exchange } = buildProblem(settle({ people: { a: { at: 'd1', has: ['education'], asks: ['education', 'primary'] }, b: { at: 'd2', since: RECENT } } }));
    const weights = new Map(exchange.arcs.map(([from, to, list]) => [`${from}${to}`, list]));
    // Over since 2021-01-01: 942 days. District centres 3.4 km apart.
    expect(weights.get('ab')).toEqual([1, 942, 0, 0, -34]);
    expect(weights.get('ba')).toEqual([0, 0, -20, -1, -34]);
  });

  it('is the same whatever the order of people', () => {
    const people = { a: { at: 'd1' }, b: { at: 'd2', since: OVER }, c: { at: 'd3', since: RECENT }, d: { at: 'd4' } };
    const turned = Object.fromEntries(Object.entries(people).reverse());
    expect(buildProblem(settle({ people: turned })).exchange).toEqual(buildProblem(settle({ people })).exchange);
  });

  it('answers for people and seats it does not know', () => {
    expect(codesOf({ people: { a: { at: 'd1' } } }, 'nobody', 'seat-a')).toEqual(['not-a-head']);
    expect(codesOf({ people: { a: { at: 'd1' } } }, 'a', 'seat-x')).toEqual(['no-such-seat']);
  });
});
