import { type TemplateSet } from '../layout/template-set.ts';
import { faceOf } from './setting.ts';
import { cut, paginate } from './paginate.ts';
import { indentOf, lineStarts } from './height.ts';
import { type Grid, type Item, type Paragraph, type Part, type Together } from './sheet.ts';

/** Rows or lines that stand over a signature at the least. */
const FEWEST = 2;

/**
 * The part for renderers that break pages themselves: what would leave a signature alone on the last sheet is torn in
 * time, so that two rows of a list, or the last lines of a long paragraph, go over with it. Word does the same by itself
 * from the marks in the file, and keeps the table and the paragraph whole for the clerk.
 */
export function settle(part: Part, layout: TemplateSet): Part {
  const items = part.items.flatMap((item) => (item.kind === 'together' && item.lastLines ? tearParagraph(item, part, layout) : [item]));
  const settled: Part = { ...part, items };
  return items.some((item) => item.kind === 'grid' && item.tied) ? tearList(settled, layout) : settled;
}

function tearParagraph(item: Together, part: Part, layout: TemplateSet): Item[] {
  const [paragraph, ...rest] = item.items;
  if (paragraph?.kind !== 'paragraph') return [item];
  const starts = lineStarts(paragraph.line, faceOf(layout, paragraph.box), part.textWidthMm, indentOf(paragraph, layout));
  const [head, tail] = cut(paragraph.line, starts.at(-FEWEST - 1) ?? 0);
  const above: Paragraph = { ...paragraph, line: head, piece: 'head' };
  return [above, { kind: 'together', items: [{ ...paragraph, line: tail, piece: 'tail', beforePt: 0 }, ...rest] }];
}

/** Where the sheet of the signature would hold fewer than two rows, two rows begin it. */
function tearList(part: Part, layout: TemplateSet): Part {
  const signed = paginate(part, layout).at(-1) ?? [];
  const rowsThere = signed.filter((item): item is Grid => item.kind === 'grid').reduce((sum, grid) => sum + grid.rows.length, 0);
  const at = part.items.findLastIndex((item) => item.kind === 'grid');
  const grid = part.items[at];
  if (rowsThere >= FEWEST || grid?.kind !== 'grid' || grid.rows.length <= FEWEST) return part;
  const above: Grid = { ...grid, rows: grid.rows.slice(0, -FEWEST) };
  const below: Grid = { ...grid, rows: grid.rows.slice(-FEWEST), newPage: true };
  return { ...part, items: [...part.items.slice(0, at), above, below, ...part.items.slice(at + 1)] };
}
