import { type ColumnSpec, DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';

import { guarded } from './guard-formulas.ts';

/** A row to write: absent columns count as empty, empty ones as their default. */
export type WritableRow = Readonly<Record<string, string | undefined>>;
/** Rows by file, in any order. */
export type WritableDataset = { readonly [F in DatasetFile]?: Iterable<WritableRow> };

/** The header line of a file, with its line end. */
export function csvHeader(file: DatasetFile): string {
  return `${fileSpec(file).columns.map((column) => column.name).join(',')}\n`;
}

/** One line of a file in canonical form, with its line end. Rows must come sorted by {@link compareRows}. */
export function csvLine(file: DatasetFile, row: WritableRow): string {
  return `${fileSpec(file).columns.map((column) => csvCell(canonicalText(row, column), column)).join(',')}\n`;
}

/** The text of a cell in canonical form: the default where it is empty. */
export function canonicalText(row: WritableRow, column: ColumnSpec): string {
  const text = row[column.name] ?? '';
  return text === '' ? (column.fallback ?? '') : text;
}

function csvCell(text: string, { kind }: ColumnSpec): string {
  const safe = kind === 'whole' || kind === 'decimal' ? text : guarded(text);
  // RFC 4180, section 2: quotes only where they are needed.
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Order of the canonical form: the key columns one after the other, by code units. */
export function compareRows(file: DatasetFile): (a: WritableRow, b: WritableRow) => number {
  const { key, columns } = fileSpec(file);
  const keys = columns.filter((column) => key.includes(column.name));
  const ordered = key.map((name) => keys.find((column) => column.name === name)).filter((column) => column !== undefined);
  return (a, b) => {
    for (const column of ordered) {
      const left = canonicalText(a, column);
      const right = canonicalText(b, column);
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}

/** Writes the CSV files in canonical form, by file name; files without rows hold their header alone, sparse ones are left out. */
export function writeDataset(dataset: WritableDataset): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of DATASET_FILE_NAMES) {
    const rows = [...(dataset[file] ?? [])].sort(compareRows(file));
    if (rows.length === 0 && fileSpec(file).sparse === true) continue;
    files.set(`${file}.csv`, csvHeader(file) + rows.map((row) => csvLine(file, row)).join(''));
  }
  return files;
}
