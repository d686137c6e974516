import { cleanText } from '../dataset/clean-text.ts';
import type { Field } from '../layout/fields.ts';
import { type Conversion, convertByFont } from '../legacy-fonts/convert.ts';
import { readCatalogue, readMark } from '../values/catalogues.ts';
import { lostZerosOfCitizenId, lostZerosOfPhone, lostZerosOfRankCode } from '../values/lost-zeros.ts';
import { type DayReading, dayOfSerial, readDayNumber, readDayText } from '../values/read-day.ts';
import { readSpan } from '../values/read-span.ts';
import { type GridCell, isTidy } from '../workbook/grid.ts';

/** Why a cell needs a look (`warning`) or stops its row (`error`). */
export type CellNote =
  | { readonly code: 'converted-font'; readonly conversion: Conversion }
  | { readonly code: 'two-digit-year'; readonly choices: readonly string[] }
  | { readonly code: 'lost-zeros'; readonly suggestion: string }
  | { readonly code: 'unknown-word'; readonly suggestions: readonly string[] }
  | { readonly code: 'serial-number' | 'removed-characters' | 'not-a-mark' }
  | { readonly code: 'no-such-day' | 'not-a-day' | 'excel-error' | 'broken-character' | 'too-long' };

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
}

type Read = { readonly value: string; readonly state?: CellReading['state']; readonly notes?: readonly CellNote[] };

/** Fields whose cells keep their line breaks. */
const MANY_LINES: readonly Field[] = ['history', 'note'];
const LONGEST = 32_767;

/** Reads one cell for the field its column stands for. */
export function readCell(field: Field, column: number, cell: GridCell): CellReading {
  const place = { field, column, raw: cell.text };
  if (cell.kind === 'error') return { ...place, value: '', state: 'error', notes: [{ code: 'excel-error' }] };
  const conversion = convertByFont(cell.text, cell.font);
  return !conversion && isTidy(cell.text) ? reading(place, valueOf(field, cell.text, cell)) : readUntidy(place, conversion, cell);
}

type Place = Pick<CellReading, 'field' | 'column' | 'raw'>;

function readUntidy(place: Place, conversion: Conversion | undefined, cell: GridCell): CellReading {
  const tidy = tidyText(conversion?.after ?? place.raw, MANY_LINES.includes(place.field));
  if (tidy.broken) return { ...place, value: tidy.text, state: 'error', notes: [{ code: 'broken-character' }] };
  const read = valueOf(place.field, tidy.text, cell);
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

function reading({ field, column, raw }: Place, { value, state = 'fine', notes = NONE }: Read): CellReading {
  return { field, column, raw, value, state, notes };
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

function valueOf(field: Field, text: string, cell: GridCell): Read {
  if (text === '') return { value: '' };
  if (DAYS.has(field)) return dayValue(field, text, cell);
  const read = READERS[field];
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

function dayValue(field: Field, text: string, cell: GridCell): Read {
  // "từ 2015 đến nay" under "Thời gian giữ chức vụ": the column asks for one end of it.
  const span = cell.kind === 'text' && (field === 'from' || field === 'to') ? readSpan(text) : undefined;
  const reading = span ? span[field === 'from' ? 'from' : 'to'] : dayOfCell(text, cell);
  return dayRead(reading, text);
}

function dayOfCell(text: string, cell: GridCell): DayReading {
  if (cell.kind !== 'number' || cell.number === undefined) return readDayText(text);
  const dated = /[dmy]/i.test((cell.format ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|general/gi, '')) ? dayOfSerial(cell.number) : undefined;
  return dated ? { kind: 'day', text: dated, precision: 'day' } : readDayNumber(cell.number);
}

function dayRead(reading: DayReading, text: string): Read {
  switch (reading.kind) {
    case 'day': return reading.doubt ? { value: reading.text, state: 'warning', notes: [{ code: reading.doubt }] } : { value: reading.text };
    case 'now': case 'empty': return { value: '' };
    case 'unsure': return { value: text, state: 'error', notes: [{ code: 'two-digit-year', choices: reading.choices }] };
    case 'refused': return { value: text, state: 'error', notes: [{ code: reading.why }] };
  }
}
