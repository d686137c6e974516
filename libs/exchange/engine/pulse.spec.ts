import { describe, expect, it, jest } from '@jest/globals';
import { checkPlan, generateProblem, movesOf, type PlanSoFar, solve, type SolveProgress } from '../index.ts';

/** A clock that moves on by a fixed step whenever somebody looks at it, so that a run takes the same time everywhere. */
const clockOf = (step: number): (() => number) => {
  let time = 0;
  return () => (time += step);
};

jest.setTimeout(120_000);

describe('A run on a clock that moves when looked at', () => {
  const problem = generateProblem({ seats: 140, seed: 2, levels: 3 });

  it('reports at least ten times a second of that clock, best, bound and gap in every phase', async () => {
    const reports: SolveProgress[] = [];
    await solve(problem, { now: clockOf(0.5), onProgress: (report) => reports.push(report) });
    const silences = reports.slice(1).map(({ seconds }, index) => seconds - (reports[index] as SolveProgress).seconds);
    expect(Math.max(...silences)).toBeLessThanOrEqual(0.1);
    expect(reports.length).toBeGreaterThan(20);
    expect(new Set(reports.map(({ phase }) => phase)).size).toBeGreaterThanOrEqual(3);
    for (const { best, bound, gap, level } of reports.filter(({ bound }) => Number.isFinite(bound))) expect(gap).toBeCloseTo(Math.max(0, bound - (best[level] ?? 0)), 6);
  });

  it('tells every better plan on the way: each valid, each with a bound above it', async () => {
    const plans: PlanSoFar[] = [];
    const plan = await solve(problem, { now: clockOf(0.5), onPlan: (soFar) => plans.push(soFar) });
    expect(plans.length).toBeGreaterThan(1);
    for (const { objective, bound, ...walks } of plans) {
      expect(checkPlan(problem, { ...walks, objective })).toMatchObject({ ok: true });
      expect(movesOf(walks).length).toBeGreaterThan(0);
      expect(bound[0]).toBeGreaterThanOrEqual(plan.objective[0] as number);
    }
  });

  it.each([0.05, 0.3, 2, 9])('a limit of %d seconds is kept to a tenth, with a true bound', async (limit) => {
    let last = 0;
    const clock = clockOf(0.5);
    const plan = await solve(problem, { now: clock, timeLimitSeconds: limit, onProgress: ({ seconds }) => { last = seconds; } });
    expect(last).toBeLessThanOrEqual(limit + 0.1);
    expect(plan.seconds).toBeLessThanOrEqual(limit + 0.1);
    plan.bound.forEach((bound, level) => expect(bound).toBeGreaterThanOrEqual(plan.objective[level] as number));
  });

  it('a search that could go on for ages is given up in the middle of one root', async () => {
    const ids = Array.from({ length: 45 }, (_, index) => `p${index + 10}`);
    const arcs = ids.flatMap((from, row) => ids.filter((to) => to !== from).map((to, column) => [from, to, [1 + ((row * 7 + column * 13) % 10)]] as const));
    const crowd = { vertices: ids.map((id) => ({ id })), vacancies: [{ id: 'v' }], arcs: [...arcs, ['p10', 'v', [3]] as const], maxCycle: 9, maxChain: 9 };
    const plan = await solve(crowd, { now: clockOf(0.5), timeLimitSeconds: 1 });
    expect(plan.seconds).toBeLessThanOrEqual(1.1);
    expect(plan.bound[0]).toBeGreaterThanOrEqual(plan.objective[0] as number);
  });
});
