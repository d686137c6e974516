import { measureBalance } from './check-balance.ts';
import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangeProblem } from './problem.ts';

export interface ExhaustiveAnswer {
  /** Undefined when no plan keeps every pin. */
  readonly objective: readonly number[] | undefined;
  readonly moves: ReadonlyMap<string, string>;
  /** The least largest excess of plans as good, when the problem asks for balance. */
  readonly worst?: number | undefined;
}

const MOST_PEOPLE = 10;

/**
 * The oracle: tries every way in which each person stays or takes a seat, at most ten people, no cleverness.
 * Shares nothing with the engine. Throws when there are more people than that.
 */
export function searchExhaustively(problem: ExchangeProblem): ExhaustiveAnswer {
  const people = [...problem.vertices, ...(problem.entrants ?? [])].map(({ id }) => id);
  if (people.length > MOST_PEOPLE) throw new RangeError(`An exhaustive search takes at most ${MOST_PEOPLE} people, not ${people.length}.`);
  const forbidden = new Set((problem.forbidden ?? []).map(([from, to]) => `${from}\n${to}`));
  const arcs = problem.arcs.filter(([from, to]) => !forbidden.has(`${from}\n${to}`));
  const levels = problem.arcs[0]?.[2].length ?? problem.objective?.length ?? 1;
  let best: readonly number[] | undefined;
  let bestMoves: ReadonlyMap<string, string> = new Map();
  let worst = Infinity;
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  const settle = (sums: readonly number[]): void => {
    if (!isPlan(problem, moves) || (best !== undefined && exceeds(best, sums))) return;
    const excess = excessOf(problem, moves);
    if (best === undefined || exceeds(sums, best) || excess < worst) [best, bestMoves, worst] = [sums, new Map(moves), excess];
  };
  const visit = (position: number, sums: readonly number[]): void => {
    const person = people[position];
    if (person === undefined) {
      settle(sums);
      return;
    }
    visit(position + 1, sums);
    for (const [from, to, weights] of arcs) {
      if (from !== person || taken.has(to)) continue;
      moves.set(person, to);
      taken.add(to);
      visit(position + 1, sums.map((sum, level) => sum + (weights[level] ?? 0)));
      moves.delete(person);
      taken.delete(to);
    }
  };
  visit(0, new Array<number>(levels).fill(0));
  return { objective: best?.map((sum) => Number(sum.toFixed(9))), moves: bestMoves, ...(problem.balance === undefined ? {} : { worst }) };
}

function excessOf({ balance }: ExchangeProblem, moves: ReadonlyMap<string, string>): number {
  return balance === undefined ? 0 : measureBalance(balance, moves);
}

function exceeds(one: readonly number[], other: readonly number[]): boolean {
  const level = one.findIndex((value, index) => Math.abs(value - (other[index] ?? 0)) > 1e-9);
  return level >= 0 && (one[level] ?? 0) > (other[level] ?? 0);
}

function isPlan(problem: ExchangeProblem, moves: ReadonlyMap<string, string>): boolean {
  const holders = new Set(problem.vertices.map(({ id }) => id));
  for (const to of moves.values()) if (holders.has(to) && !moves.has(to)) return false;
  if ((problem.pinned ?? []).some(([from, to]) => moves.get(from) !== to)) return false;
  return keepsLimits(problem, moves) && keepsShapes(problem, moves);
}

function keepsLimits(problem: ExchangeProblem, moves: ReadonlyMap<string, string>): boolean {
  const extra = problem.vertices.filter(({ id, mustMove }) => mustMove !== true && moves.has(id)).length;
  if (extra > (problem.maxExtraMoves ?? Infinity)) return false;
  return (problem.limits ?? []).every(({ arcs, atMost }) =>
    arcs.reduce((sum, [from, to, coefficient]) => sum + (moves.get(from) === to ? coefficient : 0), 0) <= atMost + 1e-9);
}

/** Follows every mover: back to the start is a ring, into a vacancy is the tail of a chain. */
function keepsShapes(problem: ExchangeProblem, moves: ReadonlyMap<string, string>): boolean {
  const maxCycle = problem.maxCycle ?? DEFAULT_MAX_CYCLE;
  const maxChain = problem.maxChain ?? DEFAULT_MAX_CHAIN;
  const stays = new Set(problem.vertices.filter(({ mayStayEmpty }) => mayStayEmpty === false).map(({ id }) => id));
  const taken = new Set(moves.values());
  for (const person of moves.keys()) {
    const { ring, length } = followFrom(person, moves);
    if (length > (ring ? maxCycle || Infinity : maxChain)) return false;
    if (stays.has(person) && !taken.has(person)) return false;
  }
  return true;
}

function followFrom(person: string, moves: ReadonlyMap<string, string>): { ring: boolean; length: number } {
  let length = 1;
  let seat = moves.get(person) as string;
  for (; seat !== person && moves.has(seat); length++) seat = moves.get(seat) as string;
  return { ring: seat === person, length };
}
