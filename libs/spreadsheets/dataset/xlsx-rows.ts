import { readXlsx, streamXlsxRows } from 'hucre/xlsx';

import { inspectWorkbook } from '../container/inspect-parts.ts';
import { DATASET_WORKBOOK, type WorkbookLimits } from '../container/limits.ts';
import type { RawRow } from './csv-rows.ts';
import { sayWorkbookFault } from './workbook-faults.ts';
import { type Sentence, say } from './sentences.ts';

/** A workbook that may be read, sheet by sheet. */
export type OpenedWorkbook =
  | { readonly kind: 'opened'; readonly sheets: readonly string[]; readonly rows: (sheet: string) => AsyncGenerator<RawRow> }
  | { readonly kind: 'refused'; readonly sentence: Sentence };

/** Opens an .xlsx whose parts have passed the checks. The only file that knows which library reads datasets. */
export async function openDatasetWorkbook(bytes: Uint8Array, limits: WorkbookLimits = DATASET_WORKBOOK): Promise<OpenedWorkbook> {
  const inspection = inspectWorkbook(bytes, limits);
  if (inspection.kind === 'refused') return { kind: 'refused', sentence: sayWorkbookFault(inspection) };
  const sheets: string[] = [];
  try {
    await readXlsx(bytes, { sheets: (sheet) => sheets.push(sheet.name) < 0 });
  } catch {
    return { kind: 'refused', sentence: say('not-a-workbook', 'cấu trúc tệp bị hỏng') };
  }
  return { kind: 'opened', sheets, rows: (sheet) => sheetRows(bytes, sheet) };
}

async function* sheetRows(bytes: Uint8Array, sheet: string): AsyncGenerator<RawRow> {
  let row = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      row = index + 1;
      yield { kind: 'row', row, cells: values.map(cellText) };
    }
  } catch {
    yield { kind: 'broken', row: row + 1, value: '', sentence: say('not-a-workbook', 'trang tính bị hỏng') };
  }
}

/** A cell as the text a dataset would hold: days ISO, numbers plain. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'toISOString' in value) return isoDay(value as { toISOString(): string });
  return String(value);
}

/** Workbook libraries give midnight UTC; the text of that instant is the only safe reading. */
function isoDay(value: { toISOString(): string }): string {
  try {
    return value.toISOString().slice(0, 10);
  } catch {
    return '#DATE';
  }
}
