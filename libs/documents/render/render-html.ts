import { type Box, BOXES, type BoxStyle, type TemplateSet } from '../layout/template-set.ts';
import { type Line, type PaperDocument } from '../paper/paper.ts';
import { setPaper } from '../typeset/fit.ts';
import { SINGLE } from '../typeset/height.ts';
import { type Columns, type Grid, type Item, type Part } from '../typeset/sheet.ts';
import { escapeText } from './docx/xml.ts';


/**
 * The paper as a self-contained HTML fragment for preview and print: its own style, no script, nothing fetched.
 * One sheet of true A4 size a part (the paper, then each annex); printed, the browser breaks it into pages and
 * numbers them from the second. A run filled from a fact carries `data-fact`.
 * @throws UnprintableText when a text holds characters that the door should have refused
 */
export function renderHtml(paper: PaperDocument, template: TemplateSet): string {
  const { sheet, layout } = setPaper(paper, template);
  const parts = sheet.parts.map((part) => partHtml(part)).join('');
  return `<article class="paper" lang="vi" aria-label="${escapeText(paper.title)}"><style>${styleOf(layout)}</style>${parts}</article>`;
}

function partHtml(part: Part): string {
  const across = part.widthMm > part.heightMm ? ' paper-across' : '';
  return `<section class="paper-sheet${across}">${itemsHtml(part.items)}</section>`;
}

function itemsHtml(items: readonly Item[]): string {
  return items.map(itemHtml).join('');
}

function itemHtml(item: Item): string {
  switch (item.kind) {
    case 'paragraph': {
      const own = [item.beforePt === undefined ? '' : `margin-top:${item.beforePt}pt`, item.align === undefined ? '' : `text-align:${item.align}`];
      return block(item.box, lineHtml(item.line), own.filter((each) => each !== '').join(';'));
    }
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
  const number = `@top-center{content:counter(page);font:${layout.boxes.pageNumber.sizePt}pt ${fonts},serif;vertical-align:top;padding-top:${numberFromEdgeMm}mm}`;
  return [
    `.paper{font-family:${fonts},serif;color:#000;font-size:14pt}`,
    `.paper .paper-sheet{box-sizing:border-box;width:${widthMm}mm;min-height:${heightMm}mm;padding:${edges};margin:0 auto 8mm;background:#fff;overflow-wrap:break-word}`,
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
    `@page{size:${widthMm}mm ${heightMm}mm;margin:${edges};${number}}`,
    '@page:first{@top-center{content:none}}',
    `@page paper-across{size:${heightMm}mm ${widthMm}mm}`,
    '@media print{.paper .paper-sheet{width:auto;min-height:0;padding:0;margin:0}.paper .paper-sheet+.paper-sheet{break-before:page}'
      + '.paper .paper-across{width:auto;min-height:0;page:paper-across}}',
  ].join('\n');
}
