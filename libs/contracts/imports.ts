import type { DatasetFile, ImportCounts } from './interchange.ts';
import type { JobView } from './jobs.ts';

/** Where a sent file stands. `mapping` and `previewed` wait for a person, the `…ing` states for the worker. */
export type ImportState = 'reading' | 'mapping' | 'previewing' | 'previewed' | 'committing' | 'committed' | 'undone' | 'refused';

/** State of a row of the preview; every row of the file has exactly one. */
export const IMPORT_ROW_STATES = ['new', 'changed', 'same', 'warning', 'error', 'ignored'] as const;
export type ImportRowState = (typeof IMPORT_ROW_STATES)[number];

/** Why a batch cannot be undone. */
export interface UndoReason {
  readonly code: 'changed-since' | 'gone-since' | 'used-since' | 'decision-since' | 'proposal-since' | 'undone-already' | 'not-kept';
  readonly file: DatasetFile;
  /** Key of the row that the batch wrote. */
  readonly key: string;
  /** The row that came later and points to it. */
  readonly usedBy?: { readonly file: DatasetFile; readonly key: string };
  /** Title of the decision, name of the proposal. */
  readonly about?: string;
}

/** GET /import-batches: everything that was ever taken in, from whichever door. */
export interface BatchView {
  readonly id: string;
  readonly source: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly rows: ImportCounts;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly undoable: boolean;
  readonly undoneAt?: string;
  readonly undoneBy?: string;
}

/** POST /import-batches/:id/undo, and GET of the same: what it would do. With `reasons` it is refused and nothing changes. */
export interface UndoView {
  readonly removed: number;
  readonly restored: number;
  readonly reasons?: readonly UndoReason[];
}

/** One line of GET /imports. */
export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileHash: string;
  readonly sender: string;
  readonly state: ImportState;
  /** Goes up with everything a person changes; `If-Match` of every request that changes something. */
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly batch?: string;
  readonly summary?: ImportSummary;
  readonly job?: JobView;
}

/** Figures of a preview. `rows` add up to `total`, the rows of the file. */
export interface ImportSummary {
  readonly rows: Readonly<Record<ImportRowState, number>>;
  readonly total: number;
  /** Different questions without an answer that rows wait for. */
  readonly openQuestions: number;
  readonly errors: number;
  readonly creates: number;
  readonly updates: number;
  /** Rows the commit would write, by file of the interchange format. */
  readonly files: readonly { readonly file: DatasetFile; readonly creates: number; readonly updates: number }[];
}

/** Rows of a sheet as Excel counts, from 1, both ends included. */
export interface ImportBlock {
  readonly first: number;
  readonly last: number;
}

export type ImportEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'unicode';

export interface ImportColumn {
  /** From 0. */
  readonly column: number;
  /** Levels of the heading joined by ` / `. */
  readonly heading: string;
  /** What the column means; `null` = left out. */
  readonly field: string | null;
  /** 0–1; under 0.8 a clerk should look. */
  readonly confidence: number;
  readonly why: string;
  readonly hidden: boolean;
  readonly samples: readonly string[];
  readonly encoding?: ImportEncoding;
  /** The earliest year that two digits may mean. */
  readonly earliestYear?: number;
  /** Of a rating: its year. */
  readonly year?: number;
}

export interface ImportSheetMapping {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly taken: boolean;
  readonly header?: ImportBlock;
  readonly data?: ImportBlock;
  readonly footer?: ImportBlock;
  readonly columns: readonly ImportColumn[];
  readonly unit?: string;
}

/** What a workbook's lists are and what their columns mean; also the shape of `planner import --mapping FILE`. */
export interface ImportMapping {
  readonly version: number;
  readonly fingerprint: string;
  readonly sheets: readonly ImportSheetMapping[];
}

/** A cell as the file has it, and as an old font's letters become. */
export interface RawCell {
  readonly column: number;
  readonly text: string;
  /** Present where the cell's font is an old one. */
  readonly converted?: string;
  readonly font?: string;
}
export interface RawRow {
  /** As Excel counts. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly hidden: boolean;
}
/** The first rows of a sheet and its last ones, as they stand in the file. */
export interface RawSheet {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly head: readonly RawRow[];
  readonly tail: readonly RawRow[];
}

/** GET /imports/:id */
export interface ImportView extends ImportLine {
  readonly refusal?: { readonly code: string; readonly message: string };
  readonly sheets: readonly RawSheet[];
  readonly mapping?: ImportMapping;
  /** Whose earlier mapping was taken over: the same sender's, or another's with the same headings. */
  readonly remembered?: 'sender' | 'headings';
  readonly decisions: ImportDecisions;
  /** What exactly the commit would write; absent while something stands in its way. */
  readonly contentHash?: string;
  /** Different open questions, the ones most rows wait for first. */
  readonly questions: readonly ImportQuestionGroup[];
  /** Batches that came from this very file already, undone ones left out. */
  readonly earlier: readonly BatchView[];
}

/** A correction of what a sheet is; what is left out stays. */
export interface SheetChange {
  readonly sheet: string;
  readonly taken?: boolean;
  readonly unit?: string;
  /** Rows of the header and of the list, as Excel counts. */
  readonly headerFirst?: number;
  readonly headerLast?: number;
  readonly dataFirst?: number;
  readonly dataLast?: number;
}
/** A correction of what a column means. */
export interface ColumnChange {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  /** Empty: the column is left out. */
  readonly field: string;
  /** Empty: as the fonts say. */
  readonly encoding?: string;
  /** 0: two-digit years are asked about. */
  readonly earliestYear?: number;
  readonly year?: number;
}
/** PUT /imports/:id/mapping: what is wrong in the proposal; with nothing it is taken as it is. */
export interface MappingRequest {
  readonly sender?: string;
  readonly sheets?: readonly SheetChange[];
  readonly columns?: readonly ColumnChange[];
}

export interface ImportFix {
  readonly sheet: string;
  readonly row: number;
  readonly field: string;
  readonly value: string;
}
export interface ImportRowPlace {
  readonly sheet: string;
  readonly row: number;
}
export interface ImportAnswer {
  readonly question: string;
  readonly value: string;
}
/** What the clerk decided about a preview. */
export interface ImportDecisions {
  readonly fixes: readonly ImportFix[];
  readonly answers: readonly ImportAnswer[];
  readonly leftOut: readonly ImportRowPlace[];
  readonly leaveOutUnsettled: boolean;
}
/** POST /imports/:id/decisions: what is named is added or replaced; an empty answer takes the answer back. */
export interface DecisionsRequest {
  readonly fixes?: readonly ImportFix[];
  /** Takes these fixes back; their values are of no account. */
  readonly unfix?: readonly ImportFix[];
  readonly answers?: readonly ImportAnswer[];
  readonly leaveOut?: readonly ImportRowPlace[];
  readonly takeIn?: readonly ImportRowPlace[];
  readonly leaveOutUnsettled?: boolean;
}
/** Answer of whatever sets a step going. */
export interface ImportStarted {
  readonly id: string;
  readonly version: number;
  readonly job: JobView;
}
/** POST /imports/:id/commit */
export interface CommitRequest {
  /** Of the preview that was looked at. */
  readonly contentHash: string;
}

export interface TroubleView {
  readonly code: string;
  readonly weight: 'note' | 'warning' | 'error';
  readonly message: string;
  readonly suggestions?: readonly string[];
}
export interface ImportCellView {
  readonly field: string;
  /** What stood in the cell. */
  readonly raw: string;
  readonly value: string;
  readonly state: ImportRowState;
  readonly old?: string;
  readonly fixed?: boolean;
  readonly troubles: readonly TroubleView[];
}
export interface ImportQuestionView {
  readonly id: string;
  readonly kind: string;
  readonly message: string;
  readonly words: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly blocks: boolean;
  readonly answer?: string;
}
export interface ImportQuestionGroup extends ImportQuestionView {
  /** Rows that ask it. */
  readonly rows: number;
  /** The first of them. */
  readonly first: ImportRowPlace;
}
export interface ImportHistoryView {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly unit: string;
  readonly position?: string;
  readonly confidence: number;
  readonly state: string;
  readonly why?: string;
}
/** One row of GET /imports/:id/rows. */
export interface ImportRowView {
  readonly no: number;
  readonly sheet: string;
  readonly row: number;
  readonly role: string;
  readonly state: ImportRowState;
  readonly why: readonly TroubleView[];
  readonly fullName: string;
  readonly unit: string;
  readonly leftOut?: boolean;
  /** Who on file it is, and how that was found. */
  readonly person?: { readonly code: string; readonly by: string };
  readonly cells: readonly ImportCellView[];
  readonly questions: readonly ImportQuestionView[];
  readonly history: readonly ImportHistoryView[];
  readonly writes: readonly { readonly file: DatasetFile; readonly action: 'create' | 'update'; readonly key: readonly string[] }[];
}
export interface ImportRowsPage {
  readonly counts: Readonly<Record<ImportRowState, number>>;
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly rows: readonly ImportRowView[];
}
