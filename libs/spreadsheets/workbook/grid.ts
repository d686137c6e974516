import { convertByFont } from '../legacy-fonts/convert.ts';

/** A cell of a workbook as the clerk sees it, whichever library opened the file. */
export interface GridCell {
  /** The value as text: numbers in full digits, days ISO, booleans `TRUE`/`FALSE`. Not yet cleaned. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'boolean' | 'error';
  /** The number itself, for `kind: 'number'`. */
  readonly number?: number;
  readonly font?: string;
  readonly format?: string;
  /** Whether the value is the remembered result of a formula. */
  readonly computed?: true;
}

/** A rectangle of merged cells; rows and columns count from 0, both ends included. */
export interface GridMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  /** Row by row, from the first row of the sheet; missing cells are `undefined`. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly merges: readonly GridMerge[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
}

/** Words of plain and composed letters with single spaces between them: most cells, and nothing to tidy in them. */
const TIDY = /^[!-~\u00C0-\u024F\u1EA0-\u1EF9]+(?: [!-~\u00C0-\u024F\u1EA0-\u1EF9]+)*$/;

export function isTidy(text: string): boolean {
  return text === '' || TIDY.test(text);
}

/** The text of a cell for people: letters of old fonts turned, spaces of every kind and line breaks made one plain space. */
export function cellLine(cell: GridCell | undefined): string {
  if (cell === undefined) return '';
  const text = cell.font === undefined ? cell.text : (convertByFont(cell.text, cell.font)?.after ?? cell.text);
  return isTidy(text) ? text : text.replaceAll(/[\s\u00A0]+/gu, ' ').trim();
}

/** Whether a row shows nothing: formatted-but-empty rows count as blank. */
export function isBlank(row: readonly (GridCell | undefined)[]): boolean {
  return row.every((cell) => cell === undefined || cellLine(cell) === '');
}
