import { type Day, parseImpreciseDay } from '#calendar';

import type { WritableRow } from '../dataset/write-csv.ts';
import { at, kindOf } from './at.ts';
import { mayBeOneDay } from './find-person.ts';

/** Tenures on file and those the rows above would write, by person and by position. */
export class TenureBook {
  private readonly byPerson = new Map<string, WritableRow[]>();
  private readonly byPosition = new Map<string, WritableRow[]>();

  constructor(rows: Iterable<WritableRow>) {
    for (const row of rows) this.add(row);
  }

  add(row: WritableRow): void {
    push(this.byPerson, at(row, 'person_code'), row);
    push(this.byPosition, at(row, 'position_code'), row);
  }

  /** Puts a changed row in the place of the one it was made from. */
  replace(old: WritableRow, row: WritableRow): void {
    for (const list of this.listsOf(old)) {
      const index = list.indexOf(old);
      if (index >= 0) list[index] = row;
    }
  }

  remove(row: WritableRow): void {
    for (const list of this.listsOf(row)) {
      const index = list.indexOf(row);
      if (index >= 0) list.splice(index, 1);
    }
  }

  /** The tenure of a person in a position that started on this day, as exactly as both sides know it. */
  started(person: string, position: string, from: string): WritableRow | undefined {
    return this.of(person).find((row) => row.position_code === position && mayBeOneDay(at(row, 'from'), from));
  }

  /** Positions that a person holds on file today, as far as the file knows. */
  open(person: string): readonly WritableRow[] {
    return this.of(person).filter((row) => at(row, 'to') === '');
  }

  holds(person: string, position: string): boolean {
    return this.open(person).some((row) => row.position_code === position);
  }

  /** Official tenures of others in the position that surely share a day with the span, where there are no fewer of them than seats. */
  clash(position: string, seats: number, wanted: WritableRow): WritableRow | undefined {
    if (kindOf(wanted) !== 'official') return undefined;
    const span = surely(wanted);
    const others = (this.byPosition.get(position) ?? []).filter((row) => row.person_code !== wanted.person_code && kindOf(row) === 'official' && meet(span, surely(row)));
    return others.length >= seats ? others.at(-1) : undefined;
  }

  private listsOf(row: WritableRow): WritableRow[][] {
    return [this.byPerson.get(at(row, 'person_code')) ?? [], this.byPosition.get(at(row, 'position_code')) ?? []];
  }

  private of(person: string): readonly WritableRow[] {
    return this.byPerson.get(person) ?? [];
  }
}

interface Sure {
  readonly first: Day | undefined;
  /** `undefined`: no end. */
  readonly last: Day | undefined;
}

/** The days a row is sure of: known only to the month, neither edge is counted against anyone. */
function surely(row: WritableRow): Sure {
  return { first: parseImpreciseDay(at(row, 'from'))?.latest, last: parseImpreciseDay(at(row, 'to'))?.earliest };
}

function meet(a: Sure, b: Sure): boolean {
  if (a.first === undefined || b.first === undefined) return false;
  const [start, last] = [a.first > b.first ? a.first : b.first, earlier(a.last, b.last)];
  return last === undefined || start <= last;
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function push(map: Map<string, WritableRow[]>, key: string, row: WritableRow): void {
  const list = map.get(key);
  if (list) list.push(row);
  else map.set(key, [row]);
}
