import { type Day } from '#calendar';
import { type Dossier } from '#regulations';
import { type Establishment, type LocalityFact, type PositionFact, type TenureFact, type UnitFact } from '#tenure';

import { type Geography, livesOn, type Place } from './geography.ts';

/** A seat that exists on the day, with its official holder if it has one. */
export interface Seat {
  readonly position: PositionFact;
  readonly unit: UnitFact;
  readonly locality: LocalityFact;
  readonly place: Place;
  /** Name of the seat in the exchange: the holder's code, or the seat's own name when it is vacant. */
  readonly id: string;
  readonly holder?: string | undefined;
  /** The holder's running tenure. */
  readonly held?: TenureFact | undefined;
}

/** Official stints that cover the day, by position. */
type Holders = ReadonlyMap<string, readonly TenureFact[]>;

/** Seats that take part, on the day, in a stable order (position code, then holder). */
export interface SeatPlan {
  readonly seats: readonly Seat[];
  readonly byHolder: ReadonlyMap<string, Seat>;
  readonly byPosition: ReadonlyMap<string, readonly Seat[]>;
  /** Further head seats of somebody who already appears with another one; they stay as they are. */
  readonly concurrent: readonly Seat[];
}

function holdersOn(dossiers: Iterable<Dossier>, asOf: Day): Holders {
  const holders = new Map<string, TenureFact[]>();
  for (const { tenures } of dossiers) {
    for (const tenure of tenures) {
      if (tenure.kind !== 'official' || tenure.from.earliest > asOf || (tenure.until !== undefined && tenure.until.latest <= asOf)) continue;
      const known = holders.get(tenure.position);
      if (known === undefined) holders.set(tenure.position, [tenure]);
      else if (!known.some((other) => other.person === tenure.person)) known.push(tenure);
    }
  }
  return holders;
}

/** How seats are laid out; `headsOnly` leaves out every seat but those of heads. */
export interface SeatLand {
  readonly geography: Geography;
  readonly asOf: Day;
  readonly preferred: ReadonlySet<string>;
  readonly headsOnly: boolean;
}

/**
 * Lays out the seats of the units alive on the day. Of somebody with two seats the one in `preferred` (the seat he
 * is due in) takes part, else the first by code. More holders than seats is a fault of the data: such a position is left out.
 */
export function layOutSeats(establishment: Establishment, dossiers: Iterable<Dossier>, land: SeatLand): SeatPlan {
  const { geography, asOf, preferred, headsOnly } = land;
  const holders = holdersOn(dossiers, asOf);
  const all: Seat[] = [];
  for (const position of establishment.positions.values()) {
    const unit = position.head || !headsOnly ? establishment.units.get(position.unit) : undefined;
    const locality = unit ? establishment.localities.get(unit.locality) : undefined;
    if (!unit || !locality || !livesOn(unit.life, asOf)) continue;
    all.push(...seatsOf({ position, unit, locality, place: geography.placeOf(locality.code) }, holders.get(position.code) ?? []));
  }
  all.sort((a, b) => compareText(a.position.code, b.position.code) || compareText(a.id, b.id));
  return oneSeatEach(all, preferred);
}

function seatsOf(base: Pick<Seat, 'position' | 'unit' | 'locality' | 'place'>, held: readonly TenureFact[]): Seat[] {
  const { position } = base;
  if (held.length > position.seats) return [];
  const taken = held.map((tenure): Seat => ({ ...base, id: tenure.person, holder: tenure.person, held: tenure }));
  const free = Array.from({ length: position.seats - held.length }, (_, index): Seat => ({ ...base, id: vacancyName(position.code, index) }));
  return [...taken, ...free];
}

/** A name no person's code is likely to have. */
export function vacancyName(position: string, index: number): string {
  return index === 0 ? `vacant:${position}` : `vacant:${position}#${String(index + 1)}`;
}

function oneSeatEach(all: readonly Seat[], preferred: ReadonlySet<string>): SeatPlan {
  const byHolder = new Map<string, Seat>();
  for (const seat of all) {
    if (seat.holder === undefined) continue;
    const first = byHolder.get(seat.holder);
    const better = first !== undefined && !preferred.has(seatKey(first)) && preferred.has(seatKey(seat));
    if (first === undefined || better) byHolder.set(seat.holder, seat);
  }
  const seats = all.filter((seat) => seat.holder === undefined || byHolder.get(seat.holder) === seat);
  const byPosition = new Map<string, Seat[]>();
  for (const seat of seats) {
    const known = byPosition.get(seat.position.code);
    if (known) known.push(seat);
    else byPosition.set(seat.position.code, [seat]);
  }
  return { seats, byHolder, byPosition, concurrent: all.filter((seat) => seat.holder !== undefined && byHolder.get(seat.holder) !== seat) };
}

/** Person and position in one text, to look up who is due where. */
export function seatKey(seat: { readonly holder?: string | undefined; readonly position: PositionFact }): string {
  return `${seat.holder ?? ''}\n${seat.position.code}`;
}

/** Plain code-unit order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
