import { type TemplateSet } from '../../layout/template-set.ts';
import { type Line, type Run } from '../../paper/paper.ts';
import { type Columns, type Frame, type Grid, type Item, type Paragraph, type Part, type Rule } from '../../typeset/sheet.ts';
import { element, escapeText, twips, twipsOfPt } from './xml.ts';

const NONE = { 'w:val': 'nil' } as const;
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** All parts as one body; each part but the last ends with its own section. */
export function bodyXml(parts: readonly Part[], layout: TemplateSet): string {
  const inside = parts.map((part, at) => {
    const last = at === parts.length - 1;
    const section = sectionXml(part, layout, at > 0);
    return itemsXml(part.items, part.textWidthMm, layout) + (last ? stop('') + section : stop(section));
  });
  return element('w:body', {}, ...inside);
}

/** Word wants a paragraph after a table and before a section's end: one point high, so that it never makes a page of its own. */
function stop(section: string): string {
  return element('w:p', {}, element('w:pPr', {},
    element('w:pStyle', { 'w:val': 'rule' }), element('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' }), section));
}

function sectionXml(part: Part, layout: TemplateSet, restart: boolean): string {
  const { marginsMm: margins, numberFromEdgeMm } = layout.page;
  const across = part.widthMm > part.heightMm;
  return element('w:sectPr', {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    element('w:pgSz', { 'w:w': twips(part.widthMm), 'w:h': twips(part.heightMm), ...(across ? { 'w:orient': 'landscape' } : {}) }),
    element('w:pgMar', {
      'w:top': twips(margins.top), 'w:right': twips(margins.right), 'w:bottom': twips(margins.bottom), 'w:left': twips(margins.left),
      'w:header': twips(numberFromEdgeMm), 'w:footer': twips(numberFromEdgeMm), 'w:gutter': 0,
    }),
    restart ? element('w:pgNumType', { 'w:start': 1 }) : '',
    element('w:titlePg'));
}

/** How a paragraph holds on to the next one: whole, by its last lines (Word keeps two), or not. */
type Tie = 'whole' | 'last-lines' | 'none';
const TIES: Readonly<Record<Tie, string>> = { whole: element('w:keepNext') + element('w:keepLines'), 'last-lines': element('w:keepNext'), none: '' };

function itemsXml(items: readonly Item[], widthMm: number, layout: TemplateSet, tie: Tie = 'none'): string {
  return items.map((item) => itemXml(item, widthMm, layout, tie)).join('');
}

function itemXml(item: Item, widthMm: number, layout: TemplateSet, tie: Tie): string {
  switch (item.kind) {
    case 'paragraph':
      return paragraphXml(item, layout, tie);
    case 'rule':
      return ruleXml(item, widthMm);
    case 'space':
      return spaceXml(item.heightPt);
    case 'frame':
      return frameXml(item, widthMm);
    case 'columns':
      return columnsXml(item, layout);
    case 'grid':
      return gridXml(item, layout);
    case 'together':
      return itemsXml(item.items, widthMm, layout, item.lastLines ? 'last-lines' : 'whole');
  }
}

function paragraphXml(item: Paragraph, layout: TemplateSet, tie: Tie): string {
  const style = layout.boxes[item.box];
  return element('w:p', {},
    element('w:pPr', {},
      element('w:pStyle', { 'w:val': item.box }),
      TIES[tie],
      item.beforePt === undefined ? '' : element('w:spacing', {
        'w:before': twipsOfPt(item.beforePt), 'w:after': twipsOfPt(style.afterPt ?? 0),
        'w:line': Math.round((style.line ?? 1) * 240), 'w:lineRule': 'auto',
      }),
      item.align === undefined ? '' : element('w:jc', { 'w:val': item.align })),
    runsXml(item.line, style.bold ?? false, style.italic ?? false));
}

/** Runs of one look become one run, so that search and replace in Word finds whole sentences. */
function runsXml(line: Line, bold: boolean, italic: boolean): string {
  const merged: { text: string; bold: boolean; italic: boolean }[] = [];
  for (const run of line) {
    const look = { bold: run.bold ?? bold, italic: run.italic ?? italic };
    const last = merged.at(-1);
    if (last && last.bold === look.bold && last.italic === look.italic) last.text += run.text;
    else merged.push({ text: run.text, ...look });
  }
  return merged.map((run) => runXml(run, bold, italic)).join('');
}

function runXml(run: Run, bold: boolean, italic: boolean): string {
  const on = (tag: string, wanted: boolean, given: boolean): string =>
    wanted === given ? '' : element(`w:${tag}`, wanted ? {} : { 'w:val': 0 }) + element(`w:${tag}Cs`, wanted ? {} : { 'w:val': 0 });
  const look = on('b', run.bold ?? bold, bold) + on('i', run.italic ?? italic, italic);
  const text = run.text.split('\n').map((part) => element('w:t', { 'xml:space': 'preserve' }, escapeText(part))).join(element('w:br'));
  return element('w:r', {}, look === '' ? '' : element('w:rPr', {}, look), text);
}

function ruleXml(rule: Rule, widthMm: number): string {
  const side = twips((widthMm - rule.widthMm) / 2);
  return element('w:p', {}, element('w:pPr', {},
    element('w:pStyle', { 'w:val': 'rule' }),
    element('w:pBdr', {}, element('w:top', { 'w:val': 'single', 'w:sz': Math.round(rule.thicknessPt * 8), 'w:space': 0, 'w:color': '000000' })),
    element('w:spacing', { 'w:before': twipsOfPt(rule.gapPt), 'w:after': 0, 'w:line': 40, 'w:lineRule': 'exact' }),
    element('w:ind', { 'w:left': side, 'w:right': side })));
}

function spaceXml(heightPt: number): string {
  return element('w:p', {}, element('w:pPr', {},
    element('w:pStyle', { 'w:val': 'rule' }), element('w:keepNext'),
    element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': twipsOfPt(heightPt), 'w:lineRule': 'exact' })));
}

function frameXml(frame: Frame, widthMm: number): string {
  const side = twips((widthMm - frame.widthMm) / 2);
  const line = { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': '000000' };
  return element('w:p', {}, element('w:pPr', {},
    element('w:pStyle', { 'w:val': frame.box }),
    element('w:pBdr', {}, ...['top', 'left', 'bottom', 'right'].map((edge) => element(`w:${edge}`, line))),
    element('w:spacing', { 'w:before': 120, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
    element('w:ind', { 'w:left': side, 'w:right': side })),
  runXml({ text: frame.text }, false, false));
}

function tableXml(widthsMm: readonly number[], borders: string, paddingMm: number, rows: readonly string[]): string {
  const whole = widthsMm.reduce((sum, width) => sum + twips(width), 0);
  const pad = { 'w:w': twips(paddingMm), 'w:type': 'dxa' };
  return element('w:tbl', {},
    element('w:tblPr', {},
      element('w:tblW', { 'w:w': whole, 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, borders),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, element('w:left', pad), element('w:right', pad))),
    element('w:tblGrid', {}, ...widthsMm.map((width) => element('w:gridCol', { 'w:w': twips(width) }))),
    ...rows);
}

function cellXml(widthMm: number, inside: string): string {
  return element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': twips(widthMm), 'w:type': 'dxa' })),
    inside === '' ? element('w:p') : inside);
}

/** The clerk may edit the columns as a plain table without lines; rows are never torn. */
function columnsXml(item: Columns, layout: TemplateSet): string {
  const borders = EDGES.map((edge) => element(`w:${edge}`, NONE)).join('');
  const rows = item.rows.map((cells) => element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')),
    ...cells.map((cell, at) => cellXml(item.widthsMm[at] ?? 0, itemsXml(cell, item.widthsMm[at] ?? 0, layout)))));
  return tableXml(item.widthsMm, borders, 0, rows);
}

/** Rows that go over a page with the signature below them. */
const ROWS_TIED = 2;

function gridXml(item: Grid, layout: TemplateSet): string {
  const line = { 'w:val': 'single', 'w:sz': Math.round(layout.table.borderPt * 8), 'w:space': 0, 'w:color': '000000' };
  const borders = EDGES.map((edge) => element(`w:${edge}`, line)).join('');
  const row = (lines: readonly Line[], head: boolean, tie: Tie = 'none'): string => element('w:tr', {},
    element('w:trPr', {}, element('w:cantSplit'), head ? element('w:tblHeader') : ''),
    ...lines.map((text, at) => cellXml(item.widthsMm[at] ?? 0, paragraphXml({
      kind: 'paragraph', box: head ? item.headBox : item.cellBox, line: text, ...(head ? {} : { align: item.aligns[at] ?? 'left' }),
    }, layout, tie))));
  return tableXml(item.widthsMm, borders, layout.table.paddingMm,
    [row(item.head.map((text) => [{ text }]), true), ...item.rows.map((lines, at) => row(lines, false, item.tied && at >= item.rows.length - ROWS_TIED ? 'whole' : 'none'))]);
}
