import type { BatchView, ImportRowState, ImportState } from '#contracts';

import type { Versioned } from '../work/stores.ts';

export interface NewImport {
  readonly fileName: string;
  readonly fileSize: number;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly sender: string;
}

/** What of an import may change; left out = stays, `null` = taken away. */
export interface ImportPatch {
  readonly sender?: string;
  readonly state?: ImportState;
  readonly refusal?: { readonly code: string; readonly message: string } | null;
  readonly analysis?: unknown;
  readonly mapping?: unknown;
  readonly edits?: readonly unknown[];
  readonly summary?: unknown;
  readonly contentHash?: string | null;
  readonly dataVersion?: number | null;
  readonly batch?: string;
  readonly job?: string;
}

export interface StoredImport extends NewImport {
  readonly id: string;
  readonly state: ImportState;
  readonly refusal?: { readonly code: string; readonly message: string } | undefined;
  readonly analysis?: unknown;
  readonly mapping?: unknown;
  readonly edits: readonly unknown[];
  readonly summary?: unknown;
  readonly contentHash?: string | undefined;
  readonly dataVersion?: number | undefined;
  readonly batch?: string | undefined;
  readonly job?: string | undefined;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly version: number;
}

/** A row of the preview; `body` is JSON text, kept as it is. */
export interface NewImportRow {
  readonly sheet: string;
  /** As Excel counts. */
  readonly line: number;
  readonly state: ImportRowState;
  /** What the row is searched by: name, code, unit. */
  readonly search: string;
  readonly body: string;
}

export interface ImportRowFilter {
  readonly states?: readonly ImportRowState[] | undefined;
  readonly sheet?: string | undefined;
  /** Without diacritics too. */
  readonly q?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}
export interface ImportRowSlice {
  /** Over the sheet and the search, whatever states are wanted: chips never jump. */
  readonly counts: Readonly<Record<ImportRowState, number>>;
  readonly total: number;
  readonly rows: readonly { readonly no: number; readonly body: unknown }[];
}

export interface ImportStore {
  create(wanted: NewImport): Promise<string>;
  /** The next piece of the original; pieces come in order from 0. */
  addPiece(id: string, no: number, bytes: Uint8Array): Promise<void>;
  /** The original, byte for byte; `undefined` when there is no such import. */
  original(id: string): Promise<Uint8Array | undefined>;
  find(id: string): Promise<StoredImport | undefined>;
  /** Newest first. */
  list(limit: number): Promise<readonly StoredImport[]>;
  /** Only where the version still is the one given; it goes up by one. */
  change(id: string, version: number, patch: ImportPatch): Promise<Versioned>;
  /** As {@link change}, by a worker: the version stays, so that whoever is looking at it may go on. */
  settle(id: string, version: number, patch: ImportPatch): Promise<Versioned>;
  /** Removes it with its file and everything understood of it. */
  remove(id: string): Promise<'removed' | 'unknown'>;
  /** Throws the rows and changes of the last preview away. */
  clearPreview(id: string): Promise<void>;
  /** Rows in the order of the file; `from` is the number of the first. */
  addRows(id: string, from: number, rows: readonly NewImportRow[]): Promise<void>;
  rows(id: string, filter: ImportRowFilter): Promise<ImportRowSlice>;
  /** What a commit would write, in pieces from 0: each the JSON text of a list. */
  addChanges(id: string, no: number, writes: string): Promise<void>;
  changes(id: string): AsyncIterable<readonly unknown[]>;
  rememberMapping(sender: string, fingerprint: string, mapping: unknown): Promise<void>;
  /** The mapping that this sender's lists with these headings had last; else anybody's lists with these headings. */
  recallMapping(sender: string, fingerprint: string): Promise<unknown>;
  /** Senders whose mappings are remembered. */
  senders(): Promise<readonly string[]>;
  /** Batches of any door, newest first; of one file when its hash is given. */
  batches(filter: { readonly limit: number; readonly fileHash?: string | undefined; readonly id?: string | undefined }): Promise<readonly BatchView[]>;
}
