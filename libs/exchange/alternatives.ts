import { type ExchangePlan, type ExchangeProblem } from './problem.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { limiting, movesOf } from './variants.ts';

export interface AlternativesOptions extends SolveOptions {
  /** Plans wanted, the best one included. */
  readonly count: number;
  /** Every plan leaves out at least so many moves of every plan before it; 1 unless given. */
  readonly differ?: number | undefined;
  /** How much worse than the best a plan may be, level by level; no limit on the levels left out. */
  readonly within?: readonly number[] | undefined;
}

/**
 * The best plan, then the best that differs from it, and so on, each solved exactly under no-good conditions on the
 * plans before. Fewer than asked when no more differ that much, or they fall further behind than `within` allows.
 */
export async function findAlternatives(problem: ExchangeProblem, options: AlternativesOptions): Promise<SolvedPlan[]> {
  const differ = options.differ ?? 1;
  const plans: SolvedPlan[] = [];
  let asked = problem;
  while (plans.length < options.count) {
    const plan = await solve(asked, options);
    if (plan.status === 'infeasible' || !staysWithin(plan, plans[0], options.within)) return plans;
    plans.push(plan);
    const moves = movesOf(plan);
    if (moves.length < differ) return plans;
    asked = limiting(asked, [{ name: `differs from plan ${plans.length}`, arcs: moves.map(([from, to]) => [from, to, 1] as const), atMost: moves.length - differ }]);
  }
  return plans;
}

function staysWithin(plan: ExchangePlan, best: ExchangePlan | undefined, within: readonly number[] | undefined): boolean {
  if (best === undefined || within === undefined) return true;
  return within.every((slack, level) => (plan.objective[level] ?? 0) >= (best.objective[level] ?? 0) - slack - 1e-9);
}

export interface FrontPoint {
  readonly first: number;
  readonly second: number;
  readonly plan: SolvedPlan;
}

/**
 * The front between two levels: every pair of values that no plan beats on both, from the best on the first to the best
 * on the second, each point solved exactly (epsilon constraint). At most `most` points (25 unless given).
 */
export async function traceFront(problem: ExchangeProblem, levels: readonly [number, number], options: SolveOptions & { readonly most?: number } = {}): Promise<FrontPoint[]> {
  const [one, other] = levels;
  const pick = (weights: readonly number[], order: readonly number[]): number[] => order.map((level) => weights[level] ?? 0);
  const ordered = (order: readonly number[]): ExchangeProblem => ({ ...problem, objective: undefined, arcs: problem.arcs.map(([from, to, weights]) => [from, to, pick(weights, order)] as const) });
  const end = await solve(ordered([other, one]), options);
  const target = end.objective[0] ?? 0;
  const points: FrontPoint[] = [];
  let plan = await solve(ordered([one, other]), options);
  for (;;) {
    const [first = 0, second = 0] = plan.objective;
    if (plan.status === 'infeasible') return points;
    points.push({ first, second, plan });
    if (second >= target - 1e-9 || points.length >= (options.most ?? 25)) return points;
    const floor = { name: 'front', arcs: problem.arcs.map(([from, to, weights]) => [from, to, -(weights[other] ?? 0)] as const), atMost: -nextAbove(second, target, problem, other) };
    plan = await solve(limiting(ordered([one, other]), [floor]), { ...options, start: end });
  }
}

/** The next value a plan can have on the level: one step of its grid. */
function nextAbove(value: number, target: number, problem: ExchangeProblem, level: number): number {
  const whole = problem.arcs.every(([, , weights]) => Number.isInteger(weights[level] ?? 0));
  return Math.min(target, whole ? value + 1 : value + Math.max(1e-6, Math.abs(target - value) / 50));
}
