import { type Candidate, type Refusal, type RotationProblem } from './input.ts';
import { explainMove } from './moves.ts';
import { type PlannedMove } from './plan.ts';
import { compareText, type Seat } from './seats.ts';

/** Somebody who could take a seat, with reasons and score, or with what refuses him. */
export interface Suggestion extends Omit<PlannedMove, 'no' | 'group'> {
  readonly refusals: readonly Refusal[];
}

/**
 * People for one seat, best first: those no rule refuses by due, score and code; with `refused` also the others, fewest
 * refusals first. For a chain: put somebody here, then ask again for the seat he leaves.
 */
export function suggestFor(problem: RotationProblem, position: string, more: { readonly most?: number; readonly refused?: boolean } = {}): readonly Suggestion[] {
  const seat = problem.seatPlan.byPosition.get(position)?.[0];
  if (seat === undefined) return [];
  const equals = [...problem.candidates.values()].filter((one) => one.seat.position.rank === seat.position.rank && one.seat.id !== seat.id);
  const judged = equals.map((candidate) => suggestion(problem, candidate, seat)).filter((one) => more.refused === true || one.refusals.length === 0);
  return judged.sort(compareSuggestions).slice(0, more.most ?? 20);
}

function suggestion(problem: RotationProblem, candidate: Candidate, seat: Seat): Suggestion {
  return { ...explainMove(problem, candidate, seat), refusals: problem.whyNot(candidate.person, seat.position.code) };
}

function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return a.refusals.length - b.refusals.length || Number(b.due) - Number(a.due) || b.score - a.score || compareText(a.person, b.person);
}
