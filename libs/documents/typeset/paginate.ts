import { type TemplateSet } from '../layout/template-set.ts';
import { type Line } from '../paper/paper.ts';
import { heightOf, indentOf, itemHeight, lineHeight, lineStarts } from './height.ts';
import { faceOf } from './setting.ts';
import { type Grid, type Item, type Paragraph, type Part } from './sheet.ts';

const PT_PER_MM = 72 / 25.4;
/** Lines of a paragraph that stay together at the foot and at the head of a page. */
const FEWEST_LINES = 2;

interface Room {
  readonly layout: TemplateSet;
  readonly widthMm: number;
  readonly heightPt: number;
}

/**
 * The items of a part page by page, as Word will break them: at least two lines of a paragraph on either side, headings
 * with what follows, signatures whole, rows of a table whole under a repeated head. For previews, which no program breaks.
 */
export function paginate(part: Part, layout: TemplateSet): readonly (readonly Item[])[] {
  const { top, bottom } = layout.page.marginsMm;
  const room: Room = { layout, widthMm: part.textWidthMm, heightPt: (part.heightMm - top - bottom) * PT_PER_MM };
  const pages: Item[][] = [[]];
  const rest = [...part.items];
  for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
    const page = pageFor(item, pages);
    const left = room.heightPt - heightOf(page, room.widthMm, layout);
    if (needed(item, rest[0], room) <= left) {
      page.push(item);
      continue;
    }
    const [here, there] = split(item, left, room);
    if (here) page.push(here);
    // What is higher than a page and may not be torn gets a page of its own all the same.
    if (!here && page.length === 0) page.push(item);
    else rest.unshift(there);
    pages.push([]);
  }
  return pages.filter((page, at) => at === 0 || page.length > 0);
}

/** The page under way, or a new one for what begins a page of its own. */
function pageFor(item: Item, pages: Item[][]): Item[] {
  const page = pages.at(-1) ?? [];
  if (item.kind !== 'grid' || !item.newPage || page.length === 0) return page;
  const next: Item[] = [];
  pages.push(next);
  return next;
}

/** What must fit for the item to begin here; a heading needs the first lines of what follows. */
function needed(item: Item, next: Item | undefined, { layout, widthMm }: Room): number {
  const own = itemHeight(item, widthMm, layout);
  if (item.kind === 'space' && next?.kind === 'grid') return own + heightOf([firstRows(next, 1)], widthMm, layout);
  if (item.kind !== 'paragraph' || !layout.boxes[item.box].keepWithNext || !next) return own;
  return own + (next.kind === 'paragraph' ? FEWEST_LINES * lineHeight(layout, next.box) : Math.min(60, itemHeight(next, widthMm, layout)));
}

/** The part of an item that fits, and the rest; nothing fits where it may not be torn. */
function split(item: Item, leftPt: number, room: Room): [Item | undefined, Item] {
  if (item.kind === 'paragraph') return splitParagraph(item, leftPt, room);
  return item.kind === 'grid' ? splitGrid(item, leftPt, room) : [undefined, item];
}

/** What the two parts of a torn paragraph are, by what it was. */
const PIECES_OF = { whole: ['head', 'tail'], head: ['head', 'middle'], middle: ['middle', 'middle'], tail: ['middle', 'tail'] } as const;

function splitParagraph(item: Paragraph, leftPt: number, { layout, widthMm }: Room): [Item | undefined, Item] {
  const style = layout.boxes[item.box];
  const starts = lineStarts(item.line, faceOf(layout, item.box), widthMm, indentOf(item, layout));
  const before = item.beforePt ?? style.beforePt ?? 0;
  const fitting = Math.min(Math.floor((leftPt - before) / lineHeight(layout, item.box)), starts.length - FEWEST_LINES);
  if (fitting < FEWEST_LINES || style.keepWithNext) return [undefined, item];
  const [head, tail] = cut(item.line, starts[fitting] ?? 0);
  const [first, second] = PIECES_OF[item.piece ?? 'whole'];
  return [{ ...item, line: head, piece: first }, { ...item, line: tail, piece: second, beforePt: 0 }];
}

/** A line in two at a place in its letters; the space there goes with the head. */
export function cut(line: Line, place: number): [Line, Line] {
  const head: Line[number][] = [];
  const tail: Line[number][] = [];
  let at = 0;
  for (const run of line) {
    const here = Math.min(Math.max(place - at, 0), run.text.length);
    if (here > 0) head.push({ ...run, text: run.text.slice(0, here) });
    if (here < run.text.length) tail.push({ ...run, text: run.text.slice(here) });
    at += run.text.length;
  }
  return [head, tail];
}

function firstRows(grid: Grid, count: number): Grid {
  return { ...grid, rows: grid.rows.slice(0, count) };
}

function splitGrid(grid: Grid, leftPt: number, { layout, widthMm }: Room): [Item | undefined, Item] {
  let count = 0;
  while (count < grid.rows.length && itemHeight(firstRows(grid, count + 1), widthMm, layout) <= leftPt) count += 1;
  return count === 0 ? [undefined, grid] : [firstRows(grid, count), { ...grid, rows: grid.rows.slice(count), newPage: false }];
}
