export type { Renamed } from './batch-rows.ts';
export type { ImportPatch, ImportRowFilter, ImportRowSlice, ImportStore, NewImport, NewImportRow, StoredImport } from './import-store.ts';
export { undoBatch, type Undoing, type UndoOptions } from './undo-batch.ts';
