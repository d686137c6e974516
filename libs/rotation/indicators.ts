import { type Day, daysBetween, earlierOf } from '#calendar';

import { type Candidate, type KnownMove, type RotationProblem } from './input.ts';
import { compareText, type Seat } from './seats.ts';

/** Figures of a state of affairs, before a plan or after it. */
export interface Indicators {
  /** Due people of the scope still in the seat they are due to leave. */
  readonly dueLeft: number;
  /** Mean grade of the movers in the seats they hold, 0 to 100. */
  readonly match: number;
  /** Mean years in the seat over all candidates, one decimal. */
  readonly tenureYears: number;
  /** Movers whose home locality lies where their seat is. */
  readonly locals: number;
  /** Vacant head seats of the ranks that take part. */
  readonly emptySeats: number;
}

export interface IndicatorPair {
  readonly before: Indicators;
  readonly after: Indicators;
  readonly movers: number;
  readonly resolved: number;
  /** Movers who are not due. */
  readonly extraMovers: number;
  /** Sum of the movers' ways in kilometres, one decimal. */
  readonly kilometres: number;
}

/** People who go from one locality to another. */
export interface LocalityFlow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

const DAYS_A_YEAR = 365.25;
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** The figures of today and those on the day after the moves. */
export function compareIndicators(problem: RotationProblem, moves: readonly KnownMove[]): IndicatorPair {
  const resolved = new Set(moves.filter((move) => move.candidate.wanted).map((move) => move.candidate.person)).size;
  return {
    before: measure(problem, [], moves.map((move) => [move.candidate, move.candidate.seat])),
    after: measure(problem, moves, moves.map((move) => [move.candidate, move.seat])),
    movers: moves.length, resolved, extraMovers: moves.filter((move) => !move.candidate.due).length,
    kilometres: oneDecimal(moves.reduce((sum, move) => sum + (problem.geography.distance(move.candidate.seat.place.area, move.seat.place.area) ?? 0), 0)),
  };
}

function measure(problem: RotationProblem, moves: readonly KnownMove[], seated: readonly (readonly [Candidate, Seat])[]): Indicators {
  const moved = new Set(moves.map((move) => move.candidate.person));
  const { asOf } = problem.input;
  const years = [...problem.candidates.values()].map((one) => (moved.has(one.person) ? 0 : daysBetween(cameToSeat(one, asOf), asOf) / DAYS_A_YEAR));
  return {
    dueLeft: problem.due.filter((one) => !moved.has(one.person)).length,
    match: Math.round(mean(seated.map(([one, seat]) => problem.match(one, seat).grade))),
    tenureYears: oneDecimal(mean(years)),
    locals: seated.filter(([one, seat]) => isLocal(problem, one, seat)).length,
    emptySeats: countEmpty(problem, moves),
  };
}

/** First day in the seat, earlier terms included: a renewal is no new arrival. */
function cameToSeat({ dossier, seat }: Candidate, asOf: Day): Day {
  const here = dossier.tenures.filter((one) => one.position === seat.position.code && one.kind === 'official');
  return here.reduce((first, one) => earlierOf(first, one.from.earliest), asOf);
}

function isLocal(problem: RotationProblem, candidate: Candidate, seat: Seat): boolean {
  const home = candidate.dossier.person.homeLocality;
  return home !== undefined && problem.geography.placeOf(home).area === seat.place.area;
}

/** Vacant seats, less those filled, plus those left behind with nobody to follow. */
function countEmpty(problem: RotationProblem, moves: readonly KnownMove[]): number {
  const ranks = new Set([...problem.candidates.values()].map((one) => one.seat.position.rank));
  const taken = new Set(moves.map((move) => move.seat.id));
  const vacant = problem.seatPlan.seats.filter((seat) => seat.holder === undefined && problem.takesPart(seat) && ranks.has(seat.position.rank) && !taken.has(seat.id));
  const left = new Set(moves.map((move) => move.candidate.person).filter((person) => !taken.has(person)));
  return vacant.length + left.size;
}

/** From×to counts by locality, in code order. */
export function countByLocality(moves: readonly KnownMove[]): readonly LocalityFlow[] {
  const flows = new Map<string, LocalityFlow>();
  for (const { candidate, seat } of moves) {
    const [from, to] = [candidate.seat.place.area, seat.place.area];
    const key = `${from}\n${to}`;
    flows.set(key, { from, to, count: (flows.get(key)?.count ?? 0) + 1 });
  }
  return [...flows.values()].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}
