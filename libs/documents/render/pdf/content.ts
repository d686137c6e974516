import type { Content, CustomTableLayout } from 'pdfmake';
import { type TemplateSet } from '../../layout/template-set.ts';
import { type Line } from '../../paper/paper.ts';
import { printable } from '../../paper/printable.ts';
import { RULE_ROOM_PT } from '../../typeset/height.ts';
import { type Columns, type Frame, type Grid, type Item, type Paragraph, type Rule } from '../../typeset/sheet.ts';

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
export function paragraphContent(item: Paragraph, layout: TemplateSet): Content {
  const style = layout.boxes[item.box];
  return {
    text: runsOf(item.line),
    fontSize: style.sizePt,
    bold: style.bold ?? false,
    italics: style.italic ?? false,
    alignment: item.align ?? style.align,
    lineHeight: LINE * (style.line ?? 1),
    margin: [0, item.beforePt ?? style.beforePt ?? 0, 0, style.afterPt ?? 0],
    ...(style.firstLineMm === undefined ? {} : { leadingIndent: points(style.firstLineMm) }),
    ...(style.underline ? { decoration: 'underline' as const } : {}),
  };
}

function runsOf(line: Line): { text: string; bold?: boolean; italics?: boolean }[] {
  if (line.length === 0) return [{ text: '\u00a0' }];
  return line.map((run) => ({
    text: printable(run.text),
    ...(run.bold === undefined ? {} : { bold: run.bold }),
    ...(run.italic === undefined ? {} : { italics: run.italic }),
  }));
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
  const cell = (text: Line, box: 'tableHead' | 'tableCell', align: 'left' | 'center' | 'right'): Content =>
    paragraphContent({ kind: 'paragraph', box, line: text, align }, layout);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: item.widthsMm.map((width) => points(width) - 2 * padding - line),
      body: [
        item.head.map((text) => cell([{ text }], 'tableHead', 'center')),
        ...item.rows.map((lines) => lines.map((text, at) => cell(text, 'tableCell', item.aligns[at] ?? 'left'))),
      ],
    },
    layout: rules,
  };
}
