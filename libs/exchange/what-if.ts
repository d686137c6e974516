import { type ExchangeProblem } from './problem.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { limiting } from './variants.ts';

export interface Rung {
  readonly name: 'swaps' | 'rings of three' | 'no limit';
  readonly maxCycle: number;
  readonly maxChain: number;
  readonly plan: SolvedPlan;
}

/** What longer rings and chains would give: swaps and single moves into vacancies, then three, then no limit. */
export async function climbLadder(problem: ExchangeProblem, options: SolveOptions = {}): Promise<Rung[]> {
  const chain = problem.maxChain ?? 0;
  const people = problem.vertices.length + (problem.entrants ?? []).length;
  const steps = [
    { name: 'swaps', maxCycle: 2, maxChain: Math.min(chain, 1) },
    { name: 'rings of three', maxCycle: 3, maxChain: Math.min(chain, 3) },
    { name: 'no limit', maxCycle: 0, maxChain: chain === 0 ? 0 : people },
  ] as const;
  const rungs: Rung[] = [];
  for (const step of steps) rungs.push({ ...step, plan: await solve({ ...problem, maxCycle: step.maxCycle, maxChain: step.maxChain }, options) });
  return rungs;
}

export interface CurvePoint {
  /** At most so many people move. */
  readonly movers: number;
  readonly objective: readonly number[];
  readonly plan: SolvedPlan;
}

/** How the objective grows with the number of people who may move (all who move count, entrants too). */
export async function traceMovers(problem: ExchangeProblem, budgets: readonly number[], options: SolveOptions = {}): Promise<CurvePoint[]> {
  const arcs = problem.arcs.map(([from, to]) => [from, to, 1] as const);
  const points: CurvePoint[] = [];
  for (const movers of budgets) {
    const plan = await solve(limiting(problem, [{ name: 'movers', arcs, atMost: movers }]), options);
    points.push({ movers, objective: plan.objective, plan });
  }
  return points;
}

/**
 * The price of each level: what it could be if it came first, less what it is. Zero means that the levels before it cost
 * it nothing.
 */
export async function priceLevels(problem: ExchangeProblem, plan: SolvedPlan, options: SolveOptions = {}): Promise<number[]> {
  const prices: number[] = [];
  for (const [level, value] of plan.objective.entries()) {
    const alone = { ...problem, objective: undefined, arcs: problem.arcs.map(([from, to, weights]) => [from, to, [weights[level] ?? 0]] as const) };
    const best = level === 0 ? value : ((await solve(alone, options)).objective[0] ?? value);
    prices.push(Number((best - value).toFixed(9)));
  }
  return prices;
}
