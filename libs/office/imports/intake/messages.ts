import type { ImportQuestionGroup, ImportSummary, RawSheet } from '#contracts';
import type { NewImportRow } from '#persistence';
import type { Decisions, OnFile, Sentence, WorkbookLimits, WorkbookMapping, Write } from '#spreadsheets';

/** What is to be done with a sent file. */
export interface IntakeOrder {
  readonly deed: 'analyse' | 'preview' | 'error-workbook';
  readonly fileName: string;
  readonly limits: WorkbookLimits;
  /** `analyse`: an earlier file's, to be recalled. Otherwise the one to read by; the proposal when absent. */
  readonly mapping?: WorkbookMapping | undefined;
  readonly decisions?: Decisions | undefined;
}

/** What is on file, in pieces small enough to be handed over without a stop. */
export type OnFilePiece = { readonly [Table in keyof OnFile]?: OnFile[Table] extends Iterable<infer Row> | undefined ? readonly Row[] : OnFile[Table] };

/** What a deed is done with: the file and, for a preview, what is on file. */
export interface IntakeGoods {
  readonly bytes: Uint8Array;
  readonly onFile: OnFile;
}

/** A row to write, with the row of the sent file behind it. */
export interface PlacedWrite {
  readonly sheet: string;
  /** As Excel counts. */
  readonly line: number;
  readonly write: Write;
}

export interface PreviewFigures {
  readonly summary: ImportSummary;
  readonly questions: readonly ImportQuestionGroup[];
  /** Hash of everything the commit writes; absent while something stands in its way. */
  readonly contentHash?: string | undefined;
}

/** The answer in pieces. `refused` is an answer too; nothing comes after it. */
export type IntakeMessage =
  | { readonly kind: 'refused'; readonly sentence: Sentence }
  | { readonly kind: 'analysis'; readonly mapping: WorkbookMapping; readonly sheets: readonly RawSheet[] }
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'rows'; readonly rows: readonly NewImportRow[] }
  | { readonly kind: 'writes'; readonly writes: readonly PlacedWrite[] }
  | { readonly kind: 'figures'; readonly figures: PreviewFigures }
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

export type Tell = (message: IntakeMessage) => Promise<void>;
