import { classifyRows, type ClassifiedRow, type RowRole } from '../layout/classify-rows.ts';
import type { Field } from '../layout/fields.ts';
import type { HeadedColumn, HeaderBlock } from '../layout/find-header.ts';
import { type Grid, type GridCell, isBlank } from '../workbook/grid.ts';
import { type CellReading, readCell } from './read-cell.ts';
import type { ReadingColumn } from './reading-column.ts';

/** One person's row in a list. */
export interface ListedPerson {
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  readonly fullName: string;
  readonly unit: string;
  /** Where the unit was found: in its column, in a heading above the row, in the sheet's name, or nowhere. */
  readonly unitFrom: 'column' | 'heading' | 'sheet' | 'nowhere';
  /** Birth and gender also come out of split columns (Ngày sinh → Nam | Nữ). */
  readonly birth: string;
  readonly gender: '' | 'male' | 'female';
  readonly cells: readonly CellReading[];
  readonly state: 'fine' | 'warning' | 'error';
  /** What is wrong with the row as a whole. */
  readonly faults: readonly ('no-name' | 'two-genders')[];
  readonly hidden: boolean;
  readonly place: RowPlace;
}

/** A sheet that was read: every row of it has a role, and the roles' counts add up to its rows. */
export interface SheetReading {
  readonly sheet: string;
  readonly header?: HeaderBlock;
  readonly rows: readonly ClassifiedRow[];
  readonly counts: Readonly<Record<RowRole, number>>;
  /** In the order of the rows; read as they are asked for, so that a long list is never held whole. */
  readonly people: Iterable<ListedPerson>;
  /** Columns under no known heading, for the clerk to map. */
  readonly unmapped: readonly HeadedColumn[];
}

/** How a sheet is read: its header, the columns that are taken, and what the clerk said about rows and unit. */
export interface ListOrder {
  readonly header: HeaderBlock;
  readonly columns: readonly ReadingColumn[];
  /** Rows of the list, from 1, where the clerk says so. */
  readonly data?: { readonly first: number; readonly last: number };
  /** The unit of rows that neither a column nor a heading gives one. */
  readonly unit?: string;
}

/** Reads one sheet of a workbook as a list of people. */
export function readList(grid: Grid, order: ListOrder): SheetReading {
  const fields = new Map(order.columns.map(({ column, field }) => [column, field]));
  const header = { ...order.header, columns: order.header.columns.map((column) => underField(column, fields.get(column.column))) };
  const rows = classifyRows(grid, header, order.data);
  return { sheet: grid.name, header, rows, counts: countRoles(rows), people: new PeopleOfRows(grid, order, rows), unmapped: header.columns.filter(({ field }) => field === undefined) };
}

/** The people of a sheet, read one by one each time they are gone through. */
class PeopleOfRows implements Iterable<ListedPerson> {
  private readonly lines: readonly (readonly (GridCell | undefined)[])[];

  constructor(private readonly grid: Grid, private readonly order: ListOrder, private readonly rows: readonly ClassifiedRow[]) {
    this.lines = fillMerged(grid, order.header);
  }

  *[Symbol.iterator](): Generator<ListedPerson> {
    const { name: sheet } = this.grid;
    const { columns, unit } = this.order;
    for (const { row, role, hidden, unit: heading } of this.rows) {
      if (role !== 'data') continue;
      const place = { sheet, row, hidden, ...(heading === undefined ? {} : { heading }), ...(unit === undefined ? {} : { sheetUnit: unit }) };
      yield personOf(place, readLine(columns, this.lines[row - 1] ?? []));
    }
  }
}

function readLine(columns: readonly ReadingColumn[], line: readonly (GridCell | undefined)[]): CellReading[] {
  const cells: CellReading[] = [];
  for (const how of columns) {
    const cell = line[how.column];
    if (cell !== undefined) cells.push(readCell(how, cell));
  }
  return cells;
}

function underField({ column, heading, hidden, confidence }: HeadedColumn, field: Field | undefined): HeadedColumn {
  return field === undefined ? { column, heading, hidden, confidence } : { column, heading, hidden, confidence, field };
}

/** A sheet without a list, or one that is left out: its rows are accounted for all the same. */
export function readNoList(grid: Grid, role: 'title' | 'left-out'): SheetReading {
  const rows = grid.rows.map((cells, index): ClassifiedRow => ({ row: index + 1, role: isBlank(cells) ? 'blank' : role, hidden: grid.hiddenRows.includes(index) }));
  return { sheet: grid.name, rows, counts: countRoles(rows), people: [], unmapped: [] };
}

function countRoles(rows: readonly ClassifiedRow[]): Record<RowRole, number> {
  const counts: Record<RowRole, number> = {
    title: 0, header: 0, 'repeated-header': 0, 'column-numbers': 0, 'unit-heading': 0, data: 0, subtotal: 0, footer: 0, blank: 0, 'left-out': 0,
  };
  for (const { role } of rows) counts[role] += 1;
  return counts;
}

/** Cells merged downwards hold for every row they cover: one unit written beside five people. */
function fillMerged(grid: Grid, header: HeaderBlock): (readonly (GridCell | undefined)[])[] {
  const rows = [...grid.rows];
  for (const { top, left, bottom, right } of grid.merges) {
    if (top <= header.bottom || bottom === top || left !== right) continue;
    const value = grid.rows[top]?.[left];
    for (let row = top + 1; row <= bottom && row < rows.length; row += 1) {
      const copy = [...(rows[row] ?? [])];
      copy[left] = value;
      rows[row] = copy;
    }
  }
  return rows;
}

/** Where a row stands, and what names its unit from outside the row. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
  readonly heading?: string;
  readonly sheetUnit?: string;
}

/** Puts the cells of a row together as one person. */
export function personOf(place: RowPlace, cells: readonly CellReading[]): ListedPerson {
  const values = new Map<Field, string>();
  for (const { field, value } of cells) if (value !== '' || !values.has(field)) values.set(field, value);
  const value = (field: Field): string => values.get(field) ?? '';
  const fullName = value('full-name') || [value('family-name'), value('given-name')].filter((part) => part !== '').join(' ');
  const { birth, gender, clash } = birthAndGender(value);
  const faults = [...(fullName === '' ? ['no-name' as const] : []), ...(clash ? ['two-genders' as const] : [])];
  return {
    sheet: place.sheet, row: place.row, fullName, birth, gender, cells, faults, hidden: place.hidden, place, ...unitOf(value('unit'), place),
    state: faults.length > 0 || cells.some((cell) => cell.state === 'error') ? 'error' : cells.some((cell) => cell.state === 'warning') ? 'warning' : 'fine',
  };
}

function birthAndGender(value: (field: Field) => string): { birth: string; gender: '' | 'male' | 'female'; clash: boolean } {
  const isMale = value('birth-male') !== '' || value('gender-male') === 'yes' || value('gender') === 'male';
  const isFemale = value('birth-female') !== '' || value('gender-female') === 'yes' || value('gender') === 'female';
  const birth = value('birth') || value('birth-male') || value('birth-female');
  const clash = isMale && isFemale;
  return { birth, clash, gender: clash ? '' : genderOf(isMale, isFemale) };
}

function genderOf(isMale: boolean, isFemale: boolean): '' | 'male' | 'female' {
  if (isMale) return 'male';
  return isFemale ? 'female' : '';
}

function unitOf(inColumn: string, { heading, sheetUnit }: RowPlace): Pick<ListedPerson, 'unit' | 'unitFrom'> {
  if (inColumn !== '') return { unit: inColumn, unitFrom: 'column' };
  if (heading !== undefined) return { unit: heading, unitFrom: 'heading' };
  return sheetUnit === undefined ? { unit: '', unitFrom: 'nowhere' } : { unit: sheetUnit, unitFrom: 'sheet' };
}
