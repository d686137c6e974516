import { type Day } from '#calendar';

import { compareLines, type DatasetLine } from './columns.ts';
import { type UnitKind } from './kinds.ts';
import { type Place, type Province } from './places.ts';
import { type Dice } from './random.ts';

/** A seat while its district is being written; `heldFrom` is the first day it is known to be taken. */
export interface Seat {
  readonly position: string;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly head: boolean;
  heldFrom: Day | undefined;
}

/** One line of a career; `last` is the last day in post. */
export interface Stint {
  readonly position: string;
  readonly from: Day;
  readonly last?: Day | undefined;
  readonly kind?: 'official' | 'acting' | 'in-charge' | 'seconded';
  readonly appointment?: 'first' | 'renewed';
  /** Only the month of the start is known. */
  readonly monthOnly?: boolean;
}

/** One district under construction: dice, place and the lines written so far. */
export interface Block {
  readonly dice: Dice;
  readonly asOf: Day;
  readonly province: Province;
  readonly place: Place;
  /** Code of the district, the beginning of every code in it. */
  readonly code: string;
  readonly lines: DatasetLine[];
  readonly seats: Seat[];
  /** Names of schools already used, so that no two schools of a district share one. */
  readonly turns: Map<string, number>;
  nextPerson: number;
}

/** Code of the n-th person; codes of one width sort in the order in which people are written. */
export function personCode(number: number): string {
  return `CB${String(number).padStart(7, '0')}`;
}

/** The lines of a block file by file, each in canonical order. */
export function sortedLines(block: Block): DatasetLine[] {
  return block.lines.sort(compareLines);
}
