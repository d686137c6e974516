import { type Cell, type CellStyle, type CellValue, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';

import { fold } from '../layout/fold.ts';
import type { Grid, GridCell } from './grid.ts';
import { safeText } from './safe-text.ts';

/** What stands beside one row of the file. `row` as Excel counts. */
export interface RowMark {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

/** Where the list of a sheet starts: the last row of its header, as Excel counts. */
export interface MarkedSheet {
  readonly sheet: string;
  readonly headerRow: number;
}

export const MARK_HEADING = 'Lỗi';
const WIDTH = 60;
const RED: CellStyle = { font: { name: 'Times New Roman', size: 11, color: { rgb: 'C00000' } }, alignment: { wrapText: true, vertical: 'top' } };
const RED_HEAD: CellStyle = { font: { name: 'Times New Roman', size: 11, bold: true, color: { rgb: 'C00000' } }, alignment: { wrapText: true, vertical: 'center', horizontal: 'center' } };

/**
 * The workbook as it was sent, with a column "Lỗi" after its last one: values, fonts, widths, merges and hidden columns
 * stay; formulas become their values, and links, macros, pictures and charts are gone. Bytes of an .xlsx that has passed
 * the checks.
 */
export async function markErrors(bytes: Uint8Array, sheets: readonly MarkedSheet[], marks: Iterable<RowMark>): Promise<Uint8Array> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  return writeMarked(workbook.sheets, sheets, marks);
}

/** The same for what is no .xlsx (.xls, .csv): values, fonts and merges go into a new one. */
export async function markGrids(grids: readonly Grid[], sheets: readonly MarkedSheet[], marks: Iterable<RowMark>): Promise<Uint8Array> {
  return writeMarked(grids.map(sheetOf), sheets, marks);
}

function writeMarked(given: readonly Sheet[], sheets: readonly MarkedSheet[], marks: Iterable<RowMark>): Promise<Uint8Array> {
  const bySheet = new Map<string, RowMark[]>();
  for (const mark of marks) bySheet.set(mark.sheet, [...(bySheet.get(mark.sheet) ?? []), mark]);
  const headers = new Map(sheets.map(({ sheet, headerRow }) => [sheet, headerRow]));
  return writeXlsx({
    sheets: given.map((sheet) => {
      const header = headers.get(sheet.name);
      return plainSheet(sheet, header === undefined ? undefined : { header: header - 1, marks: bySheet.get(sheet.name) ?? [] });
    }),
  });
}

interface Marking {
  /** From 0. */
  readonly header: number;
  readonly marks: readonly RowMark[];
}

type WriteSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

function plainSheet(sheet: Sheet, marking: Marking | undefined): WriteSheet {
  const rows = sheet.rows.map((row) => row.map(plainValue));
  const cells = new Map<string, Partial<Cell>>();
  for (const [place, { style }] of sheet.cells ?? []) if (style) cells.set(place, { value: valueAt(rows, place), style });
  const columns = [...(sheet.columns ?? [])];
  if (marking) writeMarks({ rows, cells, columns }, marking);
  return {
    name: sheet.name, rows, cells, columns, merges: sheet.merges ?? [],
    ...kept(sheet, ['rowDefs', 'freezePane', 'pageSetup', 'hidden', 'veryHidden']),
  };
}

/** The properties that the sheet has. */
function kept<K extends keyof Sheet & keyof WriteSheet>(sheet: Sheet, names: readonly K[]): Partial<Pick<WriteSheet, K>> {
  return Object.fromEntries(names.flatMap((name) => (sheet[name] === undefined ? [] : [[name, sheet[name]]]))) as unknown as Partial<Pick<WriteSheet, K>>;
}

function valueAt(rows: readonly (readonly CellValue[])[], place: string): CellValue {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return rows[row]?.[column] ?? null;
}

function plainValue(value: CellValue): CellValue {
  return typeof value === 'string' ? safeText(value) : value;
}

interface Writing {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly columns: NonNullable<Sheet['columns']>;
}

function writeMarks({ rows, cells, columns }: Writing, { header, marks }: Marking): void {
  const column = markColumn(rows, header);
  const put = (row: number, text: string, style: CellStyle): void => {
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    const value = text === '' ? null : safeText(text);
    line[column] = value;
    cells.set(`${row},${column}`, { value, style });
  };
  for (let row = header + 1; row < rows.length; row += 1) if ((rows[row]?.length ?? 0) > column) put(row, '', RED);
  put(header, MARK_HEADING, RED_HEAD);
  for (const { row, text } of marks) put(row - 1, text, RED);
  while (columns.length < column) columns.push({});
  columns[column] = { width: WIDTH };
}

/** The column of an earlier marking, or the first after everything the sheet holds. */
function markColumn(rows: readonly (readonly CellValue[])[], header: number): number {
  const earlier = (rows[header] ?? []).findIndex((value) => typeof value === 'string' && fold(value) === fold(MARK_HEADING));
  return earlier >= 0 ? earlier : Math.max(...rows.map((row) => row.length), 1);
}

function sheetOf(grid: Grid): Sheet {
  const cells = new Map<string, Cell>();
  const rows = grid.rows.map((row, at) => row.map((cell, column): CellValue => {
    if (cell?.font !== undefined) cells.set(`${at},${column}`, { value: valueOf(cell), type: 'string', style: { font: { name: cell.font } } });
    return cell === undefined ? null : valueOf(cell);
  }));
  return {
    name: grid.name, rows, cells, hidden: grid.hidden,
    merges: grid.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
  };
}

/** Days go back as the text they show: a serial number would lose its format. */
function valueOf({ kind, number, text }: GridCell): CellValue {
  if (kind === 'number' && number !== undefined) return number;
  if (kind === 'boolean') return text === 'TRUE';
  return kind === 'day' ? text.split('-').reverse().join('/') : text;
}
