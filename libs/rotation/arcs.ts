import { type Arc } from '#exchange';

import { type Geography } from './geography.ts';
import { bucket, type Group, likelySeats } from './groups.ts';
import { type Candidate } from './input.ts';
import { nearestPairs } from './nearest-pairs.ts';
import { acceptsSeat, type SeatTest } from './refusals.ts';
import { type Seat } from './seats.ts';

/** What is needed to draw arcs. */
export interface ArcScene {
  readonly test: SeatTest;
  readonly geography: Geography;
  /** Whether moves among people whom nobody wants moved can be of use: not in a swap of two, nor in a chain of one. */
  readonly longShapes: boolean;
  /** Pairs looked at before only the nearest ones are. */
  readonly mostPairs: number;
  /** Pairs drawn in any case, where allowed: person, then exchange name of the seat. */
  readonly always: readonly (readonly [string, string])[];
  /** Whether the law lets the pair pass. */
  passes(candidate: Candidate, seat: Seat): boolean;
}

/** Arcs, and whether pairs were left out because there were too many. */
export interface DrawnArcs {
  readonly arcs: Arc[];
  readonly trimmed: boolean;
}

/**
 * Draws every allowed arc from a mover to a seat of another mover or a vacant one, in the order of movers and seats. Where that
 * would be too many pairs, only the nearest partners of each wanted person are looked at.
 */
export function drawArcs(movers: readonly Candidate[], seats: readonly Seat[], scene: ArcScene): DrawnArcs {
  const groups = [...bucket(movers, seats, scene.test.reach).values()];
  const wanted = new Set(movers.filter((mover) => mover.wanted).map((mover) => mover.person));
  const allowed = (mover: Candidate, seat: Seat): boolean => acceptsSeat(scene.test, mover, seat) && scene.passes(mover, seat);
  const arcs: Arc[] = [];
  const draw = (mover: Candidate, seat: Seat): number => arcs.push([mover.person, seat.id, weigh(mover, seat, scene)]);
  const pairs = groups.reduce((sum, group) => sum + countPairs(group, scene.longShapes), 0);
  if (pairs > scene.mostPairs) {
    // Both ways and both kinds make four arcs a partner; a quarter of the pairs allowed is plenty once partners are chosen.
    const room = Math.max(LEAST_ROOM, Math.floor(scene.mostPairs / (16 * wanted.size)));
    for (const [mover, targets] of nearestPairs(groups, { room, geography: scene.geography, test: scene.test, always: scene.always, allowed })) {
      for (const seat of targets) draw(mover, seat);
    }
    return { arcs, trimmed: true };
  }
  const useful = (mover: Candidate, seat: Seat): boolean => mover.wanted || scene.longShapes || wanted.has(seat.holder ?? '');
  for (const group of groups) {
    for (const mover of group.movers) {
      for (const seat of likelySeats(mover, group.seats, scene.test)) if (useful(mover, seat) && allowed(mover, seat)) draw(mover, seat);
    }
  }
  return { arcs, trimmed: false };
}

/** Fewest partners of either kind (due, not due) that a wanted person is given. */
const LEAST_ROOM = 20;

function countPairs(group: Group, longShapes: boolean): number {
  let seats = 0;
  for (const alike of group.seats.values()) seats += alike.length;
  return longShapes ? group.movers.length * seats : 2 * group.movers.filter((mover) => mover.wanted).length * seats;
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
