import { classifyRows, type ClassifiedRow } from '../layout/classify-rows.ts';
import type { Field } from '../layout/fields.ts';
import { findHeader, type HeadedColumn, type HeaderBlock } from '../layout/find-header.ts';
import { cellLine, type Grid, isBlank } from '../workbook/grid.ts';
import { fieldOfValues } from './field-of-values.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Block, ColumnMapping, SheetMapping, WorkbookMapping } from './mapping-types.ts';

const SAMPLES = 3;
/** Rows looked at for samples and for what the values of a column are. */
const LOOKED_AT = 200;

/** Proposes where the lists of a workbook stand and what their columns mean. */
export function analyseWorkbook(sheets: readonly Grid[]): WorkbookMapping {
  const mapped = sheets.map(analyseSheet);
  return { version: 1, fingerprint: fingerprintOf(mapped), sheets: mapped };
}

function analyseSheet(grid: Grid): SheetMapping {
  const header = findHeader(grid);
  const unit = unitInTitles(grid, header) || unitOfSheet(grid.name);
  const named = { sheet: grid.name, hidden: grid.hidden, ...(unit === '' ? {} : { unit }) };
  if (!header) return { ...named, taken: false, columns: [] };
  const rows = classifyRows(grid, header);
  const columns = mapColumns(grid, header, rows);
  return { ...named, taken: !grid.hidden, columns, ...blocksOf(header, rows) };
}

/** "Đơn vị: Trường THCS Nguyễn Du" above the header names the unit of the whole sheet. */
function unitInTitles(grid: Grid, header: HeaderBlock | undefined): string {
  for (const row of grid.rows.slice(0, header?.top ?? 0)) {
    for (const cell of row) {
      const named = /^(?:tên )?(?:đơn vị|cơ quan|trường)\s*:\s*(\p{L}.*)$/iu.exec(cellLine(cell).normalize('NFC'))?.[1];
      if (named !== undefined && !/^[.…\s]*$/u.test(named)) return named.trim();
    }
  }
  return '';
}

/** Sheet names that programs give, or that name a list and not a unit. */
const NAMELESS_SHEET = /^(sheet|trang|trang tính|bảng|book|ds|danh sách|table)\s*[\d().-]*$/iu;

/** The unit that a sheet's name gives its rows; empty where it gives none. */
export function unitOfSheet(name: string): string {
  return NAMELESS_SHEET.test(name.normalize('NFC').trim()) ? '' : name.normalize('NFC').trim();
}

function blocksOf(header: HeaderBlock, rows: readonly ClassifiedRow[]): Pick<SheetMapping, 'header' | 'data' | 'footer'> {
  const data = blockOf(rows.filter(({ role }) => role === 'data' || role === 'unit-heading' || role === 'subtotal'));
  const footer = blockOf(rows.filter(({ role }) => role === 'footer'));
  return { header: { first: header.top + 1, last: header.bottom + 1 }, ...(data ? { data } : {}), ...(footer ? { footer } : {}) };
}

function blockOf(rows: readonly ClassifiedRow[]): Block | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { first: first.row, last: last.row } : undefined;
}

function mapColumns(grid: Grid, header: HeaderBlock, rows: readonly ClassifiedRow[]): ColumnMapping[] {
  const data = rows.filter(({ role }) => role === 'data').slice(0, LOOKED_AT);
  const taken = new Set(header.columns.flatMap(({ field }) => (field === undefined ? [] : [field])));
  return header.columns.map((column) => {
    const values = data.map(({ row }) => cellLine(grid.rows[row - 1]?.[column.column])).filter((text) => text !== '');
    return mapColumn(column, values, taken);
  });
}

function mapColumn(column: HeadedColumn, values: readonly string[], taken: Set<Field>): ColumnMapping {
  const { heading, hidden } = column;
  const place = { column: column.column, heading, hidden, samples: [...new Set(values)].slice(0, SAMPLES) };
  if (column.field !== undefined) {
    const year = column.field === 'rating' ? yearIn(heading) : undefined;
    const why = column.confidence === 1 ? 'known-heading' : 'part-of-heading';
    return { ...place, field: column.field, confidence: column.confidence, why, ...(year === undefined ? {} : { year }) };
  }
  if (column.rivalOf !== undefined) return { ...place, field: null, confidence: 0, why: 'rival' };
  const guessed = fieldOfValues(values);
  if (guessed === undefined || taken.has(guessed)) return { ...place, field: null, confidence: 0, why: 'unknown' };
  taken.add(guessed);
  return { ...place, field: guessed, confidence: 0.5, why: 'values' };
}

/** "Xếp loại năm 2022" → 2022. */
export function yearIn(heading: string): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(heading)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Whether a sheet holds anything at all. */
export function isEmptySheet(grid: Grid): boolean {
  return grid.rows.every(isBlank);
}
