import { type TemplateSet } from '../layout/template-set.ts';
import { type TableBlock, textOf } from '../paper/paper.ts';
import { faceOf, type Setting } from './setting.ts';
import { type Grid, type Item } from './sheet.ts';
import { widthOf } from './text-width.ts';

const GAP_PT = 6;
/** What rounding and a renderer's own arithmetic may take of a column. */
const SLACK_MM = 0.6;

/** A list with repeated head; the columns share the text width, none narrower than its longest word. */
export function setTable(block: TableBlock, setting: Setting): Item[] {
  const headBox = block.dense ? 'denseHead' : 'tableHead';
  const cellBox = block.dense ? 'denseCell' : 'tableCell';
  const grid: Grid = {
    kind: 'grid',
    headBox,
    cellBox,
    widthsMm: shareOut(block.columns.map((column) => column.width), leastWidths(block, setting.layout), setting.textWidthMm),
    aligns: block.columns.map((column) => column.align ?? 'left'),
    head: block.columns.map((column) => column.heading),
    rows: block.rows,
  };
  const items: Item[] = [{ kind: 'space', heightPt: GAP_PT }, grid];
  if (block.tally) items.push({ kind: 'paragraph', box: 'tally', line: block.tally });
  return items;
}

/** What each column needs so that no word, day or number is broken in it. */
function leastWidths(block: TableBlock, layout: TemplateSet): number[] {
  const edge = 2 * layout.table.paddingMm + SLACK_MM;
  const head = faceOf(layout, block.dense ? 'denseHead' : 'tableHead');
  const cell = faceOf(layout, block.dense ? 'denseCell' : 'tableCell');
  const longest = (text: string, face: typeof head): number => Math.max(0, ...text.split(/\s+/u).map((word) => widthOf(word, face)));
  return block.columns.map((column, at) => edge + Math.max(longest(column.heading, head), ...block.rows.map((row) => longest(textOf(row[at] ?? []), cell))));
}

/** Widths by weight; columns too narrow get what they need, the others give in proportion to what they have to spare. */
export function shareOut(weights: readonly number[], least: readonly number[], wholeMm: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = weights.map((weight) => (weight / all) * wholeMm);
  const spare = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const lacking = wanted.reduce((sum, width, at) => sum + Math.max(0, (least[at] ?? 0) - width), 0);
  const toGive = spare.reduce((sum, each) => sum + each, 0);
  if (lacking > toGive) return wanted;
  return wanted.map((width, at) => Math.max(width, least[at] ?? 0) - (toGive === 0 ? 0 : ((spare[at] ?? 0) / toGive) * lacking));
}
