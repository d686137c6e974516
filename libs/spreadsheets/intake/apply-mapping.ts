import { fold } from '../layout/fold.ts';
import { type HeaderBlock, readBlock } from '../layout/find-header.ts';
import { readList, readNoList, type SheetReading } from '../list/read-list.ts';
import type { ReadingColumn } from '../list/reading-column.ts';
import type { Grid } from '../workbook/grid.ts';
import { analyseWorkbook } from './analyse-workbook.ts';
import type { ColumnMapping, SheetMapping, WorkbookMapping } from './mapping-types.ts';
import { recallMapping } from './recall-mapping.ts';

/**
 * Reads the sheets of a workbook as a mapping says, one after the other. A mapping made for another file (a sender's
 * last one, `--mapping FILE`) is first recalled upon this one by its headings.
 */
export function* applyMapping(sheets: readonly Grid[], mapping: WorkbookMapping): Generator<SheetReading> {
  const own = new Map(mappingFor(sheets, mapping).sheets.map((sheet) => [sheet.sheet, sheet]));
  for (const grid of sheets) yield readSheet(grid, own.get(grid.name));
}

/** The mapping itself where every block of it fits the workbook; otherwise what can be recalled of it. */
export function mappingFor(sheets: readonly Grid[], mapping: WorkbookMapping): WorkbookMapping {
  const byName = new Map(mapping.sheets.map((sheet) => [sheet.sheet, sheet]));
  const fits = sheets.every((grid) => fitsSheet(grid, byName.get(grid.name)));
  return fits ? mapping : recallMapping(analyseWorkbook(sheets), mapping);
}

function fitsSheet(grid: Grid, sheet: SheetMapping | undefined): boolean {
  if (!sheet) return false;
  if (!sheet.header) return !sheet.taken;
  const found = headings(headerOf(grid, sheet.header));
  return sheet.columns.every(({ column, heading }) => found.get(column) === fold(heading)) && (sheet.data?.last ?? 0) <= grid.rows.length;
}

function headings({ columns }: HeaderBlock): ReadonlyMap<number, string> {
  return new Map(columns.map(({ column, heading }) => [column, fold(heading)]));
}

function headerOf(grid: Grid, { first, last }: { first: number; last: number }): HeaderBlock {
  return readBlock(grid, first - 1, last - 1);
}

function readSheet(grid: Grid, sheet: SheetMapping | undefined): SheetReading {
  if (!sheet?.taken || !sheet.header) return readNoList(grid, sheet?.header ? 'left-out' : 'title');
  const { data, unit } = sheet;
  return readList(grid, {
    header: headerOf(grid, sheet.header), columns: sheet.columns.flatMap(readingColumn),
    ...(data ? { data } : {}), ...(unit === undefined ? {} : { unit }),
  });
}

function readingColumn({ column, field, encoding, earliestYear, year }: ColumnMapping): ReadingColumn[] {
  if (field === null) return [];
  const said = { ...(encoding === undefined ? {} : { encoding }), ...(earliestYear === undefined ? {} : { earliestYear }) };
  return [{ column, field, ...said, ...(year === undefined ? {} : { year }) }];
}
