import { type ArcName, type ExchangeLimit, type ExchangePlan, type ExchangeProblem } from './problem.ts';

/** Moves of a plan, person by person: `[person, seat taken]`, a seat named by its holder or vacancy. */
export function movesOf(plan: Pick<ExchangePlan, 'cycles' | 'chains'>): ArcName[] {
  const moves: ArcName[] = [];
  for (const ring of plan.cycles) ring.forEach((person, index) => moves.push([person, ring[(index + 1) % ring.length] as string]));
  for (const chain of plan.chains) chain.slice(0, -1).forEach((person, index) => moves.push([person, chain[index + 1] as string]));
  return moves;
}

export function keyOf(arc: readonly [string, string, ...unknown[]]): string {
  return JSON.stringify([arc[0], arc[1]]);
}

/** The same problem with one more level, before all others or after them. */
export function withLevel(problem: ExchangeProblem, place: 'first' | 'last', weigh: (from: string, to: string) => number): ExchangeProblem {
  const arcs = problem.arcs.map(([from, to, weights]) => {
    const weight = weigh(from, to);
    return [from, to, place === 'first' ? [weight, ...weights] : [...weights, weight]] as const;
  });
  return { ...problem, arcs, objective: undefined };
}

/** The same problem with other levels: `weigh` gives the new weights from the old. */
export function withWeights(problem: ExchangeProblem, weigh: (weights: readonly number[]) => readonly number[]): ExchangeProblem {
  return { ...problem, arcs: problem.arcs.map(([from, to, weights]) => [from, to, weigh(weights)] as const), objective: undefined };
}

export function forbidding(problem: ExchangeProblem, arcs: readonly ArcName[]): ExchangeProblem {
  return { ...problem, forbidden: [...(problem.forbidden ?? []), ...arcs] };
}

export function limiting(problem: ExchangeProblem, limits: readonly ExchangeLimit[]): ExchangeProblem {
  return { ...problem, limits: [...(problem.limits ?? []), ...limits] };
}

/** The problem among these people and seats only, without pins. */
export function among(problem: ExchangeProblem, names: ReadonlySet<string>): ExchangeProblem {
  const inside = ({ id }: { id: string }): boolean => names.has(id);
  const both = ([from, to]: readonly [string, string, ...unknown[]]): boolean => names.has(from) && names.has(to);
  return {
    ...problem, vertices: problem.vertices.filter(inside), vacancies: (problem.vacancies ?? []).filter(inside), entrants: (problem.entrants ?? []).filter(inside),
    arcs: problem.arcs.filter(both), pinned: [], forbidden: (problem.forbidden ?? []).filter(both), limits: undefined, maxExtraMoves: undefined, balance: undefined,
  };
}

/** Level by level, what the second falls short of the first; below zero where it gains. */
export function lossBetween(before: readonly number[], after: readonly number[]): number[] {
  return before.map((value, level) => Number((value - (after[level] ?? 0)).toFixed(9)));
}
