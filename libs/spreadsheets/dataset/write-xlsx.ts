import { type ColumnSpec, DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';
import { writeXlsx } from 'hucre/xlsx';

import { safeText } from '../workbook/safe-text.ts';
import { canonicalText, compareRows, type WritableDataset, type WritableRow } from './write-csv.ts';

/**
 * Writes the dataset as one .xlsx, a sheet per file. Every cell is a plain value: text stays text whatever sign it
 * starts with (never a formula, never a link), numbers are numbers, days are text in ISO form.
 */
export async function writeDatasetWorkbook(dataset: WritableDataset): Promise<Uint8Array> {
  const sheets = DATASET_FILE_NAMES.flatMap((file) => {
    const rows = sheetRows(file, dataset[file] ?? []);
    if (rows.length === 0 && fileSpec(file).sparse === true) return [];
    return [{ name: file, rows: [fileSpec(file).columns.map((column) => column.name), ...rows], freezePane: { rows: 1 } }];
  });
  return writeXlsx({ sheets, defaultFont: { name: 'Times New Roman', size: 12 } });
}

function sheetRows(file: DatasetFile, rows: Iterable<WritableRow>): (string | number | null)[][] {
  const { columns } = fileSpec(file);
  return [...rows].sort(compareRows(file)).map((row) => columns.map((column) => cellOf(canonicalText(row, column), column)));
}

function cellOf(text: string, { kind }: ColumnSpec): string | number | null {
  if (text === '') return null;
  if (kind === 'whole' || kind === 'decimal') return Number(text);
  return safeText(text);
}
