import type { ColumnChange, MappingRequest, SheetChange } from '#contracts';
import { type ColumnMapping, type Field, HEADINGS, type SheetMapping, type WorkbookMapping } from '#spreadsheets';

import { type DeedRefused, refuse } from '../desk/refusals.ts';

const ENCODINGS = ['tcvn3', 'tcvn3-capitals', 'vni', 'unicode'] as const;
type Encoding = (typeof ENCODINGS)[number];

const isField = (text: string): text is Field => Object.hasOwn(HEADINGS, text);
const isEncoding = (text: string): text is Encoding => ENCODINGS.some((known) => known === text);
const isRow = (row: unknown): boolean => row === undefined || (Number.isInteger(row) && Number(row) >= 1 && Number(row) <= 1_048_576);
const isYear = (year: unknown): boolean => year === undefined || year === 0 || (Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2100);

/** The mapping with a clerk's corrections; what he said by hand is certain. A correction that fits nothing is refused whole. */
export function correctMapping(mapping: WorkbookMapping, { sheets = [], columns = [] }: MappingRequest): WorkbookMapping | DeedRefused {
  const bad = sheets.find((change) => !fitsSheet(mapping, change)) ?? columns.find((change) => !fitsColumn(mapping, change));
  if (bad !== undefined) return refuse('bad-entry', JSON.stringify(bad).slice(0, 200), `Không có trang, cột hoặc ý nghĩa cột như đã gửi: ${JSON.stringify(bad).slice(0, 200)}.`);
  return {
    ...mapping,
    sheets: mapping.sheets.map((sheet) => {
      const changed = sheets.filter((change) => change.sheet === sheet.sheet).reduce(correctSheet, sheet);
      const own = columns.filter((change) => change.sheet === sheet.sheet);
      return { ...changed, columns: changed.columns.map((column) => own.filter((change) => change.column === column.column).reduce(correctColumn, column)) };
    }),
  };
}

function fitsSheet(mapping: WorkbookMapping, change: SheetChange): boolean {
  const { headerFirst, headerLast, dataFirst, dataLast, unit, taken } = change;
  const known = mapping.sheets.some(({ sheet }) => sheet === change.sheet);
  const typed = (unit === undefined || typeof unit === 'string') && (taken === undefined || typeof taken === 'boolean');
  return known && typed && [headerFirst, headerLast, dataFirst, dataLast].every(isRow);
}

function fitsColumn(mapping: WorkbookMapping, { sheet, column, field, encoding = '', earliestYear, year }: ColumnChange): boolean {
  const known = mapping.sheets.some((one) => one.sheet === sheet && one.columns.some((other) => other.column === column));
  return known && (field === '' || isField(field)) && (encoding === '' || isEncoding(encoding)) && isYear(earliestYear) && isYear(year);
}

function correctSheet(sheet: SheetMapping, change: SheetChange): SheetMapping {
  const { taken = sheet.taken, unit, headerFirst, headerLast, dataFirst, dataLast } = change;
  const { unit: before, ...rest } = sheet;
  const named = unit ?? before ?? '';
  return {
    ...rest, taken, ...(named === '' ? {} : { unit: named }),
    ...blockOf('header', sheet.header, headerFirst, headerLast), ...blockOf('data', sheet.data, dataFirst, dataLast),
  };
}

function blockOf<Name extends 'header' | 'data'>(name: Name, before: SheetMapping['data'], first = before?.first, last = before?.last): Partial<Pick<SheetMapping, Name>> {
  if (first === undefined || last === undefined) return {};
  return { [name]: { first: Math.min(first, last), last: Math.max(first, last) } } as Partial<Pick<SheetMapping, Name>>;
}

function correctColumn(column: ColumnMapping, { field, encoding, earliestYear, year }: ColumnChange): ColumnMapping {
  const { encoding: _, earliestYear: __, year: ___, ...rest } = column;
  const typed = encoding === undefined ? column.encoding : encodingOf(encoding);
  const earliest = earliestYear ?? column.earliestYear ?? 0;
  const rated = year ?? column.year ?? 0;
  return {
    ...rest, field: isField(field) ? field : null, confidence: 1, why: 'by-hand',
    ...(typed === undefined ? {} : { encoding: typed }), ...(earliest === 0 ? {} : { earliestYear: earliest }), ...(rated === 0 ? {} : { year: rated }),
  };
}

const encodingOf = (text: string): Encoding | undefined => (isEncoding(text) ? text : undefined);
