import { Chance } from './engine/chance.ts';
import { type Arc, type ExchangeProblem } from './problem.ts';

export interface GenerateOptions {
  /** Seats in all, vacancies included. */
  readonly seats: number;
  readonly seed?: number | undefined;
  /** Levels of weights: 1 (due people resolved) to 4 (then match, fewest extra people, distance). */
  readonly levels?: number | undefined;
  readonly maxCycle?: number | undefined;
  readonly maxChain?: number | undefined;
  readonly entrants?: number | undefined;
}

interface Seat {
  readonly district: number;
  readonly rank: number;
  readonly field: number;
  /** Fields its holder has worked in; none on a vacancy. */
  readonly knows: ReadonlySet<number>;
  readonly due: boolean;
  readonly x: number;
  readonly y: number;
}

const VACANT = 0.04;
const DUE = 0.35;
/** Half of the fitting pairs are struck out, as eligibility does in life. */
const KEPT = 0.5;

/**
 * A rotation problem of any size, the same for the same seed: seats with district, rank and field (few fields are
 * common, many are rare), heads with their own set of fields, 35 % due, 4 % of the seats vacant. An arc where district
 * differs, rank is equal and the field is known. About 4 to 26 arcs a person at 200 to 5,000 seats.
 */
export function generateProblem(options: GenerateOptions): ExchangeProblem {
  const chance = new Chance(options.seed ?? 1);
  const seats = drawSeats(options.seats, chance);
  const vacancies = Math.max(1, Math.round(options.seats * VACANT));
  const holders = options.seats - vacancies;
  const width = String(options.seats).length;
  const name = (index: number): string => (index < holders ? `p${pad(index, width)}` : `v${pad(index - holders, width)}`);
  const places = groupPlaces(seats);
  const arcs: Arc[] = [];
  const levels = options.levels ?? 1;
  const draw = (person: Seat, id: string, own: number): void => {
    for (const field of person.knows) {
      for (const index of places.get(person.rank * 1000 + field) ?? []) {
        const seat = seats[index] as Seat;
        if (index === own || seat.district === person.district || chance.next() >= KEPT) continue;
        arcs.push([id, name(index), weigh(person, seat).slice(0, levels)]);
      }
    }
  };
  for (let index = 0; index < holders; index++) draw(seats[index] as Seat, name(index), index);
  const entrants = Array.from({ length: options.entrants ?? 0 }, (_, index) => ({ id: `e${pad(index, width)}` }));
  drawSeats(entrants.length, chance).forEach((person, index) => draw({ ...person, due: false }, (entrants[index] as { id: string }).id, -1));
  return {
    vertices: Array.from({ length: holders }, (_, index) => ({ id: name(index), ...((seats[index] as Seat).due ? { mustMove: true } : {}) })),
    vacancies: Array.from({ length: vacancies }, (_, index) => ({ id: name(holders + index) })),
    entrants, arcs, maxCycle: options.maxCycle ?? 3, maxChain: options.maxChain ?? 3,
  };
}

function pad(index: number, width: number): string {
  return String(index + 1).padStart(width, '0');
}

function drawSeats(count: number, chance: Chance): Seat[] {
  const fields = Math.max(12, Math.round(count / 60));
  const shares = Array.from({ length: fields }, (_, field) => 1 / (field + 4));
  const districts = Math.max(4, Math.min(60, Math.round(count / 25)));
  const ranks = [0.1, 0.3, 0.7, 1];
  return Array.from({ length: count }, () => {
    const field = pickShare(shares, chance);
    const knows = new Set([field]);
    if (chance.next() < 0.4) knows.add(pickShare(shares, chance));
    const district = chance.below(districts);
    const rank = ranks.findIndex((edge, at, all) => chance.next() < (edge - (all[at - 1] ?? 0)) / (1 - (all[at - 1] ?? 0)));
    return { district, rank: rank < 0 ? 3 : rank, field, knows, due: chance.next() < DUE, x: (district * 37) % 61, y: (district * 53) % 47 };
  });
}

function pickShare(shares: readonly number[], chance: Chance): number {
  let mark = chance.next() * shares.reduce((sum, share) => sum + share, 0);
  const field = shares.findIndex((share) => (mark -= share) < 0);
  return field < 0 ? shares.length - 1 : field;
}

function groupPlaces(seats: readonly Seat[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  seats.forEach(({ rank, field }, index) => {
    const key = rank * 1000 + field;
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  });
  return places;
}

/** Due people resolved; match of the field; as few people not due as can be; short ways. */
function weigh(person: Seat, seat: Seat): number[] {
  const match = person.field === seat.field ? 100 : 60;
  const distance = Math.round(Math.hypot(person.x - seat.x, person.y - seat.y));
  return [person.due ? 1 : 0, match, person.due ? 0 : -1, -distance];
}
