import { describe, expect, it } from '@jest/globals';

import { type ExchangeProblem, solve } from '#exchange';

import { buildProblem, findRelaxations, priceOfForcing, priceWithout } from './index.ts';
import { RECENT, settle, type Town } from './town.givens.ts';

const problemOf = (town: Town, more: object = {}) => buildProblem({ ...settle(town), ...more });
const kindsOf = async (town: Town, person: string, more: object = {}) =>
  (await findRelaxations(problemOf(town, more), person, (one) => solve(one))).map(({ relaxation, resolvedBefore, resolvedAfter }) => ({ ...relaxation, text: undefined, resolvedBefore, resolvedAfter }));

const RING: Town = {
  people: { a: { at: 'd1', has: ['y'], asks: ['x'] }, b: { at: 'd2', has: ['z'], asks: ['y'] }, c: { at: 'd3', has: ['x'], asks: ['z'] } },
};

describe('relaxations tried for real', () => {
  it('offer a longer ring where one closes', async () => {
    const [first] = await kindsOf(RING, 'a');
    expect(first).toMatchObject({ kind: 'longer-ring', maxCycle: 3, resolvedBefore: 0, resolvedAfter: 3 });
  });

  it('offer a chain into an empty seat', async () => {
    expect(await kindsOf({ people: { a: { at: 'd1' } }, vacant: { v: 'd2' } }, 'a')).toMatchObject([
      { kind: 'longer-chain', maxChain: 1, resolvedBefore: 0, resolvedAfter: 1 },
    ]);
  });

  it('offer the nearest localities outside the scope first', async () => {
    const town: Town = { people: { a: { at: 'd1' }, b: { at: 'd2', asks: ['x'], has: ['x'] }, c: { at: 'd5', since: RECENT }, e: { at: 'd3', since: RECENT } } };
    expect(await kindsOf(town, 'a', { scope: ['d1', 'd2'] })).toMatchObject([
      { kind: 'another-locality', locality: 'd3', resolvedAfter: 1 }, { kind: 'another-locality', locality: 'd5' },
    ]);
  });

  it('offer the waiver of the one rule that stands in the way, and say who may waive it', async () => {
    const town: Town = { people: { a: { at: 'd1', born: '1965-01-10' }, b: { at: 'd2', since: RECENT } } };
    expect(await kindsOf(town, 'a')).toMatchObject([{ kind: 'waive', code: 'time-left', person: 'a', waiver: 'authority', resolvedBefore: 0, resolvedAfter: 1 }]);
  });

  it('never offer what nobody may waive, nor an equal rank', async () => {
    const barred: Town = { people: { a: { at: 'd1', bars: [{ kind: 'inspection', from: '2023-05-01' as never, waived: false }] }, b: { at: 'd2' } } };
    expect(await kindsOf(barred, 'a')).toEqual([]);
    expect(await kindsOf({ people: { a: { at: 'd1' }, b: { at: 'd2', rank: 'higher' } } }, 'a')).toEqual([]);
  });

  it('offer nothing to somebody who is placed already, nor to a stranger', async () => {
    expect(await kindsOf({ people: { a: { at: 'd1' }, b: { at: 'd2' } } }, 'a')).toEqual([]);
    expect(await kindsOf({ people: { a: { at: 'd1' } } }, 'x')).toEqual([]);
  });
});

describe('the price of a move', () => {
  const pairs: Town = { people: { a: { at: 'd1' }, b: { at: 'd2' }, c: { at: 'd3', since: RECENT } } };

  it('is what the plan loses without it, level by level', async () => {
    const price = await priceWithout(problemOf(pairs), ['a', 'seat-b'], (one) => solve(one));
    // One of the two due heads can still swap with c, who is not due.
    expect(price).toMatchObject({ kind: 'priced', loss: [1, 942, 0, 1, expect.any(Number)], winners: [] });
    expect(price.kind === 'priced' && price.losers.length).toBe(1);
  });

  it('is what forcing it costs, and who loses by it', async () => {
    const price = await priceOfForcing(problemOf(pairs), ['a', 'seat-c'], (one) => solve(one));
    expect(price).toMatchObject({ kind: 'priced', losers: ['b'], winners: [] });
    expect(price.kind === 'priced' && price.loss[0]).toBe(1);
  });

  it('is not to be had for a move that a rule refuses or that no ring holds', async () => {
    expect(await priceOfForcing(problemOf({ people: { a: { at: 'd1' }, b: { at: 'd1' } } }), ['a', 'seat-b'], (one) => solve(one))).toMatchObject({ kind: 'impossible', refusals: [{ code: 'same-locality' }] });
    expect(await priceOfForcing(problemOf(RING), ['a', 'seat-b'], (one) => solve(one))).toMatchObject({ kind: 'impossible' });
  });

  it('is found by solving his rank alone', async () => {
    const asked: ExchangeProblem[] = [];
    const town: Town = { people: { a: { at: 'd1' }, b: { at: 'd2' }, x: { at: 'd1', rank: 'other' }, y: { at: 'd2', rank: 'other' } } };
    const price = await priceWithout(problemOf(town), ['a', 'seat-b'], (one) => {
      asked.push(one);
      return solve(one);
    });
    expect(price).toMatchObject({ kind: 'priced', loss: [2, 1884, 0, 0, -68], losers: ['a', 'b'] });
    expect(asked.map((one) => [one.vertices.map(({ id }) => id), one.arcs.length])).toEqual([[['a', 'b'], 2], [['a', 'b'], 2]]);
  });
});
