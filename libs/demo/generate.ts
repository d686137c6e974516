import { type Day } from '#calendar';

import { type Block, type Seat, sortedLines } from './block.ts';
import { writeCareers } from './careers.ts';
import { writeBars, writeRelatives } from './circumstances.ts';
import { type DatasetLine } from './columns.ts';
import type { Newcomer } from './people.ts';
import { type Place, province, type Province } from './places.ts';
import { rollDice } from './random.ts';
import { type Network, usualNetwork, writeUnits } from './units.ts';

export interface DatasetWish {
  /** At least so many people; the last district is written whole. */
  readonly people: number;
  /** Whole number; the same seed gives the same bytes. */
  readonly seed: number;
  /** Day on which everybody is in post; 2023-08-01 unless said. */
  readonly asOf?: Day;
  /** Numbers of schools of a district by its code (`HCM-Q01`); the usual ones where absent. */
  readonly networks?: Readonly<Record<string, Network>>;
}

interface Running {
  nextPerson: number;
  before: readonly (Newcomer & { readonly seat: Seat })[];
}

const DEMONSTRATION_DAY = '2023-08-01' as Day;

/**
 * A dataset of fictional people, district by district, as lines for the files. Lines come so that each file, written
 * as they come, is in canonical order; memory holds one district. Beyond the first 22 districts (Ho Chi Minh City, about
 * 800 people) the provinces are made up. Same wish, same lines; nobody in it exists.
 * @throws RangeError when `people` or `seed` is not a whole number or `people` is not between 1 and 7 million
 */
export function* generateDataset(wish: DatasetWish): Generator<DatasetLine, void, undefined> {
  if (!Number.isSafeInteger(wish.people) || wish.people < 1 || wish.people > 7_000_000) {
    throw new RangeError(`people must be a whole number between 1 and 7,000,000, not ${String(wish.people)}`);
  }
  if (!Number.isSafeInteger(wish.seed)) throw new RangeError(`seed must be a whole number, not ${String(wish.seed)}`);
  const running: Running = { nextPerson: 1, before: [] };
  for (let number = 0; running.nextPerson <= wish.people; number += 1) {
    const where = province(number);
    yield* writeLocalities(where);
    for (const [index, place] of where.districts.entries()) {
      if (running.nextPerson > wish.people) break;
      yield* writeDistrict(wish, running, { where, place, turn: number * 100 + index });
    }
  }
}

/** The province and all its districts, also those that stay without people: somebody's home may lie there. */
function writeLocalities(where: Province): DatasetLine[] {
  const line = (place: Place, more: DatasetLine['row']): DatasetLine => (
    { file: 'localities', row: { name: place.name, lat: String(place.lat), lon: String(place.lon), ...more } }
  );
  return [
    line(where, { code: where.code, level: 'province' }),
    ...where.districts.map((place) => line(place, { code: `${where.code}-${place.code}`, level: 'district', parent_code: where.code })),
  ];
}

function writeDistrict(wish: DatasetWish, running: Running, spot: { readonly where: Province; readonly place: Place; readonly turn: number }): DatasetLine[] {
  const code = `${spot.where.code}-${spot.place.code}`;
  const block: Block = {
    dice: rollDice(wish.seed, spot.turn), asOf: wish.asOf ?? DEMONSTRATION_DAY, province: spot.where, place: spot.place, code,
    lines: [], seats: [], turns: new Map(), nextPerson: running.nextPerson,
  };
  const usual = usualNetwork(block);
  writeUnits(block, wish.networks?.[code] ?? usual);
  const seated = writeCareers(block);
  writeBars(block, seated);
  writeRelatives(block, seated, running.before);
  running.nextPerson = block.nextPerson;
  running.before = seated;
  return sortedLines(block);
}
