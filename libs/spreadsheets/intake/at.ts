import type { WritableRow } from '../dataset/write-csv.ts';

/** The text of a column; empty where the row has none. */
export function at(row: WritableRow | undefined, column: string): string {
  return row?.[column] ?? '';
}

/** The way somebody stands in a post; rows without a word on it are official. */
export function kindOf(row: WritableRow): string {
  return at(row, 'kind') || 'official';
}
