import type { Field } from '../layout/fields.ts';

/** Rows of a sheet as Excel counts, from 1, both ends included. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** Why a column means what it means. */
export type ColumnWhy =
  /** The heading stands in the dictionary, word for word. */
  | 'known-heading'
  /** The heading holds a known one among other words. */
  | 'part-of-heading'
  /** No heading tells it, but the values do. */
  | 'values'
  /** A clerk said so, in this file or in the sender's last one. */
  | 'by-hand' | 'remembered'
  /** Another column reads more surely as the same field. */
  | 'rival'
  | 'unknown';

/** How the text of a whole column was typed, where the font of the cell does not tell (.xls of some programs, .csv). */
export type ColumnEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'unicode';

export interface ColumnMapping {
  /** From 0, where the column stood in the file the mapping was made for. Another file is matched by heading. */
  readonly column: number;
  /** Levels of the heading joined by ` / `. */
  readonly heading: string;
  /** `null` = left out. */
  readonly field: Field | null;
  /** 0–1; 1 = certain. Under 0.8 a clerk should look. */
  readonly confidence: number;
  readonly why: ColumnWhy;
  readonly hidden: boolean;
  /** The first few different values under the heading. */
  readonly samples: readonly string[];
  readonly encoding?: ColumnEncoding;
  /** The clerk's word on two-digit years of this column: the earliest year they may mean (1930: 30 → 1930, 29 → 2029). */
  readonly earliestYear?: number;
  /** Of a rating: the year its heading names. */
  readonly year?: number;
}

export interface SheetMapping {
  readonly sheet: string;
  readonly hidden: boolean;
  /** `false`: the clerk, or nothing that reads like a list, leaves the sheet out; its rows are then ignored, and counted. */
  readonly taken: boolean;
  readonly header?: Block;
  readonly data?: Block;
  /** The signature block. */
  readonly footer?: Block;
  readonly columns: readonly ColumnMapping[];
  /** The unit of rows that neither a column nor a heading row gives one: the sheet's name, where it names one. */
  readonly unit?: string;
}

/**
 * Where the lists of a workbook stand and what their columns mean. Plain JSON: shown to the clerk, corrected by hand,
 * sent back, kept for the sender's next file and read from `--mapping FILE`.
 */
export interface WorkbookMapping {
  readonly version: 1;
  /** The same for every workbook with the same headings, in whatever order the columns stand. SHA-256, hex. */
  readonly fingerprint: string;
  readonly sheets: readonly SheetMapping[];
}
