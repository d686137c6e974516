import type { Field } from '../layout/fields.ts';
import { type DayReading, dayOfSerial, readDayNumber, readDayText } from '../values/read-day.ts';
import { readSpan } from '../values/read-span.ts';
import type { GridCell } from '../workbook/grid.ts';
import type { CellNote } from './cell-note.ts';
import type { ReadingColumn } from './reading-column.ts';

/** What a cell under a heading of days gives: `value` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY` where it was understood. */
export interface DayCell {
  readonly value: string;
  readonly state?: 'warning' | 'error';
  readonly notes?: readonly CellNote[];
}

/** Years that the days of a serving cadre lie in; others are taken, and pointed out. */
const BIRTHS = [1920, 2012] as const;
const DEEDS = [1945, 2100] as const;
const BIRTH_FIELDS: readonly Field[] = ['birth', 'birth-male', 'birth-female'];

/** Reads a day, or the end of a span that the column asks for ("từ 2015 đến nay" under "Thời gian giữ chức vụ"). */
export function dayValue(how: ReadingColumn, text: string, cell: GridCell): DayCell {
  const { field } = how;
  const span = cell.kind === 'text' && (field === 'from' || field === 'to') ? readSpan(text) : undefined;
  return dayRead(span ? span[field === 'from' ? 'from' : 'to'] : dayOfCell(text, cell), text, how);
}

function dayOfCell(text: string, cell: GridCell): DayReading {
  if (cell.kind !== 'number' || cell.number === undefined) return readDayText(text);
  const dated = /[dmy]/i.test((cell.format ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|general/gi, '')) ? dayOfSerial(cell.number) : undefined;
  return dated ? { kind: 'day', text: dated, precision: 'day' } : readDayNumber(cell.number);
}

function dayRead(reading: DayReading, text: string, how: ReadingColumn): DayCell {
  switch (reading.kind) {
    case 'day': return inItsYears(reading.text, reading.doubt === undefined ? [] : [{ code: reading.doubt }], how.field);
    case 'now': case 'empty': return { value: '' };
    case 'unsure': return inCentury(reading.choices, text, how);
    case 'refused': return { value: text, state: 'error', notes: [{ code: reading.why }] };
  }
}

/** A serial number of 1899 or a birth in 2068 is a slip somewhere. */
function inItsYears(value: string, notes: readonly CellNote[], field: Field): DayCell {
  const [first, last] = BIRTH_FIELDS.includes(field) ? BIRTHS : DEEDS;
  const year = Number(value.slice(0, 4));
  const all: readonly CellNote[] = year < first || year > last ? [...notes, { code: 'odd-year' }] : notes;
  return all.length === 0 ? { value } : { value, state: 'warning', notes: all };
}

/** Two digits mean what the clerk said for the whole column; without his word they are asked about. */
function inCentury(choices: readonly string[], text: string, { earliestYear }: ReadingColumn): DayCell {
  const chosen = earliestYear === undefined ? undefined : choices.find((choice) => Number(choice.slice(0, 4)) >= earliestYear && Number(choice.slice(0, 4)) < earliestYear + 100);
  if (chosen === undefined) return { value: text, state: 'error', notes: [{ code: 'two-digit-year', choices }] };
  return { value: chosen, notes: [{ code: 'century-by-hand' }] };
}
