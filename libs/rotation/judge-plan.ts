import { compareIndicators, countByLocality, type IndicatorPair, type LocalityFlow } from './indicators.ts';
import { type KnownMove, type Refusal, type RotationProblem, type WishedMove } from './input.ts';
import { explainMove } from './moves.ts';
import { type PlannedMove } from './plan.ts';
import { compareText, type Seat } from './seats.ts';
import { traceGroups, type TracedGroup } from './trace-groups.ts';

/** Something wrong with a set of moves, or (a warning) something the board should mean when it does it. */
export interface PlanFault {
  readonly code:
    | 'unknown-person' | 'unknown-seat' | 'moves-twice' | 'seat-taken-twice' | 'holder-stays' | 'refused' | 'ring-too-long' | 'chain-too-long'
    | 'seat-left-empty';
  readonly severity: 'fault' | 'warning';
  readonly text: string;
  readonly person?: string;
  readonly position?: string;
  /** Of a refused move: what refuses it. */
  readonly refusals?: readonly Refusal[];
}

/** A move made by hand, judged like one of the plan; `refusals` is empty when every rule lets it pass. */
export interface JudgedMove extends PlannedMove {
  readonly refusals: readonly Refusal[];
}

export interface PlanJudgement {
  /** No fault; warnings may stand. */
  readonly sound: boolean;
  readonly faults: readonly PlanFault[];
  readonly moves: readonly JudgedMove[];
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly indicators: IndicatorPair;
  /** Moves from locality to locality, without those that are nil. */
  readonly flows: readonly LocalityFlow[];
}

/**
 * Judges moves made by hand against the same rules as the plan: every refusal, two people on a seat, half a swap, rings and
 * chains beyond the limits, seats left empty; and the indicators before and after. Moves whose person or seat is unknown are
 * faults and count for nothing else. The order of the moves does not matter.
 */
export function judgePlan(problem: RotationProblem, moves: readonly WishedMove[]): PlanJudgement {
  const { known, faults: strange } = recognise(problem, moves);
  const groups = traceGroups(problem, known);
  const judged = judgeMoves(problem, known, groups);
  const faults = [...strange, ...doubles(known), ...refused(judged), ...groups.flatMap((group) => faultsOf(problem, group))];
  return {
    sound: faults.every((fault) => fault.severity === 'warning'), faults, moves: judged,
    cycles: groups.filter((group) => group.kind === 'ring').map((group) => group.people),
    chains: groups.filter((group) => group.kind === 'chain').map((group) => group.people),
    indicators: compareIndicators(problem, known), flows: countByLocality(known),
  };
}

function recognise(problem: RotationProblem, moves: readonly WishedMove[]): { readonly known: readonly KnownMove[]; readonly faults: readonly PlanFault[] } {
  const known: KnownMove[] = [];
  const faults: PlanFault[] = [];
  for (const [person, position] of [...moves].sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]))) {
    const candidate = problem.candidates.get(person);
    const seat = freeSeat(problem, position, known);
    if (candidate !== undefined && seat !== undefined) known.push({ candidate, seat });
    else if (candidate === undefined) faults.push({ code: 'unknown-person', severity: 'fault', text: `Người mã ${person} không giữ vị trí cấp trưởng nào tham gia phương án.`, person });
    else faults.push({ code: 'unknown-seat', severity: 'fault', text: `Không có vị trí cấp trưởng mã ${position} trong ngày xem xét.`, person, position });
  }
  return { known, faults };
}

/** The first seat of the position that no earlier move takes, else its first seat. */
function freeSeat(problem: RotationProblem, position: string, taken: readonly KnownMove[]): Seat | undefined {
  const seats = problem.seatPlan.byPosition.get(position) ?? [];
  return seats.find((seat) => !taken.some((move) => move.seat === seat)) ?? seats[0];
}

function judgeMoves(problem: RotationProblem, known: readonly KnownMove[], groups: readonly TracedGroup[]): JudgedMove[] {
  const groupOf = new Map(groups.flatMap((group) => group.people.map((person) => [person, group.name] as const)));
  return known.map(({ candidate, seat }, index) => ({
    no: index + 1, ...explainMove(problem, candidate, seat), group: groupOf.get(candidate.person) ?? '',
    refusals: problem.whyNot(candidate.person, seat.position.code),
  }));
}

function doubles(known: readonly KnownMove[]): PlanFault[] {
  const faults: PlanFault[] = [];
  const people = new Set<string>();
  const seats = new Set<string>();
  for (const { candidate, seat } of known) {
    const [person, position] = [candidate.person, seat.position.code];
    if (people.has(person)) faults.push({ code: 'moves-twice', severity: 'fault', text: `${candidate.dossier.person.fullName} được xếp vào hai vị trí.`, person, position });
    if (seats.has(seat.id)) faults.push({ code: 'seat-taken-twice', severity: 'fault', text: `Hai người cùng được xếp vào ${seat.position.title}, ${seat.unit.name}.`, person, position });
    people.add(person);
    seats.add(seat.id);
  }
  return faults;
}

function refused(moves: readonly JudgedMove[]): PlanFault[] {
  return moves.filter((move) => move.refusals.length > 0).map((move) => ({
    code: 'refused', severity: 'fault', person: move.person, position: move.to, refusals: move.refusals,
    text: `${move.fullName} không thể nhận vị trí này: ${move.refusals.map((one) => one.text).join(' ')}`,
  }));
}

function faultsOf(problem: RotationProblem, group: TracedGroup): PlanFault[] {
  if (group.kind === 'ring') return tooLong(group, problem.input.maxCycle ?? 2, 'ring-too-long');
  return [...faultsOfLine(problem, group), ...leftEmpty(problem, group)];
}

function tooLong(group: TracedGroup, most: number, code: 'ring-too-long' | 'chain-too-long'): PlanFault[] {
  const { length } = group.people;
  if (length <= most || (code === 'ring-too-long' && most === 0)) return [];
  const what = code === 'ring-too-long' ? 'Vòng' : 'Chuỗi';
  return [{ code, severity: 'fault', text: `${what} ${String(length)} người, quá giới hạn ${String(most)} người.`, person: group.people[0] ?? '' }];
}

function faultsOfLine(problem: RotationProblem, group: TracedGroup): PlanFault[] {
  if (group.kind === 'chain') return tooLong(group, problem.input.maxChain ?? 0, 'chain-too-long');
  const text = `${group.stays ?? ''} vẫn giữ vị trí được xếp cho người khác; việc hoán đổi mới có một nửa.`;
  return [{ code: 'holder-stays', severity: 'fault', text, person: group.people.at(-1) ?? '' }];
}

/** The seat of the first of a line has nobody to follow him. */
function leftEmpty(problem: RotationProblem, group: TracedGroup): PlanFault[] {
  const [person = ''] = group.people;
  const own = problem.candidates.get(person)?.seat;
  if (own === undefined) return [];
  return [{ code: 'seat-left-empty', severity: 'warning', text: `${own.position.title}, ${own.unit.name} sẽ khuyết.`, person, position: own.position.code }];
}
