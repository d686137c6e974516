import type { BatchView } from '#contracts';

import { Parameters } from '../work/parameters.ts';
import type { Versioned } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import { BATCH_COLUMNS, batchOf, type BatchTableRow, importOf, type ImportTableRow, LINE_COLUMNS } from './import-row.ts';
import { addImportRows, importRows } from './import-rows.ts';
import type { ImportPatch, ImportRowFilter, ImportRowSlice, ImportStore, NewImport, NewImportRow, StoredImport } from './import-store.ts';

/** Column of each part of a patch, and whether it holds JSON. */
const COLUMNS: Readonly<Record<keyof ImportPatch, readonly [column: string, isJson: boolean]>> = {
  sender: ['sender', false], state: ['state', false], refusal: ['refusal', true], analysis: ['analysis', true], mapping: ['mapping', true],
  edits: ['edits', true], summary: ['summary', true], contentHash: ['content_hash', false], dataVersion: ['data_version', false], batch: ['batch', false], job: ['job', false],
};

export class TableImports implements ImportStore {
  constructor(private readonly transaction: Transaction) {}

  async create({ fileName, fileSize, fileHash, sender }: NewImport): Promise<string> {
    const row = await this.transaction.row<{ id: string }>(
      'INSERT INTO imports (file_name, file_size, file_hash, sender) VALUES ($1, $2, $3, $4) RETURNING id', [fileName, fileSize, fileHash, sender]);
    if (row === undefined) throw new Error('the import was not kept');
    return row.id;
  }

  async addPiece(id: string, no: number, bytes: Uint8Array): Promise<void> {
    await this.transaction.run('INSERT INTO import_pieces (import, no, bytes) VALUES ($1, $2, $3)', [id, no, Buffer.from(bytes)]);
  }

  async original(id: string): Promise<Uint8Array | undefined> {
    const pieces = await this.transaction.rows<{ bytes: Buffer }>('SELECT bytes FROM import_pieces WHERE import::text = $1 ORDER BY no', [id]);
    return pieces.length === 0 ? undefined : Buffer.concat(pieces.map(({ bytes }) => bytes));
  }

  async find(id: string): Promise<StoredImport | undefined> {
    const row = await this.transaction.row<ImportTableRow>(`SELECT ${LINE_COLUMNS}, analysis FROM imports WHERE id::text = $1`, [id]);
    return row && importOf(row);
  }

  async list(limit: number): Promise<readonly StoredImport[]> {
    return (await this.transaction.rows<ImportTableRow>(`SELECT ${LINE_COLUMNS} FROM imports ORDER BY imports.created_at DESC, id LIMIT $1`, [limit])).map(importOf);
  }

  change(id: string, version: number, patch: ImportPatch): Promise<Versioned> {
    return this.write(id, version, patch, version + 1);
  }

  settle(id: string, version: number, patch: ImportPatch): Promise<Versioned> {
    return this.write(id, version, patch, version);
  }

  private async write(id: string, version: number, patch: ImportPatch, next: number): Promise<Versioned> {
    const parameters = new Parameters();
    const sets = Object.entries(patch).map(([name, value]: [string, unknown]) => {
      const [column, isJson] = COLUMNS[name as keyof ImportPatch];
      return `${column} = ${parameters.add(isJson && value !== null ? JSON.stringify(value) : value)}`;
    });
    const row = await this.transaction.row<{ version: number }>(
      `UPDATE imports SET ${[`version = ${parameters.add(next)}`, ...sets].join(', ')} WHERE id::text = ${parameters.add(id)} AND version = ${parameters.add(version)} RETURNING version`, parameters.values);
    if (row) return { outcome: 'updated', version: row.version };
    const standing = await this.transaction.row<{ version: number }>('SELECT version FROM imports WHERE id::text = $1', [id]);
    return standing ? { outcome: 'stale', version: standing.version } : { outcome: 'unknown' };
  }

  async remove(id: string): Promise<'removed' | 'unknown'> {
    return (await this.transaction.run('DELETE FROM imports WHERE id::text = $1', [id])) === 0 ? 'unknown' : 'removed';
  }

  async clearPreview(id: string): Promise<void> {
    await this.transaction.run('DELETE FROM import_rows WHERE import::text = $1', [id]);
    await this.transaction.run('DELETE FROM import_changes WHERE import::text = $1', [id]);
  }

  addRows(id: string, from: number, rows: readonly NewImportRow[]): Promise<void> {
    return addImportRows(this.transaction, id, from, rows);
  }

  rows(id: string, filter: ImportRowFilter): Promise<ImportRowSlice> {
    return importRows(this.transaction, id, filter);
  }

  async addChanges(id: string, no: number, writes: string): Promise<void> {
    await this.transaction.run('INSERT INTO import_changes (import, no, writes) VALUES ($1, $2, $3)', [id, no, writes]);
  }

  async *changes(id: string): AsyncGenerator<readonly unknown[]> {
    for (let no = 0; ; no += 1) {
      const piece = await this.transaction.row<{ writes: readonly unknown[] }>('SELECT writes FROM import_changes WHERE import::text = $1 AND no = $2', [id, no]);
      if (piece === undefined) return;
      yield piece.writes;
    }
  }

  async rememberMapping(sender: string, fingerprint: string, mapping: unknown): Promise<void> {
    await this.transaction.run(
      `INSERT INTO import_mappings (sender, fingerprint, mapping) VALUES ($1, $2, $3)
       ON CONFLICT (sender, fingerprint) DO UPDATE SET mapping = excluded.mapping, used_by = excluded.used_by, used_at = now()`, [sender, fingerprint, JSON.stringify(mapping)]);
  }

  async recallMapping(sender: string, fingerprint: string): Promise<unknown> {
    const row = await this.transaction.row<{ mapping: unknown }>(
      'SELECT mapping FROM import_mappings WHERE fingerprint = $2 ORDER BY sender = $1 DESC, used_at DESC LIMIT 1', [sender, fingerprint]);
    return row?.mapping;
  }

  async senders(): Promise<readonly string[]> {
    const rows = await this.transaction.rows<{ sender: string }>(`SELECT sender FROM imports WHERE sender <> '' GROUP BY sender ORDER BY max(created_at) DESC LIMIT 200`);
    return rows.map(({ sender }) => sender);
  }

  async batches({ limit, fileHash, id }: { limit: number; fileHash?: string | undefined; id?: string | undefined }): Promise<readonly BatchView[]> {
    const rows = await this.transaction.rows<BatchTableRow>(
      `SELECT ${BATCH_COLUMNS} FROM import_batches WHERE ($2::text IS NULL OR checksum = $2) AND ($3::text IS NULL OR id::text = $3)
       ORDER BY import_batches.made_at DESC, id LIMIT $1`, [limit, fileHash ?? null, id ?? null]);
    return rows.map(batchOf);
  }
}
