import { type Candidate } from './input.ts';
import { type SeatTest } from './refusals.ts';
import { type Seat } from './seats.ts';

/** Somebody free to move, or a seat free to be taken, of one rank and province. */
export interface Group {
  readonly movers: Candidate[];
  readonly seats: Map<string, Seat[]>;
}

const groupKey = (seat: Seat, reach: SeatTest['reach']): string => (reach === 'anywhere' ? seat.position.rank : `${seat.position.rank}\n${seat.place.province}`);
const skillKey = (words: readonly string[]): string => words.join(';');

/** Buckets by rank and province, seats further by what they ask for, so that only likely pairs are ever looked at. */
export function bucket(movers: readonly Candidate[], seats: readonly Seat[], reach: SeatTest['reach']): ReadonlyMap<string, Group> {
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

/** Seats whose demands suit the mover at all; one look for all seats that ask for the same. */
export function* likelySeats(mover: Candidate, bySkill: ReadonlyMap<string, readonly Seat[]>, test: SeatTest): Generator<Seat, void, undefined> {
  for (const alike of bySkill.values()) {
    const [sample] = alike;
    if (sample !== undefined && test.match(mover, sample).grade > 0) yield* alike;
  }
}
