import type { RowMark } from '../workbook/mark-errors.ts';
import type { SheetMapping } from './mapping-types.ts';
import type { PreviewRow } from './preview-types.ts';

/** What the column "Lỗi" says beside a row: its errors, warnings and open questions, with the column each is about; empty where all is well. */
export function errorText(row: PreviewRow, sheet?: Pick<SheetMapping, 'columns'>): string {
  const headings = new Map((sheet?.columns ?? []).map(({ column, heading }) => [column, heading]));
  const ofRow = row.why.filter(({ weight }) => weight !== 'note').map(({ message }) => message);
  const ofCells = row.cells.flatMap((cell) => (cell.troubles ?? []).filter(({ weight }) => weight !== 'note').map(({ message, suggestions }) => {
    const heading = headings.get(cell.column);
    return `${heading === undefined ? '' : `${heading}: `}${message}${suggestions?.length ? ` (${suggestions.join('; ')})` : ''}`;
  }));
  const asked = row.questions.filter((question) => question.answer === undefined && question.kind !== 'history-line').map(({ message }) => message);
  return [...ofRow, ...ofCells, ...asked].join('\n');
}

/** Marks for the rows of a preview that need one, for the workbook given back. */
export function* errorMarks(rows: Iterable<PreviewRow>, sheets: readonly SheetMapping[]): Generator<RowMark> {
  const byName = new Map(sheets.map((sheet) => [sheet.sheet, sheet]));
  for (const row of rows) {
    const text = errorText(row, byName.get(row.sheet));
    if (text !== '') yield { sheet: row.sheet, row: row.row, text };
  }
}
