import { type BalanceResult, type ExchangePlan } from '#exchange';

import { findObstacles, type Surroundings } from './blockers.ts';
import { type Candidate, type RotationProblem } from './input.ts';
import { explainMove, labelSeat } from './moves.ts';
import { type PlannedMove, type RotationPlan, type Unplaced } from './plan.ts';
import { compareText, type Seat } from './seats.ts';

/** A move as the exchange says it: who takes which seat, in which ring or chain. */
export interface BareMove {
  readonly candidate: Candidate;
  readonly seat: Seat;
  readonly group: string;
}

/** The answer of the exchange, with the level of balance where it was asked for. */
export type AnsweredPlan = ExchangePlan & { readonly balance?: Pick<BalanceResult, 'worst' | 'before' | 'bound' | 'proven'> | undefined };

/**
 * Puts the answer of the exchange into words: every move with its reasons and score, everybody due who found no seat with
 * what stood in the way of each equal post of the scope.
 * @throws RangeError when the plan names people or seats that the problem does not hold
 */
export function explainPlan(problem: RotationProblem, plan: AnsweredPlan): RotationPlan {
  const rings = [...plan.cycles].map(turnToFirst).sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
  const chains = [...plan.chains].sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
  const bare = [...rings.flatMap((ring, index) => ringMoves(problem, ring, `ring-${String(index + 1)}`)),
    ...chains.flatMap((chain, index) => chainMoves(problem, chain, `chain-${String(index + 1)}`))];
  const moves = bare.map(({ candidate, seat, group }, index): PlannedMove => ({ no: index + 1, ...explainMove(problem, candidate, seat), group }));
  const resolved = bare.filter((move) => move.candidate.wanted).length;
  return {
    ...standing(problem, plan), ...balanceOf(problem, plan), objective: plan.objective, seconds: plan.seconds, levels: problem.levels,
    due: problem.due.length + problem.leftOut.length, resolved, moves, cycles: rings, chains: chains.map((chain) => chain.slice(0, -1)),
    unplaced: explainUnplaced(problem, bare),
  };
}

/**
 * How good the plan is known to be. Where pairs were left out, the optimum of the rest proves nothing about the whole, so only
 * the plain bounds stand: nobody who may not leave is resolved, and costs are never less than none.
 */
function standing(problem: RotationProblem, plan: AnsweredPlan): Pick<RotationPlan, 'status' | 'bound'> {
  if (!problem.trimmed || plan.status === 'infeasible') return { status: ofSums(plan), bound: plan.bound };
  const free = problem.due.filter((candidate) => problem.whyNotLeave(candidate.person).length === 0);
  const bound = [free.length, free.reduce((sum, candidate) => sum + candidate.overdueDays, 0), 0, 0, 0];
  return { status: plan.objective.every((value, level) => value === bound[level]) ? 'optimal' : 'feasible', bound };
}

/** The exchange calls a plan feasible when balance alone is open; here that level has a word of its own. */
function ofSums({ status, objective, bound, balance }: AnsweredPlan): ExchangePlan['status'] {
  const proved = balance !== undefined && bound.length === objective.length && objective.every((value, level) => value === bound[level]);
  return status === 'feasible' && proved ? 'optimal' : status;
}

/** The last level, after distance. Where pairs were left out nothing but an excess of 0 is proved. */
function balanceOf({ trimmed }: RotationProblem, { balance }: AnsweredPlan): Pick<RotationPlan, 'balance'> {
  if (balance === undefined) return {};
  const { worst, before, proven } = balance;
  return { balance: { worst, before, proven: trimmed ? worst === 0 : proven } };
}

/** A ring said from its first person in code order, so that equal rings read alike. */
function turnToFirst(ring: readonly string[]): readonly string[] {
  const first = ring.reduce((least, person, index) => (person < (ring[least] ?? '') ? index : least), 0);
  return [...ring.slice(first), ...ring.slice(0, first)];
}

function ringMoves(problem: RotationProblem, ring: readonly string[], group: string): BareMove[] {
  return ring.map((person, index) => bareMove(problem, person, { to: ring[(index + 1) % ring.length] ?? '', group }));
}

function chainMoves(problem: RotationProblem, chain: readonly string[], group: string): BareMove[] {
  return chain.slice(0, -1).map((person, index) => bareMove(problem, person, { to: chain[index + 1] ?? '', group }));
}

function bareMove(problem: RotationProblem, person: string, move: { readonly to: string; readonly group: string }): BareMove {
  const candidate = problem.candidates.get(person);
  const seat = problem.seatPlan.byHolder.get(move.to) ?? problem.seatPlan.seats.find((one) => one.id === move.to);
  if (candidate === undefined || seat === undefined) throw new RangeError(`the problem holds no move of "${person}" to "${move.to}"`);
  return { candidate, seat, group: move.group };
}

/** What {@link findObstacles} needs to know of the plan and the problem. */
export function survey(problem: RotationProblem, moves: readonly BareMove[]): Surroundings {
  const equals = new Map<string, Seat[]>();
  for (const seat of problem.seatPlan.seats) {
    if (!problem.takesPart(seat)) continue;
    const known = equals.get(seat.position.rank);
    if (known) known.push(seat);
    else equals.set(seat.position.rank, [seat]);
  }
  return {
    reachable: new Set(problem.exchange.arcs.map(([, to]) => to)), equals, moving: new Set(moves.map((move) => move.candidate.person)), taken: new Set(moves.map((move) => move.seat.id)),
  };
}

function explainUnplaced(problem: RotationProblem, moves: readonly BareMove[]): readonly Unplaced[] {
  const around = survey(problem, moves);
  const left = problem.leftOut.map(({ person, fullName, seat, blocker }): Unplaced => (
    { person, fullName, position: seat.position, seat, kind: 'cannot-leave', equalPosts: 0, blockers: [blocker] }
  ));
  const stuck = problem.due.filter((candidate) => !around.moving.has(candidate.person)).map((candidate): Unplaced => ({
    person: candidate.person, fullName: candidate.dossier.person.fullName, position: candidate.seat.position.code, seat: labelSeat(candidate.seat),
    ...findObstacles(problem, candidate, around),
  }));
  return [...stuck, ...left].sort((a, b) => compareText(a.person, b.person) || compareText(a.position, b.position));
}
