import { classifyRows, type ClassifiedRow, type RowRole } from '../layout/classify-rows.ts';
import type { Field } from '../layout/fields.ts';
import { findHeader, type HeadedColumn, type HeaderBlock } from '../layout/find-header.ts';
import type { Grid, GridCell } from '../workbook/grid.ts';
import { type CellReading, readCell } from './read-cell.ts';

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
}

/** A sheet that was read: every row of it has a role, and the roles' counts add up to its rows. */
export interface SheetReading {
  readonly sheet: string;
  readonly header?: HeaderBlock;
  readonly rows: readonly ClassifiedRow[];
  readonly counts: Readonly<Record<RowRole, number>>;
  readonly people: readonly ListedPerson[];
  /** Columns under no known heading, for the clerk to map. */
  readonly unmapped: readonly HeadedColumn[];
}

/** Columns a clerk or an earlier import has mapped by hand: heading → field, or `null` to leave the column out. */
export type Mapping = ReadonlyMap<string, Field | null>;

/** Reads one sheet of a workbook as a list of people. */
export function readList(grid: Grid, mapping: Mapping = new Map()): SheetReading {
  const found = findHeader(grid);
  if (!found) return headless(grid);
  const header = { ...found, columns: found.columns.map((column) => remap(column, mapping)) };
  const rows = classifyRows(grid, header);
  const filled = fillMerged(grid, header);
  const people = rows.filter(({ role }) => role === 'data').map((row) => readPerson(grid.name, row, header, filled[row.row - 1] ?? []));
  return { sheet: grid.name, header, rows, counts: countRoles(rows), people, unmapped: header.columns.filter(({ field }) => field === undefined) };
}

/** A sheet without a list: its rows are titles, or blank. */
function headless(grid: Grid): SheetReading {
  const rows = grid.rows.map((cells, index): ClassifiedRow => ({
    row: index + 1, role: cells.some((cell) => cell !== undefined && cell.text.trim() !== '') ? 'title' : 'blank', hidden: grid.hiddenRows.includes(index),
  }));
  return { sheet: grid.name, rows, counts: countRoles(rows), people: [], unmapped: [] };
}

function remap(column: HeadedColumn, mapping: Mapping): HeadedColumn {
  const chosen = mapping.get(column.heading);
  if (chosen === undefined) return column;
  const { heading, hidden } = column;
  return chosen === null ? { column: column.column, heading, hidden, confidence: 1 } : { column: column.column, heading, hidden, field: chosen, confidence: 1 };
}

function countRoles(rows: readonly ClassifiedRow[]): Record<RowRole, number> {
  const counts: Record<RowRole, number> = {
    title: 0, header: 0, 'repeated-header': 0, 'column-numbers': 0, 'unit-heading': 0, data: 0, subtotal: 0, footer: 0, blank: 0,
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

function readPerson(sheet: string, row: ClassifiedRow, header: HeaderBlock, line: readonly (GridCell | undefined)[]): ListedPerson {
  const cells = header.columns.flatMap(({ column, field }) => {
    const cell = line[column];
    return field === undefined || cell === undefined ? [] : [readCell(field, column, cell)];
  });
  const values = new Map(cells.map((cell) => [cell.field, cell.value]));
  const value = (field: Field): string => values.get(field) ?? '';
  const fullName = value('full-name') || [value('family-name'), value('given-name')].filter((part) => part !== '').join(' ');
  const { birth, gender, clash } = birthAndGender(value);
  const faults = [...(fullName === '' ? ['no-name' as const] : []), ...(clash ? ['two-genders' as const] : [])];
  return {
    sheet, row: row.row, fullName, birth, gender, cells, faults, hidden: row.hidden, ...unitOf(value('unit'), row, sheet),
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

/** Sheet names that programs give and that name no unit. */
const NAMELESS_SHEET = /^(sheet|trang|trang tính|bảng|book)\s*\d*$/iu;

function unitOf(inColumn: string, row: ClassifiedRow, sheet: string): Pick<ListedPerson, 'unit' | 'unitFrom'> {
  if (inColumn !== '') return { unit: inColumn, unitFrom: 'column' };
  if (row.unit !== undefined) return { unit: row.unit, unitFrom: 'heading' };
  return NAMELESS_SHEET.test(sheet.trim()) ? { unit: '', unitFrom: 'nowhere' } : { unit: sheet, unitFrom: 'sheet' };
}
