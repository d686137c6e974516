import { describe, expect, it } from '@jest/globals';

import { solve } from '#exchange';

import { buildProblem, explainPlan } from './index.ts';
import { RECENT, settle, type Town } from './town.givens.ts';

/** Sixty due heads and sixty others in four districts: 14,400 pairs. */
const CROWD: Town = {
  people: Object.fromEntries(Array.from({ length: 120 }, (_, index) => [
    `p${String(index).padStart(3, '0')}`, { at: `d${String(1 + (index % 4))}`, ...(index < 60 ? {} : { since: RECENT }) },
  ])),
};

describe('too many pairs', () => {
  it('are cut down to the nearest partners, both ways, due ones among them', () => {
    const whole = buildProblem(settle(CROWD));
    const problem = buildProblem({ ...settle(CROWD), mostPairs: 1000 });
    expect([whole.trimmed, problem.trimmed]).toEqual([false, true]);
    expect(problem.exchange.arcs.length).toBeLessThan(whole.exchange.arcs.length);
    const drawn = new Set(whole.exchange.arcs.map(([from, to, weights]) => `${from} ${to} ${weights.join()}`));
    expect(problem.exchange.arcs.every(([from, to, weights]) => drawn.has(`${from} ${to} ${weights.join()}`))).toBe(true);
    const arcs = new Set(problem.exchange.arcs.map(([from, to]) => `${from} ${to}`));
    expect(arcs.size).toBe(problem.exchange.arcs.length);
    for (const [from, to] of problem.exchange.arcs) expect(arcs.has(`${to} ${from}`)).toBe(true);
  });

  it('still give a plan, whose optimum is claimed only as far as it is known', async () => {
    const problem = buildProblem({ ...settle(CROWD), mostPairs: 1000 });
    const plan = explainPlan(problem, await solve(problem.exchange));
    expect(plan).toMatchObject({ status: 'feasible', due: 60, resolved: 60 });
    expect(plan.bound.slice(0, 2)).toEqual(plan.objective.slice(0, 2));
    expect(plan.bound.slice(2)).toEqual([0, 0, 0]);
  });

  it('keep a pinned move however far away it is', () => {
    const problem = buildProblem({ ...settle(CROWD), mostPairs: 1000, pinned: [['p064', 'seat-p119']] });
    expect(problem.exchange.pinned).toEqual([['p064', 'p119']]);
    expect(problem.brokenPins).toEqual([]);
  });
});
