import { daysBetween, day, parseDay } from '#calendar';
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';

import { safeText } from '../workbook/safe-text.ts';
import type { ListColumn, ListLayout, SigningBlock } from './list-layout.ts';

const FONT = { name: 'Times New Roman', size: 12 } as const;
const THIN = { style: 'thin' } as const;
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;
const HEAD: CellStyle = { font: { ...FONT, bold: true }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, border: BOX };
const UNIT: CellStyle = { font: { ...FONT, bold: true }, border: BOX, alignment: { vertical: 'top', wrapText: true } };
const CENTRED: CellStyle = { font: { ...FONT, bold: true }, alignment: { horizontal: 'center' } };
const PLACE: CellStyle = { font: { ...FONT, italic: true }, alignment: { horizontal: 'center' } };
const SIGNATURE_ROOM = 4;

/** Writes a list in the layout of a form. Every cell is a value: texts are texts whatever sign they start with, numbers numbers, whole days are days. */
export async function writeList(layout: ListLayout): Promise<Uint8Array> {
  const page = new Page(layout.columns.length + 1);
  writeTop(page, layout);
  const header = page.rows.length;
  writeHeader(page, layout.columns);
  const headerEnd = page.rows.length;
  writeLines(page, layout);
  if (layout.signing) writeSigning(page, layout.signing);
  return writeXlsx({
    defaultFont: FONT,
    sheets: [{
      name: layout.sheet, rows: page.rows, cells: page.cells, merges: page.merges,
      columns: [{ width: 6 }, ...layout.columns.map(({ width }) => ({ width: width ?? 16 }))],
      pageSetup: { paperSize: 'a4', orientation: layout.columns.length > 6 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    }],
    // Names with spaces need their quotes, which the library leaves out when it writes the rows to repeat itself.
    namedRanges: [{ name: '_xlnm.Print_Titles', range: `'${layout.sheet.replaceAll("'", "''")}'!$${header + 1}:$${headerEnd}`, scope: layout.sheet }],
  });
}

class Page {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];

  constructor(readonly width: number) {}

  /** A row of values; returns where it stands. */
  add(values: readonly CellValue[], style?: (column: number) => CellStyle): number {
    const at = this.rows.length;
    this.rows.push(values.map((value) => (typeof value === 'string' ? safeText(value) : value)));
    if (style) this.rows[at]?.forEach((value, column) => this.cells.set(`${at},${column}`, { value, style: style(column) }));
    return at;
  }

  /** A text across columns, from `left` to `right`. */
  across(row: number, left: number, right: number): { write: (text: string, style: CellStyle) => void } {
    return {
      write: (text, style) => {
        const line = (this.rows[row] ??= []);
        while (line.length <= left) line.push(null);
        line[left] = safeText(text);
        this.cells.set(`${row},${left}`, { value: safeText(text), style });
        if (right > left) this.merges.push({ startRow: row, startCol: left, endRow: row, endCol: right });
      },
    };
  }
}

/** Issuing body on the left, national or party heading on the right, the title under them. */
function writeTop(page: Page, { issuer, heading = [], title }: ListLayout): void {
  const middle = Math.floor(page.width / 2);
  for (let line = 0; line < Math.max(issuer.length, heading.length); line += 1) {
    const row = page.add([]);
    const [left, right] = [issuer[line], heading[line]];
    if (left !== undefined) page.across(row, 0, Math.max(0, middle - 1)).write(left, CENTRED);
    if (right !== undefined) page.across(row, middle, page.width - 1).write(right, CENTRED);
  }
  page.add([]);
  for (const line of title) page.across(page.add([]), 0, page.width - 1).write(line, { ...CENTRED, font: { ...FONT, bold: true, size: 14 } });
  page.add([]);
}

function writeHeader(page: Page, columns: readonly ListColumn[]): void {
  const top = page.add(['STT', ...columns.map(({ heading, under }) => under ?? heading)], () => HEAD);
  if (columns.every(({ under }) => under === undefined)) return;
  const below = page.add([null, ...columns.map(({ heading, under }) => (under === undefined ? null : heading))], () => HEAD);
  page.merges.push({ startRow: top, startCol: 0, endRow: below, endCol: 0 });
  let index = 0;
  while (index < columns.length) {
    const wide = wideFrom(columns, index);
    page.merges.push(wide === 0 ? { startRow: top, startCol: index + 1, endRow: below, endCol: index + 1 } : { startRow: top, startCol: index + 1, endRow: top, endCol: index + wide });
    for (let extra = 1; extra < wide; extra += 1) blank(page, top, index + 1 + extra);
    index += Math.max(1, wide);
  }
  page.merges.splice(0, page.merges.length, ...page.merges.filter(({ startRow, startCol, endRow, endCol }) => startRow !== endRow || startCol !== endCol));
}

function blank(page: Page, row: number, column: number): void {
  const line = page.rows[row];
  if (line) line[column] = null;
  page.cells.set(`${row},${column}`, { value: null, style: HEAD });
}

/** How many columns from here stand under one heading; 0 where the column stands alone. */
function wideFrom(columns: readonly ListColumn[], index: number): number {
  const under = columns[index]?.under;
  if (under === undefined) return 0;
  let wide = 0;
  while (columns[index + wide]?.under === under) wide += 1;
  return wide;
}

function writeLines(page: Page, { lines, columns, restart }: ListLayout): void {
  let number = 0;
  let units = 0;
  for (const line of lines) {
    if (line.kind === 'unit') {
      units += 1;
      if (restart) number = 0;
      const row = page.add([roman(units), line.name, ...Array.from({ length: page.width - 2 }, () => null)], () => UNIT);
      if (page.width > 2) page.merges.push({ startRow: row, startCol: 1, endRow: row, endCol: page.width - 1 });
    } else {
      number += 1;
      page.add([number, ...columns.map((column, index) => valueOf(line.values[index] ?? null, column))], (column) => bodyStyle(column === 0 ? undefined : columns[column - 1], line.values[column - 1]));
    }
  }
}

const FIRST = day('1900-03-01');
/** The serial number of 1 March 1900; those before it are off by one in Excel. */
const FIRST_SERIAL = 61;

/** Whole days are serial numbers under a day's format; months and years stay the text a clerk writes. */
function valueOf(value: string | number | null, { kind }: ListColumn): CellValue {
  if (value === null || value === '') return null;
  if (kind !== 'day' || typeof value === 'number') return value;
  return isSerialDay(value) ? FIRST_SERIAL + daysBetween(FIRST, day(value)) : value.split('-').reverse().join('/');
}

function isSerialDay(value: string): boolean {
  return value >= FIRST && parseDay(value) !== undefined;
}

function bodyStyle(column: ListColumn | undefined, value: string | number | null | undefined): CellStyle {
  const style: CellStyle = { font: FONT, border: BOX, alignment: { vertical: 'top', wrapText: true, horizontal: column === undefined || column.kind === 'day' ? 'center' : 'general' } };
  if (column?.kind === 'day' && typeof value === 'string' && isSerialDay(value)) return { ...style, numFmt: 'dd/mm/yyyy' };
  return column === undefined || column.kind === 'number' || typeof value === 'number' ? style : { ...style, numFmt: '@' };
}

/** I, II, III, …: up to 3,999 units. */
export function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function writeSigning(page: Page, { place, left, right }: SigningBlock): void {
  const middle = Math.floor(page.width / 2);
  const last = page.width - 1;
  page.add([]);
  if (place !== undefined) page.across(page.add([]), middle, last).write(place, PLACE);
  const titles = page.add([]);
  if (left) page.across(titles, 0, Math.max(0, middle - 1)).write(left.title, CENTRED);
  page.across(titles, middle, last).write(right.title, CENTRED);
  for (let line = 0; line < SIGNATURE_ROOM; line += 1) page.add([]);
  const names = page.add([]);
  if (left?.name !== undefined) page.across(names, 0, Math.max(0, middle - 1)).write(left.name, CENTRED);
  if (right.name !== undefined) page.across(names, middle, last).write(right.name, CENTRED);
}
