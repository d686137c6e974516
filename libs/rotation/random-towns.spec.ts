import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { checkPlan, solve } from '#exchange';

import { buildProblem, explainPlan } from './index.ts';
import { type Citizen, settle, type Town } from './town.givens.ts';

const FIELDS = ['education', 'health', 'finance', 'economy'];

const citizen: fc.Arbitrary<Citizen> = fc.record({
  at: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'e1'),
  since: fc.constantFrom('2012-03-01', '2014-08-15', '2015-08-01', '2019-01-01', '2022-05-01'),
  rank: fc.constantFrom('head', 'head', 'head', 'principal'),
  asks: fc.subarray(FIELDS, { minLength: 1, maxLength: 1 }),
  has: fc.subarray(FIELDS, { minLength: 1, maxLength: 3 }),
  born: fc.constantFrom('1980-01-01', '1975-06-30', '1966-02-02'),
});

const towns: fc.Arbitrary<Town> = fc.record({
  people: fc.array(citizen, { minLength: 2, maxLength: 14 }).map((list) => Object.fromEntries(list.map((one, index) => [`p${String(index).padStart(2, '0')}`, one]))),
  vacant: fc.constantFrom({}, { v: 'd2' }),
  parents: fc.constantFrom({}, { e1: 'q' }),
});
const limits = fc.record({ maxCycle: fc.constantFrom(2, 3, 0), maxChain: fc.constantFrom(0, 1, 3) });

describe('plans of random towns', () => {
  it('never leave two holders on a seat, a person on two seats, a refused rule or half a swap', async () => {
    await fc.assert(fc.asyncProperty(towns, limits, async (town, bounds) => {
      const problem = buildProblem({ ...settle(town), ...bounds });
      const solved = await solve(problem.exchange);
      expect(checkPlan(problem.exchange, solved)).toMatchObject({ ok: true, optimal: true });
      const { moves, unplaced, due, resolved } = explainPlan(problem, solved);
      expect(new Set(moves.map((move) => move.person)).size).toBe(moves.length);
      expect(new Set(moves.map((move) => move.to)).size).toBe(moves.length);
      const left = new Set(moves.map((move) => move.from));
      for (const move of moves) {
        expect(problem.whyNot(move.person, move.to)).toEqual([]);
        // Whoever sits in the seat taken moves out of it.
        if (move.toSeat.position !== 'seat-v') expect(left.has(move.to)).toBe(true);
      }
      expect(resolved + unplaced.length).toBe(due);
      for (const one of unplaced) expect(one.blockers.length).toBeGreaterThan(0);
    }), { numRuns: 150, seed: 7 });
  }, 120_000);

  it('are the same whatever the order of people', async () => {
    await fc.assert(fc.asyncProperty(towns, limits, async (town, bounds) => {
      const turned = { ...town, people: Object.fromEntries(Object.entries(town.people).reverse()) };
      const plans = [];
      for (const one of [town, turned]) {
        const problem = buildProblem({ ...settle(one), ...bounds });
        const { seconds, ...plan } = explainPlan(problem, await solve(problem.exchange));
        expect(seconds).toBeGreaterThanOrEqual(0);
        plans.push(plan);
      }
      expect(plans[1]).toEqual(plans[0]);
    }), { numRuns: 40, seed: 11 });
  }, 120_000);

  it('never resolve fewer with longer rings or chains', async () => {
    await fc.assert(fc.asyncProperty(towns, async (town) => {
      const resolved: number[] = [];
      for (const bounds of [{ maxCycle: 2, maxChain: 0 }, { maxCycle: 3, maxChain: 0 }, { maxCycle: 3, maxChain: 2 }, { maxCycle: 0, maxChain: 2 }]) {
        const problem = buildProblem({ ...settle(town), ...bounds });
        resolved.push(explainPlan(problem, await solve(problem.exchange)).resolved);
      }
      expect([...resolved].sort((a, b) => a - b)).toEqual(resolved);
    }), { numRuns: 40, seed: 13 });
  }, 120_000);
});
