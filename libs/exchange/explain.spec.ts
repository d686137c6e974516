import { describe, expect, it } from '@jest/globals';
import {
  chooseByOdds, climbLadder, type ExchangeProblem, expectedWorth, explainUnplaced, findAlternatives, findPinConflict, findWaivers, generateProblem, movesOf,
  planRecourse, priceForcing, priceLevels, priceMove, repairPlan, solve, traceFront, traceMovers,
} from './index.ts';

const people = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
type Arcs = [string, string, number[]][];
const swap = (one: string, other: string, weight = 1): Arcs => [[one, other, [weight]], [other, one, [weight]]];

describe('Why somebody stays', () => {
  const problem: ExchangeProblem = {
    vertices: people('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), vacancies: people('v'),
    arcs: [...swap('a', 'b', 2), ...swap('b', 'c'), ['e', 'a', [1]], ['f', 'd', [1]], ['d', 'e', [1]], ['a', 'd', [1]], ...swap('g', 'h')],
    maxCycle: 2, maxChain: 0, forbidden: [['g', 'h']],
  };

  it.each([
    ['a', 'placed'],
    ['c', 'outcompeted'],
    ['f', 'nobody-may-follow-and-no-vacancy-reached'],
    ['d', 'on-no-ring-or-chain-within-limits'],
    ['h', 'blocked-by-pins-or-conditions'],
  ])('%s: %s', async (person, reason) => {
    expect(await explainUnplaced(problem, await solve(problem), person)).toMatchObject({ person, class: reason });
  });

  it('somebody who may go nowhere', async () => {
    const lonely = { ...problem, vertices: [...problem.vertices, { id: 'z' }] };
    expect(await explainUnplaced(lonely, await solve(lonely), 'z')).toMatchObject({ class: 'no-acceptable-seat', seats: [], followers: [] });
  });

  it('the cheapest waivers come first, each proved by a solve in which the person moves', async () => {
    const refused = [
      { from: 'f', to: 'a', weights: [1], broken: ['rank', 'field'] }, { from: 'a', to: 'f', weights: [1], broken: ['rank'] },
      { from: 'd', to: 'f', weights: [1], broken: ['field'] }, { from: 'f', to: 'c', weights: [1], broken: ['rank'] }, { from: 'c', to: 'f', weights: [1], broken: ['field'] },
    ];
    const waivers = await findWaivers(problem, 'f', refused);
    expect(waivers.map(({ cost, arcs }) => [cost, arcs.map(({ from, to }) => `${from}>${to}`)])).toEqual([[1, ['d>f']], [2, ['f>c', 'c>f']], [3, ['f>a', 'a>f']]]);
    for (const { plan } of waivers) expect(movesOf(plan).map(([from]) => from)).toContain('f');
  });
});

describe('What it costs', () => {
  const problem: ExchangeProblem = { vertices: people('a', 'b', 'c', 'd'), arcs: [...swap('a', 'b', 3), ...swap('b', 'c', 1), ...swap('c', 'd', 2)], maxCycle: 2 };

  it('to force somebody: the loss per level and who falls', async () => {
    const tight = { ...problem, arcs: [...swap('a', 'b', 3), ...swap('b', 'c', 1)], vertices: people('a', 'b', 'c') };
    expect(await priceForcing(tight, await solve(tight), 'c')).toMatchObject({ loss: [4], fall: ['a'], rise: ['c'] });
    expect(await priceForcing({ ...tight, arcs: swap('a', 'b') }, await solve(tight), 'c')).toBeUndefined();
  });

  it('to do without a move', async () => {
    const plan = await solve(problem);
    expect(plan.objective).toEqual([10]);
    expect(await priceMove(problem, plan, ['a', 'b'])).toMatchObject({ loss: [6], fall: ['a', 'b'], rise: [] });
  });

  it('each level against the one it stands behind', async () => {
    const arcs: Arcs = [['a', 'b', [1, 0]], ['b', 'a', [1, 0]], ['b', 'c', [0, 9]], ['c', 'b', [1, 9]]];
    const two = { vertices: people('a', 'b', 'c'), arcs };
    expect(await priceLevels(two, await solve(two))).toEqual([0, 18]);
  });
});

describe('Other plans', () => {
  const problem = generateProblem({ seats: 80, seed: 6, maxChain: 2 });

  it('alternatives differ by as many moves as asked and never improve', async () => {
    const plans = await findAlternatives(problem, { count: 4, differ: 2 });
    expect(plans).toHaveLength(4);
    plans.forEach((plan, index) => plans.slice(0, index).forEach((before) => {
      const moves = new Set(movesOf(plan).map(String));
      expect(movesOf(before).filter((move) => !moves.has(String(move))).length).toBeGreaterThanOrEqual(2);
      expect(plan.objective[0]).toBeLessThanOrEqual(before.objective[0] as number);
      expect(plan.status).toBe('optimal');
    }));
    expect((await findAlternatives(problem, { count: 9, differ: 2, within: [0] })).every((plan) => plan.objective[0] === plans[0]?.objective[0])).toBe(true);
  });

  it('the front runs from the best of one level to the best of the other, no point beaten on both', async () => {
    const two: ExchangeProblem = {
      vertices: people('a', 'b', 'c', 'd', 'e', 'f'),
      arcs: [['a', 'b', [5, 0]], ['b', 'a', [0, 0]], ['b', 'c', [3, 2]], ['c', 'b', [0, 0]], ['c', 'd', [0, 1]], ['d', 'c', [0, 3]], ['e', 'f', [1, 1]], ['f', 'e', [0, 0]]], maxCycle: 2,
    };
    const front = await traceFront(two, [0, 1]);
    expect(front.map(({ first, second }) => [first, second])).toEqual([[6, 5]]);
    const clash = { ...two, arcs: [...two.arcs.slice(0, 4), ['c', 'd', [0, 0]], ['a', 'd', [1, 7]], ['d', 'a', [0, 0]]] as Arcs, vertices: people('a', 'b', 'c', 'd') };
    expect((await traceFront(clash, [0, 1])).map(({ first, second }) => [first, second])).toEqual([[5, 0], [4, 9]]);
  });

  it('the ladder and the curve only climb', async () => {
    const values = (await climbLadder(problem)).map(({ plan }) => plan.objective[0] as number);
    expect([...values].sort((one, other) => one - other)).toEqual(values);
    const curve = await traceMovers(problem, [0, 2, 4, 8, 1000]);
    expect(curve[0]?.objective).toEqual([0]);
    expect(curve.at(-1)?.objective).toEqual((await solve(problem)).objective);
    expect(curve.map(({ objective }) => objective[0] as number)).toEqual([...curve.map(({ objective }) => objective[0] as number)].sort((one, other) => one - other));
  });

  it('of contradictory pins a smallest set is named', async () => {
    const arcs: Arcs = [...swap('a', 'b'), ['b', 'c', [1]], ['c', 'a', [1]], ...swap('d', 'e')];
    const pinned: [string, string][] = [['d', 'e'], ['a', 'b'], ['c', 'a']];
    const clash = { vertices: people('a', 'b', 'c', 'd', 'e'), arcs, maxCycle: 2, pinned };
    expect(await findPinConflict(clash)).toEqual([['c', 'a']]);
    expect(await findPinConflict({ ...clash, maxCycle: 3 })).toEqual([]);
  });
});

describe('When a move is refused', () => {
  it('the people of its ring fall; a swap inside may heal it', async () => {
    const arcs: Arcs = [['a', 'b', [1]], ['b', 'c', [1]], ['c', 'a', [1]], ['b', 'a', [3]], ...swap('d', 'e')];
    const problem = { vertices: people('a', 'b', 'c', 'd', 'e'), arcs: arcs.map(([from, to, [weight]]) => [from, to, [from === 'b' && to === 'a' ? 1 : (weight as number)]] as const) };
    const plan = await solve(problem);
    const recourse = await planRecourse(problem, plan, ['b', 'c']);
    expect(recourse).toMatchObject({ fall: ['a', 'b', 'c'], selfHealing: false, keepingTheRest: { loss: [1], fall: ['c'] }, anew: { loss: [1] } });
    await expect(planRecourse(problem, plan, ['b', 'a'])).rejects.toThrow(RangeError);
  });

  it('a repair keeps what it can of the approved plan', async () => {
    const problem = generateProblem({ seats: 80, seed: 6, maxChain: 2 });
    const [, approved] = await findAlternatives(problem, { count: 2, differ: 3 });
    if (approved === undefined) throw new Error('two plans were expected');
    const kept = await repairPlan(problem, approved);
    expect(kept.kept).toBe(movesOf(approved).length);
    expect((await repairPlan(problem, approved, { keep: 'last' })).objective).toEqual((await solve(problem)).objective);
  });

  it('under refusals two swaps are worth more than a ring of four, and are chosen', async () => {
    const problem: ExchangeProblem = { vertices: people('a', 'b', 'c', 'd'), arcs: [...swap('a', 'b'), ...swap('c', 'd'), ['b', 'c', [1]], ['d', 'a', [1]]], maxCycle: 4 };
    expect(expectedWorth(problem, { cycles: [['a', 'b', 'c', 'd']], chains: [] }, 0.5)).toBeCloseTo(4 / 16);
    expect(expectedWorth(problem, { cycles: [['a', 'b'], ['c', 'd']], chains: [] }, 0.5)).toBeCloseTo(1);
    const plans = await findAlternatives(problem, { count: 3, differ: 1 });
    expect(chooseByOdds(problem, plans.filter(({ objective }) => objective[0] === 4), 0.5)?.cycles).toEqual([['a', 'b'], ['c', 'd']]);
  });
});
