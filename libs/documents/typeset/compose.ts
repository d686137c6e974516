import { type TemplateSet } from '../layout/template-set.ts';
import { type AnnexBlock, type Block, type PaperDocument } from '../paper/paper.ts';
import { countLines, indentOf } from './height.ts';
import { type Item, type Paragraph, type Part, type Sheet } from './sheet.ts';
import { setAddressee, setArticles, setBases, setText } from './set-body.ts';
import { setClosing } from './set-closing.ts';
import { setHead } from './set-head.ts';
import { setTable } from './set-table.ts';
import { faceOf, paragraph, type Setting } from './setting.ts';
import { setTitle } from './set-title.ts';

/**
 * Sets a paper in a layout: every box gets its style, rules get their lengths, closing marks are put, and what may
 * not be torn apart is tied. Pure arithmetic on the Times widths; renderers only draw the result.
 */
export function compose(paper: PaperDocument, layout: TemplateSet): Sheet {
  const main = settingOf(layout, paper.orientation ?? 'portrait');
  const annexes = paper.blocks.filter((block): block is AnnexBlock => block.kind === 'annex');
  const body = paper.blocks.filter((block) => block.kind !== 'annex');
  return {
    title: paper.title,
    parts: [
      partOf(main, [...setHead(paper, main), ...bodyItems(body, main)]),
      ...annexes.map((annex) => setAnnex(annex, layout)),
    ],
  };
}

function settingOf(layout: TemplateSet, orientation: 'portrait' | 'landscape'): Setting {
  const { widthMm, heightMm, marginsMm } = layout.page;
  const across = orientation === 'landscape';
  const pageWidthMm = across ? heightMm : widthMm;
  return {
    layout,
    pageWidthMm,
    pageHeightMm: across ? widthMm : heightMm,
    textWidthMm: pageWidthMm - marginsMm.left - marginsMm.right,
  };
}

function partOf(setting: Setting, items: readonly Item[]): Part {
  return { widthMm: setting.pageWidthMm, heightMm: setting.pageHeightMm, textWidthMm: setting.textWidthMm, items };
}

function bodyItems(blocks: readonly Block[], setting: Setting): Item[] {
  const items: Item[] = [];
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    if (block.kind === 'closing') tieClosing(items, setClosing(block, setting), setting);
    else items.push(...setBlock(block, setting, next?.kind === 'closing'));
    if (block.kind === 'title' && next?.kind === 'text') items.push({ kind: 'space', heightPt: 6 });
  });
  return items;
}

/** A paragraph of more lines than this is not moved whole for a signature's sake. */
const MOST_LINES_MOVED = 20;

/** A signature never stands alone on a page: the last paragraph goes with it, or its last lines; below a list, the last two rows. */
function tieClosing(items: Item[], closing: Extract<Item, { kind: 'columns' }>, setting: Setting): void {
  const last = items.at(-1);
  const grid = last?.kind === 'paragraph' ? items.at(-2) : last;
  if (grid?.kind === 'grid') items[items.indexOf(grid)] = { ...grid, tied: true };
  if (last?.kind !== 'paragraph') {
    items.push({ kind: 'together', items: [closing] });
    return;
  }
  const tied = lastLinesOf(items, setting);
  const tooLong = linesIn(last, setting) > MOST_LINES_MOVED;
  items.splice(-tied.length, tied.length, { kind: 'together', items: [...tied, closing], ...(tooLong ? { lastLines: true } : {}) });
}

const FEWEST_LINES = 2;

/** The last paragraph, and those before it while they make less than two lines together. */
function lastLinesOf(items: readonly Item[], setting: Setting): Paragraph[] {
  const tied: Paragraph[] = [];
  let lines = 0;
  for (let item = items.at(-1); item?.kind === 'paragraph' && lines < FEWEST_LINES; item = items.at(-1 - tied.length)) {
    tied.unshift(item);
    lines += linesIn(item, setting);
  }
  return tied;
}

function linesIn(item: Paragraph, setting: Setting): number {
  return countLines(item.line, faceOf(setting.layout, item.box), setting.textWidthMm, indentOf(item, setting.layout));
}

function setBlock(block: Exclude<Block, { kind: 'closing' }>, setting: Setting, endsText: boolean): Item[] {
  switch (block.kind) {
    case 'title':
      return setTitle(block, setting);
    case 'authority':
      return [paragraph(setting, 'authority', block.text)];
    case 'resolve':
      return [paragraph(setting, 'resolve', [{ text: block.text }])];
    case 'addressee':
      return setAddressee(block, setting);
    case 'bases':
      return setBases(block, setting);
    case 'articles':
      return setArticles(block, setting, endsText);
    case 'text':
      return setText(block, setting, endsText);
    case 'table':
      return setTable(block, setting);
    default:
      return [];
  }
}

function setAnnex(annex: AnnexBlock, layout: TemplateSet): Part {
  const setting = settingOf(layout, annex.orientation);
  const items: Item[] = [
    paragraph(setting, 'annexLabel', [{ text: annex.label }]),
    paragraph(setting, 'annexTitle', annex.title),
    paragraph(setting, 'annexReference', annex.reference),
    ...bodyItems(annex.content, setting),
  ];
  return partOf(setting, items);
}
