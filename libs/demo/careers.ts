import { addDays, addMonths, addYears, type Day, partsOf } from '#calendar';

import { type Block, type Seat, type Stint } from './block.ts';
import { type Newcomer, writePerson } from './people.ts';
import { reorganise } from './reorganisations.ts';

/** Writes one tenure with a decision signed some days before it takes effect. */
export function writeStint(block: Block, person: string, stint: Stint): void {
  const { dice } = block;
  const exact = stint.monthOnly !== true;
  block.lines.push({
    file: 'tenures',
    row: {
      person_code: person, position_code: stint.position, from: exact ? stint.from : stint.from.slice(0, 7), to: stint.last ?? '',
      kind: stint.kind ?? 'official', appointment: stint.appointment ?? '',
      decision_no: exact ? `${String(dice.between(101, 4999))}/QĐ-UBND` : '',
      decision_signed: exact ? addDays(stint.from, -dice.between(1, 12)) : '',
    },
  });
}

/** A first day in post: about a quarter of the heads over eight years, a tenth nearing them, the rest within. */
function inventStart(block: Block, seat: Seat): Day {
  const { dice, asOf } = block;
  const months = seat.head
    ? dice.weigh([[dice.between(97, 136), 24], [dice.between(85, 95), 10], [dice.between(3, 82), 66]])
    : dice.between(4, 110);
  const { year, month } = partsOf(addMonths(asOf, -months));
  const date = dice.weigh([['01', 60], ['15', 40]]);
  return `${String(year)}-${String(month).padStart(2, '0')}-${date}` as Day;
}

/** Five-year terms from the first day on, one after the other, the last one open. */
function termsOf(position: string, since: Day, asOf: Day): Stint[] {
  const terms: Stint[] = [];
  for (let from = since, number = 0; from <= asOf; from = addYears(since, 5 * number)) {
    number += 1;
    const next = addYears(since, 5 * number);
    const ended = next <= asOf;
    terms.push({ position, from, last: ended ? addDays(next, -1) : undefined, appointment: number === 1 ? 'first' : 'renewed' });
  }
  return terms;
}

/** What the file of one person looks like in his present seat, irregular now and then. */
function presentStints(block: Block, seat: Seat, since: Day): Stint[] {
  const { dice, asOf } = block;
  const terms = termsOf(seat.position, since, asOf);
  const [first, second, ...rest] = terms;
  if (first === undefined || !seat.head) return terms.slice(0, 1).map((term) => ({ ...term, last: undefined }));
  if (second !== undefined && dice.chance(3)) return [first, { ...second, from: addDays(second.from, 1) }, ...rest];
  if (second === undefined && dice.chance(3)) return [{ ...first, monthOnly: true }];
  if (dice.chance(7)) {
    const months = dice.between(4, 12);
    const acting: Stint = { position: seat.position, from: addMonths(since, -months), last: addDays(since, -1), kind: dice.pick(['acting', 'in-charge']) };
    return [acting, ...terms];
  }
  return reorganise(block, seat, terms);
}

/** An earlier post as a deputy in a unit of the same kind, if such a seat was free then. */
function writeEarlierPost(block: Block, person: string, seat: Seat, until: Day): void {
  const { dice } = block;
  const free = block.seats.filter((other) => !other.head && other.kind === seat.kind && other.heldFrom !== undefined && other.heldFrom >= until);
  if (free.length === 0 || !dice.chance(70)) return;
  const earlier = dice.pick(free);
  const from = addMonths(until, -dice.between(24, 72));
  earlier.heldFrom = from;
  writeStint(block, person, { position: earlier.position, from, last: addDays(until, -1), appointment: 'first' });
}

/** Seats people: most seats are held, a few are vacant. Deputies first, so that heads can have been deputies before them. */
export function writeCareers(block: Block): readonly (Newcomer & { readonly seat: Seat })[] {
  const { dice } = block;
  const seated: (Newcomer & { seat: Seat })[] = [];
  for (const seat of [...block.seats.filter((one) => !one.head), ...block.seats.filter((one) => one.head)]) {
    if (dice.chance(seat.head ? 2.5 : 8)) continue;
    const since = inventStart(block, seat);
    const person = writePerson(block, seat, since);
    const stints = presentStints(block, seat, since);
    for (const stint of stints) writeStint(block, person.code, stint);
    const begun = stints[0]?.from ?? since;
    seat.heldFrom = begun;
    if (seat.head) writeEarlierPost(block, person.code, seat, begun);
    seated.push({ ...person, seat });
  }
  return seated;
}
