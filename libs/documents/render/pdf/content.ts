import type { Content, CustomTableLayout } from 'pdfmake';
import { type BoxStyle, type TemplateSet } from '../../layout/template-set.ts';
import { type Line } from '../../paper/paper.ts';
import { indentOf, RULE_ROOM_PT } from '../../typeset/height.ts';
import { type Columns, type Frame, type Grid, type Item, type Paragraph, type Rule } from '../../typeset/sheet.ts';
import { runsOf } from './words.ts';

const PT_PER_MM = 72 / 25.4;
/** Times set single is 2355/2048 of its size high; the PDF writer leaves the line gap out (2268/2048). */
const LINE = 2355 / 2268;

/** Millimetres in points. */
export function points(mm: number): number {
  return mm * PT_PER_MM;
}

/** The drawn items as pdfmake content. Every text reaches pdfmake as a string property, never as a node of its own. */
export function contentOf(items: readonly Item[], layout: TemplateSet): Content[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'paragraph':
        return paragraphContent(item, layout);
      case 'rule':
        return ruleContent(item);
      case 'space':
        return { text: '', fontSize: 1, margin: [0, 0, 0, item.heightPt - 1] };
      case 'frame':
        return frameContent(item, layout);
      case 'columns':
        return { stack: columnsContent(item, layout) };
      case 'grid':
        return gridContent(item, layout);
      case 'together':
        return { stack: contentOf(item.items, layout), unbreakable: true };
    }
  });
}

/** A paragraph in its box's style. */
export function paragraphContent(item: Paragraph, layout: TemplateSet, whole = true): Content {
  const style = layout.boxes[item.box];
  return {
    text: runsOf(item.line, whole),
    fontSize: style.sizePt,
    bold: style.bold ?? false,
    italics: style.italic ?? false,
    alignment: item.align ?? style.align,
    lineHeight: LINE * (style.line ?? 1),
    margin: marginOf(item, style),
    ...(style.firstLineMm === undefined || indentOf(item, layout) === 0 ? {} : { leadingIndent: points(style.firstLineMm) }),
    ...(style.underline ? { decoration: 'underline' as const } : {}),
  };
}

function marginOf(item: Paragraph, style: BoxStyle): [number, number, number, number] {
  return [0, item.beforePt ?? style.beforePt ?? 0, 0, style.afterPt ?? 0];
}

function ruleContent(rule: Rule): Content {
  const width = points(rule.widthMm);
  return {
    canvas: [
      { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: rule.thicknessPt },
    ],
    alignment: 'center',
    margin: [0, rule.gapPt, 0, RULE_ROOM_PT],
  };
}

function frameContent(frame: Frame, layout: TemplateSet): Content {
  const line = (): number => 0.75;
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: points(frame.widthMm),
        table: { widths: ['*'], body: [[paragraphContent({ kind: 'paragraph', box: frame.box, line: [{ text: frame.text }], beforePt: 0 }, layout)]] },
        layout: { hLineWidth: line, vLineWidth: line, paddingLeft: () => 2, paddingRight: () => 2, paddingTop: () => 0, paddingBottom: () => 0 },
      },
      { width: '*', text: '' },
    ],
    columnGap: 0,
    margin: [0, 6, 0, 0],
  };
}

function columnsContent(item: Columns, layout: TemplateSet): Content[] {
  return item.rows.map((cells) => ({
    columns: cells.map((cell, at) => ({ width: points(item.widthsMm[at] ?? 0), stack: contentOf(cell, layout) })),
    columnGap: 0,
  }));
}

function gridContent(item: Grid, layout: TemplateSet): Content {
  const padding = points(layout.table.paddingMm);
  const line = layout.table.borderPt;
  const rules: CustomTableLayout = {
    hLineWidth: () => line, vLineWidth: () => line,
    paddingLeft: () => padding, paddingRight: () => padding, paddingTop: () => 0, paddingBottom: () => 0,
  };
  const cell = (text: Line, box: Paragraph['box'], align: 'left' | 'center' | 'right'): Content =>
    paragraphContent({ kind: 'paragraph', box, line: text, align }, layout, false);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: item.widthsMm.map((width) => points(width) - 2 * padding - line),
      body: [
        item.head.map((text) => cell([{ text }], item.headBox, 'center')),
        ...item.rows.map((lines) => lines.map((text, at) => cell(text, item.cellBox, item.aligns[at] ?? 'left'))),
      ],
    },
    layout: rules,
    ...(item.newPage ? { pageBreak: 'before' as const } : {}),
  };
}
