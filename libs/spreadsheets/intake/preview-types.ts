import type { DatasetFile } from '#contracts';

import type { WritableRow } from '../dataset/write-csv.ts';
import type { RowRole } from '../layout/classify-rows.ts';
import type { Field } from '../layout/fields.ts';
import type { CellReading } from '../list/read-cell.ts';
import type { ListedPerson, RowPlace } from '../list/read-list.ts';
import type { Named } from '../values/match-names.ts';

/** Somebody on file: his row of people.csv, and his citizen's number where the reader may know it. */
export interface KnownPerson {
  readonly row: WritableRow;
  readonly citizenId?: string;
}

export interface KnownPosition extends Named {
  readonly unit: string;
  readonly seats?: number;
}

/** What a list is held against. Loaded once, given as data. */
export interface OnFile {
  readonly people: Iterable<KnownPerson>;
  /** Former names of a unit are further entries with the same code. */
  readonly units: readonly Named[];
  readonly positions: readonly KnownPosition[];
  readonly localities: readonly Named[];
  /** Rows of tenures.csv. */
  readonly tenures: Iterable<WritableRow>;
  /** Rows of ratings.csv. */
  readonly ratings?: Iterable<WritableRow>;
  /** Specialisations in use, each spelt as on file. */
  readonly specialisations?: readonly string[];
  /** Codes for new people who have none in the list: the prefix, the first free number and how many digits it is given. */
  readonly newCodes?: { readonly prefix: string; readonly next: number; readonly digits: number };
}

/** What the row would do (`new`, `changed`, `same`), or what stands in its way. */
export type RowState = 'new' | 'changed' | 'same' | 'warning' | 'error' | 'ignored';
export type CellState = RowState;

/** One thing a clerk should know about a cell or a row, in words ready to show. */
export interface Trouble {
  /** Stable, for scripts and tests: `two-digit-year`, `lost-zeros`, `unknown-word`, … */
  readonly code: string;
  /** `note`: done and worth showing. `warning`: taken, but look. `error`: not taken until it is put right. */
  readonly weight: 'note' | 'warning' | 'error';
  /** A Vietnamese sentence. */
  readonly message: string;
  /** Texts that would put it right, the likeliest first. */
  readonly suggestions?: readonly string[];
}

/** A cell of the file: what was read, what it would do, and what to know about it. Absent lists are empty. */
export interface PreviewCell {
  readonly field: Field;
  /** From 0; -1 for a value typed in the grid where the file has no such cell. */
  readonly column: number;
  /** What stood in the cell. */
  readonly raw: string;
  /** As it would be written, where its field has a place on file. */
  readonly value: string;
  readonly state: CellState;
  /** The value on file, of a `changed` cell. */
  readonly old?: string;
  readonly troubles?: readonly Trouble[];
  /** The reading itself where it is more than its value; for previewing again. */
  readonly read?: CellReading;
  /** What the clerk typed over it in the grid. */
  readonly fixed?: string;
}

export interface Choice {
  /** What {@link Decisions.answers} holds. */
  readonly value: string;
  /** Vietnamese, ready to show. */
  readonly label: string;
}

export type QuestionKind =
  /** Several people on file may be the listed one. */
  | 'which-person'
  /** Words for a unit, a position or a locality that are near something on file, or near nothing. One answer serves all rows with the same words. */
  | 'which-unit' | 'which-position' | 'which-locality'
  /** The list gives a post without its first day. Answered by a day. */
  | 'since-when'
  /** He still holds another post on file: close it or hold both. */
  | 'other-post'
  /** Another still holds the seat on file: close that tenure, or leave this one out. */
  | 'seat-taken'
  /** A stretch of a career read from free text, not sure enough to be taken unasked. Never blocks. */
  | 'history-line'
  /** A row names the same person, with other values, as an earlier row of the file. */
  | 'twice-in-file';

export interface Question {
  /** The key of its answer. Stable between previews of the same file. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Vietnamese sentence. */
  readonly message: string;
  /** The words of the list that it is about. */
  readonly words: string;
  readonly choices: readonly Choice[];
  /** Whether the row waits for it. A question that does not block has a default: nothing is written. */
  readonly blocks: boolean;
  readonly answer?: string;
}

/** One row that the commit writes. Canonical text; absent columns are empty. */
export interface Write {
  readonly file: DatasetFile;
  readonly action: 'create' | 'update';
  /** Key columns of the row as it stands on file (`update`) or will stand (`create`), in the order of the file's key. */
  readonly key: readonly string[];
  /** The whole row after the commit. Its key columns may differ from `key` (a first day told more exactly). */
  readonly row: WritableRow;
  /** Of an update: what the changed columns held when the preview was made. Anything else on file then = a stale preview. */
  readonly was?: WritableRow;
}

/** A stretch of a career out of free text, its source line beside it. */
export interface HistoryLine {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly unit: string;
  readonly position?: string;
  /** 0–1. */
  readonly confidence: number;
  readonly state: 'taken' | 'on-file' | 'asked' | 'left-out';
  readonly why?: string;
}

export interface MatchedPerson {
  readonly code: string;
  readonly by: 'code' | 'citizen-id' | 'name-and-birth' | 'name-and-post' | 'by-hand' | 'new';
  /** The citizen's number that the list gives him, where it is whole: no column of the interchange format, but what later lists find him by. */
  readonly citizenId?: string;
}

/** One row of the file. Complete in itself: it can be stored, shown, and previewed again with decisions. */
export interface PreviewRow {
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  readonly role: RowRole;
  readonly state: RowState;
  /** Why it is ignored, and what is wrong with the row as a whole. */
  readonly why: readonly Trouble[];
  /** What was read, without its cells; absent for rows that hold nobody. */
  readonly listed?: Omit<ListedPerson, 'cells' | 'place'>;
  /** Headings above the row and the sheet's name, where they name its unit; for previewing again. */
  readonly place?: RowPlace;
  readonly person?: MatchedPerson;
  readonly cells: readonly PreviewCell[];
  readonly questions: readonly Question[];
  readonly history: readonly HistoryLine[];
  /** What the commit of this row writes; empty while it is in error, ignored or waiting for a blocking question. */
  readonly writes: readonly Write[];
}

export interface PreviewCounts {
  /** Rows by state; they add up to `total`, the rows of the file. */
  readonly rows: Readonly<Record<RowState, number>>;
  readonly total: number;
  /** Different questions without an answer that rows wait for. */
  readonly openQuestions: number;
  readonly writes: { readonly create: number; readonly update: number };
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly counts: PreviewCounts;
}

/** What the clerk decided about a preview. Plain JSON. */
export interface Decisions {
  /** Corrected cells, as typed in the grid: read again like a cell of the file. */
  readonly fixes?: readonly { readonly sheet: string; readonly row: number; readonly field: Field; readonly value: string }[];
  /** Question id → value of a choice (or, for `since-when`, a day as typed). */
  readonly answers?: Readonly<Record<string, string>>;
  /** Rows that are not taken in. */
  readonly leftOut?: readonly { readonly sheet: string; readonly row: number }[];
  /** Leave out all rows that are in error or wait for an answer, instead of one by one. */
  readonly leaveOutUnsettled?: boolean;
}

/** What a commit writes, or why it may not yet. */
export type DatasetChanges =
  | {
      readonly kind: 'ready';
      readonly writes: readonly Write[];
      readonly counts: PreviewCounts;
      /** SHA-256 over the writes in order, hex: the commit compares it, so that it writes what was previewed. */
      readonly hash: string;
    }
  | { readonly kind: 'unsettled'; readonly errors: number; readonly questions: number };
