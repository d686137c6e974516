import { type TableBlock } from '../paper/paper.ts';
import { type Setting } from './setting.ts';
import { type Item } from './sheet.ts';

/** A list with repeated head; the columns share the text width. */
export function setTable(block: TableBlock, setting: Setting): Item[] {
  const all = block.columns.reduce((sum, column) => sum + column.width, 0);
  return [{
    kind: 'grid',
    widthsMm: block.columns.map((column) => (column.width / all) * setting.textWidthMm),
    aligns: block.columns.map((column) => column.align ?? 'left'),
    head: block.columns.map((column) => column.heading),
    rows: block.rows,
  }];
}
