import type { Mapping, Sentence, SheetReading, WorkbookLimits } from '#spreadsheets';

/** What the reading process is told, before the bytes of the file. */
export interface WorkbookOrder {
  readonly limits: WorkbookLimits;
  readonly mapping: Mapping;
}

/** A workbook read as lists, or the sentence that refuses it. */
export type SentWorkbook =
  | { readonly kind: 'read'; readonly sheets: readonly SheetReading[] }
  | { readonly kind: 'refused'; readonly sentence: Sentence };
