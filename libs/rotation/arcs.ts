import { type Arc } from '#exchange';

import { type Geography } from './geography.ts';
import { type Candidate } from './input.ts';
import { acceptsSeat, type SeatTest } from './refusals.ts';
import { type Seat } from './seats.ts';

/** What is needed to draw arcs. */
export interface ArcScene {
  readonly test: SeatTest;
  readonly geography: Geography;
  /** Whether moves among people whom nobody wants moved can be of use: not in a swap of two, nor in a chain of one. */
  readonly longShapes: boolean;
  /** Whether the law lets the pair pass. */
  passes(candidate: Candidate, seat: Seat): boolean;
}

/** Somebody free to move, or a seat free to be taken, of one rank and province. */
interface Group {
  readonly movers: Candidate[];
  readonly seats: Map<string, Seat[]>;
}

const groupKey = (seat: Seat, reach: SeatTest['reach']): string => (reach === 'anywhere' ? seat.position.rank : `${seat.position.rank}\n${seat.place.province}`);
const skillKey = (words: readonly string[]): string => words.join(';');

/** Buckets by rank and province, seats further by what they ask for, so that only likely pairs are ever looked at. */
function bucket(movers: readonly Candidate[], seats: readonly Seat[], reach: SeatTest['reach']): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (seat: Seat): Group => {
    const key = groupKey(seat, reach);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { movers: [], seats: new Map() }));
    return group;
  };
  for (const mover of movers) groupOf(mover.seat).movers.push(mover);
  for (const seat of seats) {
    const { seats: bySkill } = groupOf(seat);
    const key = skillKey(seat.position.specialisations);
    const known = bySkill.get(key);
    if (known) known.push(seat);
    else bySkill.set(key, [seat]);
  }
  return groups;
}

/** Draws every allowed arc from a mover to a seat of another mover or a vacant one, in the order of movers and seats. */
export function drawArcs(movers: readonly Candidate[], seats: readonly Seat[], scene: ArcScene): Arc[] {
  const wanted = new Set(movers.filter((mover) => mover.wanted).map((mover) => mover.person));
  const useful = (mover: Candidate, seat: Seat): boolean => mover.wanted || scene.longShapes || wanted.has(seat.holder ?? '');
  const arcs: Arc[] = [];
  for (const { movers: some, seats: bySkill } of bucket(movers, seats, scene.test.reach).values()) {
    for (const mover of some) {
      for (const seat of likelySeats(mover, bySkill, scene)) {
        if (useful(mover, seat) && acceptsSeat(scene.test, mover, seat) && scene.passes(mover, seat)) arcs.push([mover.person, seat.id, weigh(mover, seat, scene)]);
      }
    }
  }
  return arcs;
}

/** Seats whose demands suit the mover at all; one look for all seats that ask for the same. */
function* likelySeats(mover: Candidate, bySkill: ReadonlyMap<string, readonly Seat[]>, scene: ArcScene): Generator<Seat, void, undefined> {
  for (const alike of bySkill.values()) {
    const [sample] = alike;
    if (sample !== undefined && scene.test.match(mover, sample).grade > 0) yield* alike;
  }
}

/**
 * Whole weights level by level (see `OBJECTIVE_LEVELS`). The later levels are costs, so that more moves never look better:
 * points short of a full match, one for each mover who is not due, distance in hectometres.
 */
export function weigh(candidate: Candidate, seat: Seat, scene: Pick<ArcScene, 'test' | 'geography'>): readonly number[] {
  const kilometres = scene.geography.distance(candidate.seat.place.area, seat.place.area) ?? 0;
  return [
    candidate.wanted ? 1 : 0, candidate.wanted ? candidate.overdueDays : 0, lost(scene.test.match(candidate, seat).grade), candidate.due ? 0 : -1,
    lost(100 - Math.round(kilometres * 10)),
  ];
}

/** Points short of 100 as a negative number, never minus zero. */
function lost(points: number): number {
  return points === 100 ? 0 : points - 100;
}
