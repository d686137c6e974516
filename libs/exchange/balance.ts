import { type ExchangeLimit, type ExchangeProblem } from './problem.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { limiting, movesOf } from './variants.ts';

/** A locality and the seats in it, each named by its holder or, when vacant, by itself. */
export interface LocalitySeats {
  readonly name: string;
  readonly seats: readonly string[];
}

export interface BalanceOptions extends SolveOptions {
  /** What is shared out: people who leave a locality, or people who come to one. Departures unless given. */
  readonly count?: 'departures' | 'newcomers' | undefined;
  /** How many levels must stay as good as in the best plan, from the first; all unless given. */
  readonly keep?: number | undefined;
}

export interface BalancedPlan {
  readonly plan: SolvedPlan;
  /** Per locality: moves counted, its fair share, and how far the first goes beyond the second. */
  readonly localities: readonly { readonly name: string; readonly moves: number; readonly share: number; readonly excess: number }[];
  /** The largest excess of the plan, and that of the best plan without balance. */
  readonly worst: number;
  readonly before: number;
  /** Whether no plan as good on the levels kept has a smaller largest excess. */
  readonly proven: boolean;
}

/**
 * Balance between localities: the fair share of a locality is the moves of the best plan shared out by seats, rounded up;
 * its excess is what it bears beyond that. The plan whose largest excess is least among those as good as the best on
 * the levels kept, by halving the excess allowed: every step is an exact solve under one condition a locality.
 */
export async function balanceLocalities(problem: ExchangeProblem, localities: readonly LocalitySeats[], options: BalanceOptions = {}): Promise<BalancedPlan> {
  const best = await solve(problem, options);
  const shares = fairShares(best, localities);
  const counted = (plan: SolvedPlan): number[] => countMoves(plan, localities, options);
  const worstOf = (plan: SolvedPlan): number => Math.max(0, ...counted(plan).map((moves, index) => moves - (shares[index] as number)));
  const keep = options.keep ?? best.objective.length;
  const asGood = (plan: SolvedPlan): boolean => plan.status !== 'infeasible' && best.objective.slice(0, keep).every((value, level) => (plan.objective[level] ?? 0) >= value - 1e-9);
  let plan = best;
  let proven = best.status === 'optimal';
  let least = 0;
  while (least < worstOf(plan)) {
    const allowed = Math.floor((least + worstOf(plan) - 1) / 2);
    const found = await solve(limiting(problem, conditions(problem, localities, { shares, allowed, count: options.count })), options);
    proven &&= found.status !== 'feasible';
    if (asGood(found)) plan = found;
    else least = allowed + 1;
  }
  const moves = counted(plan);
  const lines = localities.map(({ name }, index) => {
    const [count, share] = [moves[index] as number, shares[index] as number];
    return { name, moves: count, share, excess: Math.max(0, count - share) };
  });
  return { plan, localities: lines, worst: worstOf(plan), before: worstOf(best), proven };
}

function fairShares(best: SolvedPlan, localities: readonly LocalitySeats[]): number[] {
  const seats = localities.reduce((sum, locality) => sum + locality.seats.length, 0);
  return localities.map((locality) => Math.ceil((movesOf(best).length * locality.seats.length) / Math.max(1, seats)));
}

function countMoves(plan: SolvedPlan, localities: readonly LocalitySeats[], { count }: BalanceOptions): number[] {
  const ends = movesOf(plan).map(([from, to]) => (count === 'newcomers' ? to : from));
  return localities.map(({ seats }) => {
    const here = new Set(seats);
    return ends.filter((end) => here.has(end)).length;
  });
}

interface Allowance {
  readonly shares: readonly number[];
  readonly allowed: number;
  readonly count: BalanceOptions['count'];
}

function conditions(problem: ExchangeProblem, localities: readonly LocalitySeats[], { shares, allowed, count }: Allowance): ExchangeLimit[] {
  const localityOf = new Map(localities.flatMap(({ seats }, index) => seats.map((seat) => [seat, index] as const)));
  const arcs: (readonly [string, string, number])[][] = localities.map(() => []);
  for (const [from, to] of problem.arcs) arcs[localityOf.get(count === 'newcomers' ? to : from) ?? -1]?.push([from, to, 1]);
  return localities.map(({ name }, index) => ({ name: `share of ${name}`, arcs: arcs[index] ?? [], atMost: (shares[index] as number) + allowed }));
}
