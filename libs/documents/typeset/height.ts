import { type TemplateSet } from '../layout/template-set.ts';
import { type Line } from '../paper/paper.ts';
import { type Columns, type Grid, type Item, type Paragraph } from './sheet.ts';
import { type Face, widthOf } from './text-width.ts';

/** Height of Times set single, as a multiple of its size. */
export const SINGLE = 2355 / 2048;
/** Room a rule takes below itself, in points. */
export const RULE_ROOM_PT = 2;
const FRAME_PT = 8;
const MM_PER_PT = 25.4 / 72;

/** How high the items stand in a column of this width, in points, by the widths of Times: what Word and the PDF will need. */
export function heightOf(items: readonly Item[], widthMm: number, layout: TemplateSet): number {
  return items.reduce((sum, item) => sum + itemHeight(item, widthMm, layout), 0);
}

export function itemHeight(item: Item, widthMm: number, layout: TemplateSet): number {
  switch (item.kind) {
    case 'paragraph':
      return paragraphHeight(item, widthMm, layout);
    case 'rule':
      return item.gapPt + RULE_ROOM_PT;
    case 'space':
      return item.heightPt;
    case 'frame':
      return FRAME_PT + lineHeight(layout, item.box);
    case 'columns':
      return columnsHeight(item, layout);
    case 'grid':
      return gridHeight(item, layout);
    case 'together':
      return heightOf(item.items, widthMm, layout);
  }
}

export function lineHeight(layout: TemplateSet, box: Paragraph['box']): number {
  return layout.boxes[box].sizePt * SINGLE * (layout.boxes[box].line ?? 1);
}

/** First-line indent in millimetres; none where the paragraph began on the page before. */
export function indentOf(item: Paragraph, layout: TemplateSet): number {
  return item.piece === 'middle' || item.piece === 'tail' ? 0 : layout.boxes[item.box].firstLineMm ?? 0;
}

function paragraphHeight(item: Paragraph, widthMm: number, layout: TemplateSet): number {
  const style = layout.boxes[item.box];
  const lines = countLines(item.line, { sizePt: style.sizePt, bold: style.bold ?? false, italic: style.italic ?? false }, widthMm, indentOf(item, layout));
  return (item.beforePt ?? style.beforePt ?? 0) + lines * lineHeight(layout, item.box) + (style.afterPt ?? 0);
}

/** Lines the text takes: words are put one after another while they fit. */
export function countLines(line: Line, face: Face, widthMm: number, firstLineMm: number): number {
  return lineStarts(line, face, widthMm, firstLineMm).length;
}

/** Where each line of the text begins, as a place in its letters. */
export function lineStarts(line: Line, face: Face, widthMm: number, firstLineMm: number): number[] {
  const starts = [0];
  let used = firstLineMm;
  let at = 0;
  for (const word of wordsOf(line, face)) {
    if (word.newLine || used + word.widthMm > widthMm) {
      starts.push(at + (word.newLine ? 1 : 0));
      used = 0;
    }
    used += word.widthMm + word.spaceMm;
    at += word.length;
  }
  return starts;
}

interface Word {
  readonly widthMm: number;
  readonly spaceMm: number;
  readonly newLine: boolean;
  /** Letters it takes up in the line. */
  readonly length: number;
}

const SPACE = / +/u;
const PIECES = /\n|[^\n ]+| +/gu;

function wordsOf(line: Line, face: Face): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const { text, look } of piecesOf(line, face)) {
    const last = words.at(-1);
    const solid = text !== '\n' && !SPACE.test(text);
    if (solid && open && last) words[words.length - 1] = { ...last, widthMm: last.widthMm + widthOf(text, look), length: last.length + text.length };
    else words.push(wordOf(text, look, solid));
    open = solid;
  }
  return words;
}

function wordOf(text: string, look: Face, solid: boolean): Word {
  const { length } = text;
  if (text === '\n') return { widthMm: 0, spaceMm: 0, newLine: true, length };
  const widthMm = widthOf(text, look);
  return solid ? { widthMm, spaceMm: 0, newLine: false, length } : { widthMm: 0, spaceMm: widthMm, newLine: false, length };
}

/** Words, spaces and breaks of all runs, each with its face: a word may run across two runs. */
function piecesOf(line: Line, face: Face): { text: string; look: Face }[] {
  return line.flatMap((run) => {
    const look: Face = { sizePt: face.sizePt, bold: run.bold ?? face.bold ?? false, italic: run.italic ?? face.italic ?? false };
    return (run.text.match(PIECES) ?? []).map((text) => ({ text, look }));
  });
}

function columnsHeight(item: Columns, layout: TemplateSet): number {
  const rowHeight = (cells: readonly (readonly Item[])[]): number =>
    Math.max(0, ...cells.map((cell, at) => heightOf(cell, item.widthsMm[at] ?? 0, layout)));
  return item.rows.reduce((sum, cells) => sum + rowHeight(cells), 0);
}

function gridHeight(item: Grid, layout: TemplateSet): number {
  const padding = 2 * layout.table.paddingMm + layout.table.borderPt * MM_PER_PT;
  const rowHeight = (lines: readonly Line[], box: Paragraph['box']): number => Math.max(0, ...lines.map((line, at) =>
    paragraphHeight({ kind: 'paragraph', box, line }, (item.widthsMm[at] ?? 0) - padding, layout))) + layout.table.borderPt;
  return rowHeight(item.head.map((text) => [{ text }]), item.headBox) + item.rows.reduce((sum, row) => sum + rowHeight(row, item.cellBox), 0);
}
