import { type ArcName, type ExchangePlan, type ExchangeProblem } from './problem.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { forbidding, keyOf, limiting, lossBetween, movesOf, withLevel, withWeights } from './variants.ts';

/** Why somebody is not moved, from the narrowest cause to the widest. */
export type UnplacedClass =
  | 'placed'
  | 'no-acceptable-seat'
  | 'nobody-may-follow-and-no-vacancy-reached'
  | 'on-no-ring-or-chain-within-limits'
  | 'blocked-by-pins-or-conditions'
  | 'outcompeted';

export interface Unplaced {
  readonly person: string;
  readonly class: UnplacedClass;
  /** Seats the person could take; people who could take his. */
  readonly seats: readonly string[];
  readonly followers: readonly string[];
}

/** One of five classes for a person whom the plan leaves in place; each test is an exact solve on the person alone. */
export async function explainUnplaced(problem: ExchangeProblem, plan: ExchangePlan, person: string, options: SolveOptions = {}): Promise<Unplaced> {
  const forbidden = new Set((problem.forbidden ?? []).map(keyOf));
  const open = problem.arcs.filter((arc) => !forbidden.has(keyOf(arc)));
  const seats = open.filter(([from]) => from === person).map(([, to]) => to);
  const followers = open.filter(([, to]) => to === person).map(([from]) => from);
  const found = (reason: UnplacedClass): Unplaced => ({ person, class: reason, seats, followers });
  if (movesOf(plan).some(([from]) => from === person)) return found('placed');
  const free = { ...problem, pinned: [], forbidden: [], limits: undefined, maxExtraMoves: undefined };
  if (!problem.arcs.some(([from]) => from === person)) return found('no-acceptable-seat');
  if (!problem.arcs.some(([, to]) => to === person) && !reachesVacancy(free, person)) return found('nobody-may-follow-and-no-vacancy-reached');
  if (!(await canMove(free, person, options))) return found('on-no-ring-or-chain-within-limits');
  if (!(await canMove(problem, person, options))) return found('blocked-by-pins-or-conditions');
  return found('outcompeted');
}

async function canMove(problem: ExchangeProblem, person: string, options: SolveOptions): Promise<boolean> {
  const alone = withWeights(withLevel(problem, 'first', (from) => (from === person ? 1 : 0)), ([first = 0]) => [first]);
  const { objective } = await solve(alone, options);
  return (objective[0] ?? 0) > 0.5;
}

function reachesVacancy(problem: ExchangeProblem, person: string): boolean {
  const vacancies = new Set((problem.vacancies ?? []).map(({ id }) => id));
  const next = new Map<string, string[]>();
  for (const [from, to] of problem.arcs) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Set([person]);
  for (const name of reached) for (const to of next.get(name) ?? []) reached.add(to);
  return [...reached].some((name) => vacancies.has(name));
}

export interface Change {
  /** Level by level, what is lost against the plan; below zero where something is gained. */
  readonly loss: readonly number[];
  /** People whom the plan moves and this one does not, and the other way round. */
  readonly fall: readonly string[];
  readonly rise: readonly string[];
  readonly plan: SolvedPlan;
}

/** What it costs to move this person whatever else: undefined when he cannot be moved at all. */
export async function priceForcing(problem: ExchangeProblem, plan: ExchangePlan, person: string, options: SolveOptions = {}): Promise<Change | undefined> {
  const forced = await solve(withLevel(problem, 'first', (from) => (from === person ? 1 : 0)), options);
  if (forced.status === 'infeasible' || (forced.objective[0] ?? 0) < 0.5) return undefined;
  return compare(plan, { ...forced, objective: forced.objective.slice(1), bound: forced.bound.slice(1), levels: forced.levels.slice(1) });
}

/** What the plan would lose without one of its moves: the best plan that does not hold it. */
export async function priceMove(problem: ExchangeProblem, plan: ExchangePlan, move: ArcName, options: SolveOptions = {}): Promise<Change> {
  return compare(plan, await solve(forbidding(problem, [move]), options));
}

export function compare(before: Pick<ExchangePlan, 'cycles' | 'chains' | 'objective'>, after: SolvedPlan): Change {
  const moved = new Set(movesOf(before).map(([from]) => from));
  const moves = new Set(movesOf(after).map(([from]) => from));
  return {
    loss: lossBetween(before.objective, after.objective), plan: after,
    fall: [...moved].filter((person) => !moves.has(person)).sort(), rise: [...moves].filter((person) => !moved.has(person)).sort(),
  };
}

/** A move that a hard rule refuses, with the rules it breaks: what somebody might waive. */
export interface RefusedArc {
  readonly from: string;
  readonly to: string;
  readonly weights: readonly number[];
  readonly broken: readonly string[];
}

export interface Waiver {
  /** The refused moves that would have to be allowed, all of them used. */
  readonly arcs: readonly RefusedArc[];
  /** How many rules are broken in all. */
  readonly cost: number;
  /** The best plan of the real problem once they are allowed and the person must move: the proof that it helps. */
  readonly plan: SolvedPlan;
}

/**
 * The cheapest sets of waivers (fewest broken rules) that let the person move within the limits, cheapest first, none
 * containing another: in each a different refused move. Every one is verified by a full solve.
 */
export async function findWaivers(
  problem: ExchangeProblem, person: string, refused: readonly RefusedArc[], options: SolveOptions & { readonly count?: number } = {},
): Promise<Waiver[]> {
  const cost = new Map(refused.map((arc) => [keyOf([arc.from, arc.to]), Math.max(1, arc.broken.length)]));
  const arcs = [...problem.arcs.filter((arc) => !cost.has(keyOf(arc))), ...refused.map(({ from, to, weights }) => [from, to, weights] as const)];
  const priced = withWeights({ ...problem, arcs }, () => []);
  let relaxed: ExchangeProblem = { ...priced, arcs: priced.arcs.map(([from, to]) => [from, to, [from === person ? 1 : 0, -(cost.get(keyOf([from, to])) ?? 0)]] as const) };
  const waivers: Waiver[] = [];
  while (waivers.length < (options.count ?? 3)) {
    const found = await solve(relaxed, options);
    const used = movesOf(found).filter((move) => cost.has(keyOf(move)));
    if (found.status === 'infeasible' || (found.objective[0] ?? 0) < 0.5 || used.length === 0) return waivers;
    const keys = new Set(used.map(keyOf));
    const waived = refused.filter((arc) => keys.has(keyOf([arc.from, arc.to])));
    const verified = await verify(problem, waived, person, options);
    if (verified !== undefined) waivers.push({ arcs: waived, cost: -(found.objective[1] ?? 0), plan: verified });
    relaxed = limiting(relaxed, [{ name: 'another waiver', arcs: used.map(([from, to]) => [from, to, 1] as const), atMost: used.length - 1 }]);
  }
  return waivers;
}

async function verify(problem: ExchangeProblem, waived: readonly RefusedArc[], person: string, options: SolveOptions): Promise<SolvedPlan | undefined> {
  const arcs = [...problem.arcs, ...waived.map(({ from, to, weights }) => [from, to, weights] as const)];
  const change = await priceForcing({ ...problem, arcs }, { status: 'feasible', objective: [], bound: [], cycles: [], chains: [], seconds: 0 }, person, options);
  return change?.plan;
}
