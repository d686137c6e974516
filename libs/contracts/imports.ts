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

/** POST /import-batches/:id/undo */
export interface UndoView {
  readonly removed: number;
  readonly restored: number;
  /** Present when it was refused; nothing was changed then. */
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
  /** Goes up with every change; `If-Match` of every request that changes something. */
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly batch?: string;
  /** Rows of the preview by state. */
  readonly counts?: Readonly<Record<ImportRowState, number>>;
  readonly job?: JobView;
}
