import { DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';

import { quoted } from '../dataset/cell-sql.ts';
import { columnNames, stagedName, type StagedState } from '../dataset/stage.ts';
import { type StoredFile, storedRows } from '../dataset/stored-file.ts';
import { STORED_FILES } from '../dataset/stored-files.ts';
import type { Transaction } from '../work/transaction.ts';

/** A batch that writes more rows than this keeps none of them: it is undone by restoring a backup. */
export const MOST_UNDOABLE = 200_000;

/** Rows of two queries are the same row: `s` and `e` by the key of the file. */
export function sameKey(file: DatasetFile, left: string, right: string): string {
  return fileSpec(file).key.map((name) => `${left}.${quoted(name)} = ${right}.${quoted(name)}`).join(' AND ');
}

/** A row that the dataset tells under another key than it has on file: a first day told more exactly. */
export interface Renamed {
  readonly file: DatasetFile;
  /** Number of the staged row. */
  readonly line: number;
  /** Key columns as they stand on file, in the order of the file's key. */
  readonly key: readonly string[];
}

/** Notes which staged rows take the place of a stored row with another key. Always made, so that others may ask it. */
export async function stageRenamed(transaction: Transaction, renamed: readonly Renamed[]): Promise<void> {
  await transaction.run('CREATE TEMPORARY TABLE staged_renamed (file text NOT NULL, line integer NOT NULL, key text[] NOT NULL) ON COMMIT DROP');
  if (renamed.length === 0) return;
  await transaction.run(
    `INSERT INTO staged_renamed SELECT file, line, ARRAY(SELECT jsonb_array_elements_text(key)) FROM jsonb_to_recordset($1::jsonb) AS r (file text, line integer, key jsonb)`,
    [JSON.stringify(renamed)]);
}

const oldKey = (file: DatasetFile): string => fileSpec(file).key.map((name, at) => `r.key[${at + 1}] AS ${quoted(name)}`).join(', ');
const renamedOf = (file: DatasetFile): string => `(SELECT r.line, ${oldKey(file)} FROM staged_renamed r WHERE r.file = '${file}')`;

/** Takes away the stored rows whose place renamed rows take. */
export async function removeRenamed(transaction: Transaction, renamed: readonly Renamed[]): Promise<void> {
  for (const file of new Set(renamed.map((one) => one.file))) await removeRows(transaction, STORED_FILES[file], renamedOf(file));
}

/** Keeps what the staged rows are about to change, as it was and as it will be. To be called between comparing and writing. */
export async function keepBatchRows(transaction: Transaction, batch: string, counts: Readonly<Record<StagedState, number>>): Promise<boolean> {
  if (counts.created + counts.updated > MOST_UNDOABLE) return false;
  for (const file of DATASET_FILE_NAMES) {
    const old = fileSpec(file).key.map((name) => `coalesce(r.${quoted(name)}, s.${quoted(name)}) = e.${quoted(name)}`).join(' AND ');
    await transaction.run(
      `INSERT INTO import_batch_rows (batch, file, line, was, is_now)
       SELECT $1, '${file}', s.line, CASE WHEN s.state = 'updated' OR r.line IS NOT NULL THEN to_jsonb(e) END, to_jsonb(s) - 'line' - 'state'
       FROM ${stagedName(file)} s LEFT JOIN ${renamedOf(file)} r ON r.line = s.line
       LEFT JOIN (${storedRows(STORED_FILES[file])}) e ON ${old} WHERE s.state <> 'unchanged'`, [batch]);
  }
  return true;
}

/** Lays one side of a batch's rows out as if they had just been staged: as it left them, or as they were before. */
export async function stageBatchRows(transaction: Transaction, batch: string, file: DatasetFile, side: 'is_now' | 'was'): Promise<void> {
  const columns = columnNames(file).map((name) => `(b.${side} ->> '${name}') COLLATE "C" AS ${quoted(name)}`).join(', ');
  const same = fileSpec(file).key.map((name) => `b.was ->> '${name}' = b.is_now ->> '${name}'`).join(' AND ');
  const state = side === 'is_now' ? `CASE WHEN b.was IS NULL THEN 'created' WHEN ${same} THEN 'updated' ELSE 'renamed' END` : `CASE WHEN ${same} THEN 'updated' ELSE 'created' END`;
  await transaction.run(
    `CREATE TEMPORARY TABLE ${stagedName(file)} ON COMMIT DROP AS
     SELECT b.line, ${state} AS state, ${columns} FROM import_batch_rows b WHERE b.batch = $1 AND b.file = '${file}' AND b.${side} IS NOT NULL`, [batch]);
  await transaction.run(`ANALYZE ${stagedName(file)}`);
}

/** Takes rows away; `source` is a query in brackets that gives their key columns in canonical text. */
export async function removeRows(transaction: Transaction, { table, write, key, joins = '' }: StoredFile, source: string): Promise<void> {
  const values = key.map((column) => `${write[column] ?? column} AS ${column}`).join(', ');
  const same = key.map((column) => `t.${column} = n.${column}`).join(' AND ');
  await transaction.run(`DELETE FROM ${table} t USING (SELECT ${values} FROM ${source} s ${joins}) n WHERE ${same}`);
}
