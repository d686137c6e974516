import { type TemplateSet } from '../layout/template-set.ts';
import { type Line, type PaperDocument, textOf } from '../paper/paper.ts';
import { printable } from '../paper/printable.ts';
import { setPaper } from '../typeset/fit.ts';
import { type Item } from '../typeset/sheet.ts';

/** The paper as plain text, one paragraph a line: for comparing, searching and the record. @throws UnprintableText */
export function renderText(paper: PaperDocument, layout: TemplateSet): string {
  const parts = setPaper(paper, layout).sheet.parts.map((part) => part.items.flatMap(linesOf).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function linesOf(item: Item): string[] {
  switch (item.kind) {
    case 'paragraph':
      return [bare(item.line)];
    case 'rule':
    case 'space':
      return [];
    case 'frame':
      return [printable(item.text)];
    case 'columns':
      return item.rows.flatMap((cells) => cells.flatMap((cell) => cell.flatMap(linesOf)));
    case 'grid':
      return [item.head.map(printable).join(' | '), ...item.rows.map((row) => row.map(bare).join(' | '))];
    case 'together':
      return item.items.flatMap(linesOf);
  }
}

function bare(line: Line): string {
  return printable(textOf(line).replaceAll('\n', ' ').replaceAll('\u00a0', ' '));
}
