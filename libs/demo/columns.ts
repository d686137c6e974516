import { DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';

/** Cells by column, as text; an absent column is an empty cell. */
export type DatasetCells = Readonly<Record<string, string>>;

/** One row on its way to its file. */
export interface DatasetLine {
  readonly file: DatasetFile;
  readonly row: DatasetCells;
}

const PLACE = new Map(DATASET_FILE_NAMES.map((file, index) => [file, index] as const));

/** Files in the order of the format; within a file the key columns one after the other, by code units. */
export function compareLines(a: DatasetLine, b: DatasetLine): number {
  if (a.file !== b.file) return (PLACE.get(a.file) ?? 0) - (PLACE.get(b.file) ?? 0);
  for (const column of fileSpec(a.file).key) {
    const left = a.row[column] ?? '';
    const right = b.row[column] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
