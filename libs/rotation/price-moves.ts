import { type ArcName, type ExchangePlan, type ExchangeProblem } from '#exchange';

import { explainPlan } from './explain-plan.ts';
import { type Refusal, type RotationProblem, type WishedMove } from './input.ts';
import { type RotationPlan } from './plan.ts';
import { type Solver } from './trials.ts';

/** What it costs to keep a move out of the plan, or to force one in, found by solving again. */
export type MovePrice =
  | {
      readonly kind: 'priced';
      /** Loss on each objective level, in the level's own units (see `OBJECTIVE_LEVELS`); never negative on the first that differs. */
      readonly loss: readonly number[];
      /** Due people who move in the plan and would no longer. */
      readonly losers: readonly string[];
      /** Due people who would move instead. */
      readonly winners: readonly string[];
      readonly plan: RotationPlan;
    }
  /** The move is refused by a rule, or no ring or chain within the limits holds it. */
  | { readonly kind: 'impossible'; readonly refusals: readonly Refusal[] };

/** The seats of a position as the exchange names them, of those the person may take. */
function arcsOf(problem: RotationProblem, [person, position]: WishedMove): readonly ArcName[] {
  const ids = new Set((problem.seatPlan.byPosition.get(position) ?? []).map((seat) => seat.id));
  return problem.exchange.arcs.filter(([from, to]) => from === person && ids.has(to)).map(([from, to]): ArcName => [from, to]);
}

/** The part of the problem that can change when one move changes: everybody of the same rank. */
function narrow(problem: RotationProblem, person: string): ExchangeProblem {
  const rank = problem.candidates.get(person)?.seat.position.rank;
  const ids = new Set(problem.seatPlan.seats.filter((seat) => seat.position.rank === rank).map((seat) => seat.id));
  const { exchange } = problem;
  return {
    ...exchange, balance: undefined,
    vertices: exchange.vertices.filter((vertex) => ids.has(vertex.id)),
    vacancies: (exchange.vacancies ?? []).filter((vacancy) => ids.has(vacancy.id)),
    arcs: exchange.arcs.filter(([from]) => ids.has(from)),
    pinned: (exchange.pinned ?? []).filter(([from]) => ids.has(from)),
    forbidden: (exchange.forbidden ?? []).filter(([from]) => ids.has(from)),
  };
}

/** What the plan would lose without a move. */
export function priceWithout(problem: RotationProblem, move: WishedMove, solver: Solver): Promise<MovePrice> {
  const arcs = arcsOf(problem, move);
  return compare(problem, move, { solver, change: (part) => ({ ...part, forbidden: [...(part.forbidden ?? []), ...arcs] }) });
}

/** What it would cost to have a move in the plan, and who would lose by it. */
export function priceOfForcing(problem: RotationProblem, move: WishedMove, solver: Solver): Promise<MovePrice> {
  const [arc] = arcsOf(problem, move);
  if (arc === undefined) return Promise.resolve({ kind: 'impossible', refusals: problem.whyNot(move[0], move[1]) });
  return compare(problem, move, { solver, change: (part) => ({ ...part, pinned: [...(part.pinned ?? []), arc] }) });
}

async function compare(problem: RotationProblem, move: WishedMove, trial: { readonly solver: Solver; readonly change: (part: ExchangeProblem) => ExchangeProblem }): Promise<MovePrice> {
  const part = narrow(problem, move[0]);
  const best = await trial.solver(part);
  const other = await trial.solver(trial.change(part));
  if (other.status === 'infeasible') return { kind: 'impossible', refusals: [] };
  const [had, has] = [dueMovers(problem, best), dueMovers(problem, other)];
  return {
    kind: 'priced',
    loss: best.objective.map((value, level) => value - (other.objective[level] ?? 0)),
    losers: had.filter((person) => !has.includes(person)), winners: has.filter((person) => !had.includes(person)),
    plan: explainPlan(problem, other),
  };
}

function dueMovers(problem: RotationProblem, plan: ExchangePlan): readonly string[] {
  const movers = [...plan.cycles.flat(), ...plan.chains.flatMap((chain) => chain.slice(0, -1))];
  return movers.filter((person) => problem.candidates.get(person)?.wanted === true).sort();
}
