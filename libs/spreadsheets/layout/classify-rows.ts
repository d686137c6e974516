import { cellLine, type Grid, isBlank } from '../workbook/grid.ts';
import type { Field } from './fields.ts';
import { fieldOf } from './fields.ts';
import type { HeaderBlock } from './find-header.ts';
import { fold } from './fold.ts';

/** What a row of a sheet is. Every row has exactly one role, so that counts add up. */
export type RowRole = 'title' | 'header' | 'repeated-header' | 'column-numbers' | 'unit-heading' | 'data' | 'subtotal' | 'footer' | 'blank'
  /** Of a sheet, or of a part of one, that the clerk leaves out. */
  | 'left-out';

export interface ClassifiedRow {
  /** As Excel counts, from 1. */
  readonly row: number;
  readonly role: RowRole;
  /** The unit that a heading above the row names; for a heading, the one it names. */
  readonly unit?: string;
  readonly hidden: boolean;
}

const ROMAN = /^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})[.)]?$/;
const ROMAN_AND_TEXT = /^(?=[IVXLC]+\s*[.)/:-])[IVXLC]+\s*[.)/:-]+\s*(\S.*)$/u;
const LETTER_AND_TEXT = /^[A-ZĐ]\s*[.)/]\s*(\S.*)$/u;
const UNIT_WORDS = /^(phong|truong|ban|uy ban|ubnd|so|quan|phuong|xa|dang uy|van phong|thanh tra|chi cuc|trung tam|khoi|to|doan|hoi|mat tran|quan uy|huyen|thi tran|don vi)\b/;
const SUBTOTAL = /^(tong cong|tong so|tong|cong|cong chung|tong hop)\b/;
const SIGNATURE = /^(nguoi lap|lap bieu|noi nhan|thu truong|tm|t m|kt|k t|tl|t l|ky ten|ky ghi ro|nguoi ky|xac nhan|danh sach nay|danh sach co|an dinh|ghi chu)\b|ngay\b.*\bthang\b.*\bnam\b/;

/** Gives every row of the sheet its role. `data`, counted from 1, are the rows that a clerk says hold the list. */
export function classifyRows(grid: Grid, header: HeaderBlock, data?: { readonly first: number; readonly last: number }): ClassifiedRow[] {
  const reader = new RowReader(grid, header);
  const footer = data?.last ?? findFooter(reader);
  let unit: string | undefined;
  return grid.rows.map((_, index) => {
    const before = data !== undefined && index + 1 < data.first && index > header.bottom;
    const role = before ? outside(grid, index) : roleOf(reader, index, footer);
    if (role === 'unit-heading') unit = reader.unitNamed(index);
    return {
      row: index + 1, role, hidden: grid.hiddenRows.includes(index),
      ...(unit !== undefined && (role === 'data' || role === 'unit-heading') ? { unit } : {}),
    };
  });
}

function outside(grid: Grid, index: number): RowRole {
  return isBlank(grid.rows[index] ?? []) ? 'blank' : 'left-out';
}

function roleOf(reader: RowReader, index: number, footer: number): RowRole {
  const { top, bottom } = reader.header;
  if (isBlank(reader.grid.rows[index] ?? [])) return index >= footer ? 'footer' : 'blank';
  if (index < top) return 'title';
  if (index <= bottom) return 'header';
  if (index >= footer) return 'footer';
  return reader.bodyRole(index);
}

/** The first row of the signature block: the first that reads like one after the last row that surely is data. */
function findFooter(reader: RowReader): number {
  const { rows } = reader.grid;
  let last = reader.header.bottom;
  for (let index = rows.length - 1; index > last; index -= 1) {
    if (reader.surelyData(index)) {
      last = index;
      break;
    }
  }
  for (let index = last + 1; index < rows.length; index += 1) {
    if (reader.filled(index).some(({ text }) => SIGNATURE.test(fold(text)))) return index;
  }
  return rows.length;
}

interface FilledCell {
  readonly text: string;
  readonly column: number;
}

class RowReader {
  private readonly columnOf = new Map<Field, number>();
  private readonly dataColumns: ReadonlySet<number>;
  private readonly levels: ReadonlyMap<number, ReadonlySet<string>>;
  /** The row asked about last: every question about a row needs its filled cells. */
  private last: { readonly index: number; readonly cells: FilledCell[] } = { index: -1, cells: [] };

  constructor(readonly grid: Grid, readonly header: HeaderBlock) {
    for (const { column, field } of header.columns) if (field) this.columnOf.set(field, column);
    this.levels = new Map(header.columns.map(({ column, heading }) => [column, new Set(heading.split(' / '))]));
    this.dataColumns = new Set(header.columns.filter(({ field }) => field !== 'order').map(({ column }) => column));
  }

  filled(index: number): FilledCell[] {
    if (this.last.index === index) return this.last.cells;
    const cells: FilledCell[] = [];
    (this.grid.rows[index] ?? []).forEach((cell, column) => {
      const text = cellLine(cell);
      if (text !== '') cells.push({ text, column });
    });
    this.last = { index, cells };
    return cells;
  }

  at(index: number, field: Field): string {
    const column = this.columnOf.get(field);
    return column === undefined ? '' : cellLine(this.grid.rows[index]?.[column]);
  }

  private name(index: number): string {
    return this.at(index, 'full-name') || this.at(index, 'family-name') || this.at(index, 'person-code');
  }

  /** A number in the order column and a name, or three values under known headings. */
  surelyData(index: number): boolean {
    if (this.name(index) === '') return false;
    if (/^\d+[.)]?$/.test(this.at(index, 'order'))) return true;
    return this.filled(index).filter(({ column }) => this.dataColumns.has(column)).length >= 3 && !this.isSubtotal(index);
  }

  bodyRole(index: number): RowRole {
    if (this.isRepeatedHeader(index)) return 'repeated-header';
    if (this.isColumnNumbers(index)) return 'column-numbers';
    if (this.isSubtotal(index)) return 'subtotal';
    return this.unitNamed(index) === undefined ? 'data' : 'unit-heading';
  }

  private isRepeatedHeader(index: number): boolean {
    const cells = this.filled(index);
    const same = cells.filter(({ text, column }) => this.levels.get(column)?.has(text));
    return cells.length >= 2 && same.length >= cells.length / 2 && same.some(({ text }) => fieldOf(text) !== undefined);
  }

  /** "(1) (2) (3)" or "A B 1 2" under the header. */
  private isColumnNumbers(index: number): boolean {
    if (index > this.header.bottom + 2) return false;
    const cells = this.filled(index);
    if (cells.length < 3) return false;
    const numbers = cells.map(({ text }) => /^\(?(\d{1,2})\)?$/.exec(text)?.[1]).filter((text) => text !== undefined).map(Number);
    if (!cells.every(({ text }) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text)) || numbers.length < 2) return false;
    return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  }

  private isSubtotal(index: number): boolean {
    if (/^\d+$/.test(this.at(index, 'order'))) return false;
    return this.filled(index).slice(0, 2).some(({ text }) => /^[^\p{L}]*[tc]/iu.test(text) && SUBTOTAL.test(fold(text)));
  }

  /** The unit that a heading row names; `undefined` when the row is no heading. */
  unitNamed(index: number): string | undefined {
    const cells = this.filled(index);
    if (cells.length > 3) return undefined;
    const [first, second, third] = cells.filter(({ text }) => !/^[\d().]+$/.test(text));
    if (!first || third || /^\d+[.)]?$/.test(this.at(index, 'order'))) return undefined;
    return second ? afterNumeral(first.text, second.text) : this.unitAlone(index, first);
  }

  private unitAlone(index: number, cell: { text: string; column: number }): string | undefined {
    const named = (ROMAN_AND_TEXT.exec(cell.text) ?? LETTER_AND_TEXT.exec(cell.text))?.[1];
    return named ?? (this.standsAlone(index, cell) ? cell.text : undefined);
  }

  /** A text alone in its row is a heading when it reads like a unit or lies across the columns. */
  private standsAlone(index: number, cell: { text: string; column: number }): boolean {
    const wide = this.grid.merges.some((merge) => merge.top === index && merge.left <= cell.column && merge.right - merge.left >= 2);
    return wide || UNIT_WORDS.test(fold(cell.text));
  }
}

function afterNumeral(numeral: string, text: string): string | undefined {
  return ROMAN.test(numeral) || /^[A-ZĐ]$/u.test(numeral) ? text : undefined;
}
