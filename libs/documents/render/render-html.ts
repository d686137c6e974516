import { type Box, BOXES, type BoxStyle, type TemplateSet } from '../layout/template-set.ts';
import { type Line, type PaperDocument } from '../paper/paper.ts';
import { setPaper } from '../typeset/fit.ts';
import { SINGLE } from '../typeset/height.ts';
import { paginate } from '../typeset/paginate.ts';
import { settle } from '../typeset/settle.ts';
import { type Columns, type Grid, type Item, type Paragraph, type Part } from '../typeset/sheet.ts';
import { escapeText } from './docx/xml.ts';


/**
 * The paper as a self-contained HTML fragment for preview and print: its own style, no script, nothing fetched.
 * Every page is a sheet of true A4 size with its number where the paper will have it, on screen and printed. A run filled from a fact carries `data-fact`.
 * @throws UnprintableText when a text holds characters that the door should have refused
 */
export function renderHtml(paper: PaperDocument, template: TemplateSet): string {
  const { sheet, layout } = setPaper(paper, template);
  const parts = sheet.parts.map((part) => partHtml(part, layout)).join('');
  return `<article class="paper" lang="vi" aria-label="${escapeText(paper.title)}"><style>${styleOf(layout)}</style>${parts}</article>`;
}

function partHtml(part: Part, layout: TemplateSet): string {
  const across = part.widthMm > part.heightMm ? ' paper-across' : '';
  return paginate(settle(part, layout), layout).map((items, at) => {
    const number = at === 0 ? '' : `<p class="paper-pageNumber">${at + 1}</p>`;
    return `<section class="paper-sheet${across}">${number}${itemsHtml(items)}</section>`;
  }).join('');
}

function itemsHtml(items: readonly Item[]): string {
  return items.map(itemHtml).join('');
}

function itemHtml(item: Item): string {
  switch (item.kind) {
    case 'paragraph':
      return block(item.box, lineHtml(item.line), ownStyle(item));
    case 'rule':
      return `<div class="paper-rule" style="width:${mm(item.widthMm)};border-top-width:${item.thicknessPt}pt;margin-top:${item.gapPt}pt"></div>`;
    case 'space':
      return `<div style="height:${item.heightPt}pt"></div>`;
    case 'frame':
      return `<div class="paper-frame paper-${item.box}" style="width:${mm(item.widthMm)}">${escapeText(item.text)}</div>`;
    case 'columns':
      return columnsHtml(item);
    case 'grid':
      return gridHtml(item);
    case 'together':
      return `<div class="paper-together">${itemsHtml(item.items)}</div>`;
  }
}

/** What this one paragraph has of its own. */
function ownStyle(item: Paragraph): string {
  const own = [
    item.beforePt === undefined ? '' : `margin-top:${item.beforePt}pt`,
    item.align === undefined ? '' : `text-align:${item.align}`,
    item.piece === 'head' || item.piece === 'middle' ? 'text-align-last:justify' : '',
    item.piece === 'tail' || item.piece === 'middle' ? 'text-indent:0' : '',
  ];
  return own.filter((each) => each !== '').join(';');
}

const mm = (value: number): string => `${Number(value.toFixed(2))}mm`;

function block(box: string, inside: string, style: string): string {
  return `<p class="paper-${box}"${style === '' ? '' : ` style="${style}"`}>${inside === '' ? '&nbsp;' : inside}</p>`;
}

function lineHtml(line: Line): string {
  return line.map((run) => {
    const look = [
      run.bold === undefined ? '' : `font-weight:${run.bold ? 'bold' : 'normal'}`,
      run.italic === undefined ? '' : `font-style:${run.italic ? 'italic' : 'normal'}`,
    ].filter((each) => each !== '').join(';');
    const text = run.text.split('\n').map(escapeText).join('<br>');
    const attributes = (look === '' ? '' : ` style="${look}"`) + (run.fact === undefined ? '' : ` data-fact="${escapeText(run.fact)}"`);
    return attributes === '' ? text : `<span${attributes}>${text}</span>`;
  }).join('');
}

function columnsHtml(item: Columns): string {
  const widths = item.widthsMm.map(mm).join(' ');
  const rows = item.rows.map((cells) => {
    const inside = cells.map((cell) => `<div>${itemsHtml(cell)}</div>`).join('');
    return `<div class="paper-columns" style="grid-template-columns:${widths}">${inside}</div>`;
  });
  return rows.join('');
}

function gridHtml(item: Grid): string {
  const widths = item.widthsMm.map((width) => `<col style="width:${mm(width)}">`).join('');
  const head = item.head.map((text) => `<th scope="col" class="paper-${item.headBox}">${escapeText(text)}</th>`).join('');
  const rows = item.rows.map((lines) => {
    const cells = lines.map((line, at) => `<td class="paper-${item.cellBox}" style="text-align:${item.aligns[at] ?? 'left'}">${lineHtml(line)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="paper-grid"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function boxCss(box: string, style: BoxStyle): string {
  const lines = [
    `font-size:${style.sizePt}pt`, `text-align:${style.align}`, `line-height:${Number((SINGLE * (style.line ?? 1)).toFixed(3))}`,
    `margin:${style.beforePt ?? 0}pt 0 ${style.afterPt ?? 0}pt`,
    `font-weight:${style.bold ? 'bold' : 'normal'}`, `font-style:${style.italic ? 'italic' : 'normal'}`,
    ...(style.firstLineMm === undefined ? [] : [`text-indent:${style.firstLineMm}mm`]),
    ...(style.underline ? ['text-decoration:underline'] : []),
    ...(style.keepWithNext ? ['break-after:avoid'] : []),
  ];
  return `.paper .paper-${box}{${lines.join(';')}}`;
}

/** Cells take the space before and after inside, for a table cell has no margin. */
function cellCss(box: Box, layout: TemplateSet): string {
  const { beforePt = 0, afterPt = 0 } = layout.boxes[box];
  return `.paper .paper-grid .paper-${box}{padding:${beforePt}pt ${layout.table.paddingMm}mm ${afterPt}pt}`;
}

function styleOf(layout: TemplateSet): string {
  const { widthMm, heightMm, marginsMm: margins, numberFromEdgeMm } = layout.page;
  const edges = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;
  const fonts = [layout.fonts.main, ...layout.fonts.fallbacks].map((name) => `"${name}"`).join(',');
  return [
    `.paper{font-family:${fonts},serif;color:#000;font-size:14pt}`,
    `.paper .paper-sheet{position:relative;box-sizing:border-box;width:${widthMm}mm;min-height:${heightMm}mm;padding:${edges};margin:0 auto 8mm;background:#fff;overflow-wrap:break-word}`,
    `.paper .paper-across{width:${heightMm}mm;min-height:${widthMm}mm}`,
    '.paper p{orphans:2;widows:2}',
    '.paper .paper-columns{display:grid}',
    '.paper .paper-rule{border-top:0 solid #000;height:2pt;margin:0 auto}',
    '.paper .paper-frame{box-sizing:border-box;border:.75pt solid #000;padding:0 1mm;margin:6pt auto 0}',
    '.paper .paper-together,.paper .paper-columns,.paper .paper-grid tr{break-inside:avoid}',
    '.paper .paper-grid{border-collapse:collapse;table-layout:fixed;width:100%}',
    `.paper .paper-grid th,.paper .paper-grid td{border:${layout.table.borderPt}pt solid #000;padding:0 ${layout.table.paddingMm}mm;vertical-align:top}`,
    ...BOXES.map((box) => boxCss(box, layout.boxes[box])),
    ...(['tableHead', 'tableCell', 'denseHead', 'denseCell'] as const).map((box) => cellCss(box, layout)),
    '.paper .paper-draftMark,.paper .paper-secrecy{margin:6pt auto 0}',
    `.paper .paper-pageNumber{position:absolute;top:${numberFromEdgeMm}mm;left:${margins.left}mm;right:${margins.right}mm;margin:0}`,
    `@page{size:${widthMm}mm ${heightMm}mm;margin:0}`,
    `@page paper-across{size:${heightMm}mm ${widthMm}mm;margin:0}`,
    // A hair under the page's height, so that rounding never makes a page of nothing.
    `@media print{.paper .paper-sheet{min-height:${heightMm - 0.5}mm;margin:0;break-after:page}.paper .paper-sheet:last-child{break-after:auto}`
      + `.paper .paper-across{min-height:${widthMm - 0.5}mm;page:paper-across}}`,
  ].join('\n');
}
