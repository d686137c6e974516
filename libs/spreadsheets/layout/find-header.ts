import { cellLine, type Grid, isBlank } from '../workbook/grid.ts';
import { type Field, fieldOf } from './fields.ts';

/** One column under the header block. */
export interface HeadedColumn {
  /** From 0. */
  readonly column: number;
  /** The levels of its heading joined by ` / `. */
  readonly heading: string;
  readonly field?: Field;
  /** 1 = a known heading word for word. */
  readonly confidence: number;
  readonly hidden: boolean;
  /** The field it reads as too, but less surely than another column. */
  readonly rivalOf?: Field;
}

/** Rows from `top` to `bottom` (from 0, both included) that name the columns. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadedColumn[];
}

/** Rows looked at for a header; offices put at most a dozen lines of titles above it. */
const DEEPEST_HEADER = 40;
const WIDEST = 100;

/** Finds the block of one to three rows that best reads as a header; `undefined` when no row does. */
export function findHeader(grid: Grid): HeaderBlock | undefined {
  let best: { block: HeaderBlock; score: number } | undefined;
  for (let top = 0; top < Math.min(grid.rows.length, DEEPEST_HEADER); top += 1) {
    if (isBlank(grid.rows[top] ?? [])) continue;
    const block = readBlock(grid, top, bottomOf(grid, top));
    const score = scoreOf(block);
    if (score > (best?.score ?? 0)) best = { block, score };
  }
  return best?.block;
}

/** Distinct fields found; a lone word such as "Đơn vị:" in a title is no header. */
function scoreOf({ columns }: HeaderBlock): number {
  const sure = new Map<Field, number>();
  for (const { field, confidence } of columns) if (field) sure.set(field, Math.max(confidence, sure.get(field) ?? 0));
  if (sure.size < 2) return 0;
  return [...sure.values()].reduce((sum, confidence) => sum + confidence, 0);
}

/** Headers reach as far down as the merged cells that start in their first row, or as a row of sub-headings under it. */
function bottomOf(grid: Grid, top: number): number {
  const starting = grid.merges.filter((merge) => merge.top === top);
  let bottom = Math.max(top, ...starting.map((merge) => merge.bottom));
  if (bottom === top && (looksLikeSubHeadings(grid, top) || standsUnderWide(grid, top, starting))) bottom = top + 1;
  return Math.min(bottom, top + 2, grid.rows.length - 1);
}

/** Whether all that the next row holds stands under wide headings: a row of people fills other columns too. */
function standsUnderWide(grid: Grid, top: number, merges: Grid['merges']): boolean {
  const wide = merges.filter((merge) => merge.right > merge.left);
  const below = (grid.rows[top + 1] ?? []).flatMap((cell, column) => (cellLine(cell) === '' ? [] : [column]));
  return below.length > 0 && below.every((column) => wide.some((merge) => merge.left <= column && column <= merge.right));
}

/** Sub-headings stand where the row above them is empty or wide, and the columns that tell people apart are empty. */
function looksLikeSubHeadings(grid: Grid, top: number): boolean {
  const above = (grid.rows[top] ?? []).map(cellLine);
  const below = (grid.rows[top + 1] ?? []).map(cellLine);
  const filled = below.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  if (filled.length === 0 || filled.length > above.length / 2) return false;
  return filled.every(({ text, column }) => fieldOf(text) !== undefined && !['order', 'full-name', 'person-code'].includes(fieldOf(above[column] ?? '')?.field ?? ''));
}

/** Reads the rows from `top` to `bottom` (from 0, both included) as a header, whatever they look like. */
export function readBlock(grid: Grid, top: number, bottom: number): HeaderBlock {
  const width = Math.min(WIDEST, Math.max(...grid.rows.slice(top, bottom + 1).map((row) => row.length)));
  const columns: HeadedColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = headingAt(grid, { row, column, top });
      if (text !== '' && levels.at(-1) !== text) levels.push(text);
    }
    const heading = levels.join(' / ');
    if (heading === '') continue;
    const match = fieldOf(heading);
    columns.push({
      column, heading, confidence: match?.confidence ?? 0, hidden: grid.hiddenColumns.includes(column),
      ...(match ? { field: match.field } : {}),
    });
  }
  return { top, bottom, columns: oneColumnAField(columns) };
}

interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly top: number;
}

/** The text of a header cell; under a merged cell, and right of a wide one without a merge, the text that covers it. */
function headingAt(grid: Grid, at: HeaderCell): string {
  const own = textAt(grid, at.row, at.column);
  if (own !== '') return own;
  const merge = grid.merges.find((each) => each.top <= at.row && at.row <= each.bottom && each.left <= at.column && at.column <= each.right);
  if (merge) return merge.top < at.top ? '' : textAt(grid, merge.top, merge.left);
  return at.row === at.top && hasSubHeadings(grid, at) ? textAt(grid, at.row, at.column - 1) : '';
}

function hasSubHeadings(grid: Grid, { row, column }: HeaderCell): boolean {
  return textAt(grid, row + 1, column) !== '' && textAt(grid, row + 1, column - 1) !== '';
}

function textAt(grid: Grid, row: number, column: number): string {
  return cellLine(grid.rows[row]?.[column]);
}

/** Two columns with one meaning: the surer (then the first) keeps it, the other waits for the clerk. */
function oneColumnAField(columns: readonly HeadedColumn[]): HeadedColumn[] {
  return splitNames(columns).map((column, _, all) => {
    const rival = all.find((other) => other !== column && other.field === column.field && beats(other, column));
    if (column.field === undefined || column.field === 'rating' || !rival) return column;
    return { column: column.column, heading: column.heading, confidence: 0, hidden: column.hidden, rivalOf: column.field };
  });
}

/** "Họ và tên" drawn over two columns: family and middle name in the first, given name in the second. */
function splitNames(columns: readonly HeadedColumn[]): HeadedColumn[] {
  return columns.map((column, index) => {
    if (column.field !== 'full-name') return column;
    const continues = (other: HeadedColumn | undefined, apart: number): boolean =>
      other?.field === 'full-name' && other.heading === column.heading && other.column === column.column + apart;
    if (continues(columns[index + 1], 1)) return { ...column, field: 'family-name' };
    return continues(columns[index - 1], -1) ? { ...column, field: 'given-name' } : column;
  });
}

function beats(a: HeadedColumn, b: HeadedColumn): boolean {
  return a.confidence > b.confidence || (a.confidence === b.confidence && a.column < b.column);
}
