import type { BatchView, ImportCounts, ImportState } from '#contracts';

import type { StoredImport } from './import-store.ts';

export interface ImportTableRow {
  readonly id: string;
  readonly file_name: string;
  readonly file_size: number;
  readonly file_hash: string;
  readonly sender: string;
  readonly state: ImportState;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly analysis?: unknown;
  readonly mapping: unknown;
  readonly edits: readonly unknown[];
  readonly summary: unknown;
  readonly content_hash: string | null;
  readonly data_version: number | null;
  readonly batch: string | null;
  readonly job: string | null;
  readonly created_by: string;
  readonly created_at: string;
  readonly version: number;
}

const AT = `to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS created_at`;
export const LINE_COLUMNS = `id, file_name, file_size, file_hash, sender, state, refusal, mapping, edits, summary, content_hash, data_version::float8 AS data_version, batch, job, created_by, ${AT}, version`;

export function importOf(row: ImportTableRow): StoredImport {
  return {
    id: row.id, fileName: row.file_name, fileSize: row.file_size, fileHash: row.file_hash, sender: row.sender, state: row.state,
    refusal: row.refusal ?? undefined, analysis: row.analysis ?? undefined, mapping: row.mapping ?? undefined, edits: row.edits,
    summary: row.summary ?? undefined, contentHash: row.content_hash ?? undefined, dataVersion: row.data_version ?? undefined,
    batch: row.batch ?? undefined, job: row.job ?? undefined, createdBy: row.created_by, createdAt: row.created_at, version: row.version,
  };
}

export interface BatchTableRow {
  readonly id: string;
  readonly source: string;
  readonly checksum: string;
  readonly counts: ImportCounts;
  readonly made_by: string;
  readonly made_at: string;
  readonly undoable: boolean;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS ${column}`;
export const BATCH_COLUMNS = `id, source, checksum, counts, made_by, ${instant('made_at')}, undoable, ${instant('undone_at')}, undone_by`;

export function batchOf(row: BatchTableRow): BatchView {
  return {
    id: row.id, source: row.source, fileHash: row.checksum, rows: row.counts, madeBy: row.made_by, madeAt: row.made_at, undoable: row.undoable,
    ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }), ...(row.undone_by === null ? {} : { undoneBy: row.undone_by }),
  };
}
