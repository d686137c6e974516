import { cleanText } from '../dataset/clean-text.ts';
import type { Field } from '../layout/fields.ts';
import { type Conversion, convertByFont } from '../legacy-fonts/convert.ts';
import { readCatalogue, readMark } from '../values/catalogues.ts';
import { lostZerosOfCitizenId, lostZerosOfPhone, lostZerosOfRankCode } from '../values/lost-zeros.ts';
import { looksLegacy } from '../legacy-fonts/looks-legacy.ts';
import { type GridCell, isTidy } from '../workbook/grid.ts';
import type { CellNote } from './cell-note.ts';
import { dayValue } from './read-day-cell.ts';
import { type ReadingColumn, underEncoding } from './reading-column.ts';

/** A cell of a list as it was understood. `value` is in the text of the interchange format where the field has one there. */
export interface CellReading {
  readonly field: Field;
  /** From 0. */
  readonly column: number;
  /** What stood in the cell. */
  readonly raw: string;
  readonly value: string;
  readonly state: 'fine' | 'warning' | 'error';
  readonly notes: readonly CellNote[];
  /** Of a rating: its year. */
  readonly year?: number;
}

type Read = { readonly value: string; readonly state?: CellReading['state']; readonly notes?: readonly CellNote[] };

/** Fields whose cells keep their line breaks. */
const MANY_LINES: readonly Field[] = ['history', 'note'];
const LONGEST = 32_767;

/** Reads one cell for the field its column stands for. */
export function readCell(how: ReadingColumn, given: GridCell): CellReading {
  const { field, column, year } = how;
  const place: Place = year === undefined ? { field, column, raw: given.text } : { field, column, raw: given.text, year };
  if (given.kind === 'error') return { ...place, value: '', state: 'error', notes: [{ code: 'excel-error' }] };
  const cell = underEncoding(given, how);
  const conversion = cell.font === undefined ? undefined : convertByFont(cell.text, cell.font);
  const read = !conversion && isTidy(cell.text) ? reading(place, valueOf(how, cell.text, cell)) : readUntidy(place, conversion, { how, cell });
  return how.encoding === undefined && !conversion ? asideLegacy(read) : read;
}

type Place = Pick<CellReading, 'field' | 'column' | 'raw' | 'year'>;

/** Text that reads like an old encoding although its font does not say so: shown with what it may mean, never turned unasked. */
function asideLegacy(read: CellReading): CellReading {
  const readings = looksLegacy(read.raw);
  if (readings.length === 0) return read;
  return { ...read, state: read.state === 'error' ? 'error' : 'warning', notes: [...read.notes, { code: 'maybe-legacy', readings }] };
}

function readUntidy(place: Place, conversion: Conversion | undefined, { how, cell }: { how: ReadingColumn; cell: GridCell }): CellReading {
  const tidy = tidyText(conversion?.after ?? place.raw, MANY_LINES.includes(place.field));
  if (tidy.broken) return { ...place, value: tidy.text, state: 'error', notes: [{ code: 'broken-character' }] };
  const read = valueOf(how, tidy.text, cell);
  const notes: CellNote[] = [
    ...(conversion ? [{ code: 'converted-font' as const, conversion }] : []),
    ...(tidy.removed ? [{ code: 'removed-characters' as const }] : []),
    ...(read.notes ?? []),
  ];
  const state = read.state ?? (tidy.removed ? 'warning' : 'fine');
  return { ...place, value: read.value, state, notes };
}

/** Shared by the many cells that need no note. */
const NONE: readonly CellNote[] = [];

function reading({ field, column, raw, year }: Place, { value, state = 'fine', notes = NONE }: Read): CellReading {
  return year === undefined ? { field, column, raw, value, state, notes } : { field, column, raw, value, state, notes, year };
}

/** Spaces of every kind made plain, invisible and control characters taken out, letters composed. */
function tidyText(raw: string, manyLines: boolean): { text: string; removed: boolean; broken: boolean } {
  const spaced = manyLines ? raw.replaceAll(/[^\S\n]+/gu, ' ').replaceAll(/\r/g, '') : raw.replaceAll(/[\s\u00A0]+/gu, ' ');
  const visible = spaced.replaceAll(/[^\P{C}\n]/gu, '');
  const text = visible.trim().normalize('NFC').slice(0, LONGEST);
  const broken = text.split('\n').some((line) => cleanText(line).kind === 'unclean');
  return { text, removed: visible !== spaced, broken };
}

const DAYS: ReadonlySet<Field> = new Set(['birth', 'birth-male', 'birth-female', 'from', 'to', 'decision-signed', 'party-joined']);

function valueOf(how: ReadingColumn, text: string, cell: GridCell): Read {
  if (text === '') return { value: '' };
  if (DAYS.has(how.field)) return dayValue(how, text, cell);
  const read = READERS[how.field];
  return read ? read(text) : { value: text };
}

const READERS: Partial<Readonly<Record<Field, (text: string) => Read>>> = {
  gender: (text) => catalogueValue('gender', text),
  'political-theory': (text) => catalogueValue('political-theory', text),
  rating: (text) => catalogueValue('rating', text),
  'gender-male': markValue,
  'gender-female': markValue,
  'citizen-id': (text) => zerosValue(text.replaceAll(/[\s.]/g, ''), lostZerosOfCitizenId(text)),
  phone: (text) => zerosValue(text, lostZerosOfPhone(text)),
  'rank-code': (text) => zerosValue(text, lostZerosOfRankCode(text)),
};

function catalogueValue(field: 'gender' | 'political-theory' | 'rating', text: string): Read {
  const reading = readCatalogue(field, text);
  if (reading.kind === 'known') return { value: reading.code };
  return { value: text, state: 'error', notes: [{ code: 'unknown-word', suggestions: reading.suggestions.map(({ word }) => word) }] };
}

function markValue(text: string): Read {
  const mark = readMark(text);
  if (mark === undefined) return { value: text, state: 'error', notes: [{ code: 'not-a-mark' }] };
  return { value: mark ? 'yes' : 'no' };
}

function zerosValue(text: string, lost: { suggestion: string } | undefined): Read {
  return lost ? { value: text, state: 'warning', notes: [{ code: 'lost-zeros', suggestion: lost.suggestion }] } : { value: text };
}
