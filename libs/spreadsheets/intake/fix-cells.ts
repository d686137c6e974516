import { type CellReading, readCell } from '../list/read-cell.ts';
import { type ListedPerson, personOf } from '../list/read-list.ts';
import type { Decisions, PreviewCell } from './preview-types.ts';

export type Fix = NonNullable<Decisions['fixes']>[number];

/** Fixes by the row they are for. */
export function fixesByRow(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  const byRow = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const key = `${fix.sheet}!${fix.row}`;
    byRow.set(key, [...(byRow.get(key) ?? []), fix]);
  }
  return byRow;
}

/** The person with what the clerk typed in his row of the grid, and which cell stood there before. */
export function fixPerson(person: ListedPerson, fixes: readonly Fix[]): { person: ListedPerson; fixed: ReadonlyMap<CellReading, CellReading> } {
  const fixed = new Map<CellReading, CellReading>();
  if (fixes.length === 0) return { person, fixed };
  let cells = [...person.cells];
  for (const { field, value } of fixes) {
    const before = cells.find((cell) => cell.field === field) ?? { field, column: -1, raw: '', value: '', state: 'fine', notes: [] };
    const now = readCell({ field, column: before.column, ...(before.year === undefined ? {} : { year: before.year }) }, { text: value, kind: 'text' });
    fixed.set(now, fixed.get(before) ?? before);
    cells = cells.includes(before) ? cells.map((cell) => (cell === before ? now : cell)) : [...cells, now];
  }
  return { person: personOf(person.place, cells), fixed };
}

/** The reading that a previewed cell was made from. */
export function readingOf(cell: PreviewCell): CellReading {
  return cell.read ?? { field: cell.field, column: cell.column, raw: cell.raw, value: cell.value, state: 'fine', notes: [] };
}
