import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type DatasetFile, fileSpec } from '#contracts';
import { from as copyFrom } from 'pg-copy-streams';

import type { Transaction } from '../work/transaction.ts';
import { quoted } from './cell-sql.ts';
import { type StoredFile, storedRows } from './stored-file.ts';

/** What becomes of a staged row. */
export type StagedState = 'created' | 'updated' | 'unchanged';

/** Rows of canonical text with their numbers in the file. */
export interface StagedTable {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly lines: ArrayLike<number>;
}

/** Rows sent to the server in one piece. */
const PIECE = 500;

export const stagedName = (file: DatasetFile): string => `staged_${file}`;
export const columnNames = (file: DatasetFile): string[] => fileSpec(file).columns.map((column) => column.name);

/** Copies the rows of a file into a table of this transaction alone, as text, beside their row numbers. */
export async function stageRows(transaction: Transaction, file: DatasetFile, table: StagedTable): Promise<void> {
  const columns = columnNames(file).map((name) => `${quoted(name)} text COLLATE "C" NOT NULL`);
  await transaction.run(
    `CREATE TEMPORARY TABLE ${stagedName(file)} (line integer NOT NULL, state text NOT NULL DEFAULT 'created', ${columns.join(', ')}) ON COMMIT DROP`,
  );
  if (table.rows.length === 0) return;
  const into = `COPY ${stagedName(file)} (line, ${columnNames(file).map(quoted).join(', ')}) FROM STDIN`;
  await pipeline(Readable.from(copyPieces(file, table)), transaction.client.query(copyFrom(into)));
  await transaction.run(`ANALYZE ${stagedName(file)}`);
}

function* copyPieces(file: DatasetFile, table: StagedTable): Generator<string> {
  const names = columnNames(file);
  let piece: string[] = [];
  for (const [index, row] of table.rows.entries()) {
    const values = names.map((name) => copyText(row[name] ?? ''));
    piece.push(`${table.lines[index] ?? 0}\t${values.join('\t')}\n`);
    if (piece.length === PIECE) {
      yield piece.join('');
      piece = [];
    }
  }
  if (piece.length > 0) yield piece.join('');
}

/** Text format of COPY: backslash escapes itself and the three separators (PostgreSQL documentation, COPY, "Text Format"). */
function copyText(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/**
 * Compares staged rows with stored ones, text with text: a column that the file did not have is filled from the stored
 * row first, so that a short file takes nothing away.
 */
export async function compareRows(transaction: Transaction, stored: StoredFile, given: readonly string[]): Promise<Record<StagedState, number>> {
  const names = columnNames(stored.file);
  const staged = stagedName(stored.file);
  const same = fileSpec(stored.file).key.map((name) => `s.${quoted(name)} = e.${quoted(name)}`).join(' AND ');
  const kept = names.filter((name) => !given.includes(name));
  const filled = kept.map((name) => `${quoted(name)} = e.${quoted(name)}`);
  const value = (name: string): string => (kept.includes(name) ? 'e' : 's') + `.${quoted(name)}`;
  const equal = `(${names.map(value).join(', ')}) = (${names.map((name) => `e.${quoted(name)}`).join(', ')})`;
  await transaction.run(
    `UPDATE ${staged} s SET ${[...filled, `state = CASE WHEN ${equal} THEN 'unchanged' ELSE 'updated' END`].join(', ')} FROM (${storedRows(stored)}) e WHERE ${same}`,
  );
  return countStates(transaction, staged);
}

async function countStates(transaction: Transaction, staged: string): Promise<Record<StagedState, number>> {
  const counts: Record<StagedState, number> = { created: 0, updated: 0, unchanged: 0 };
  const rows = await transaction.rows<{ state: StagedState; count: number }>(`SELECT state, count(*)::int AS count FROM ${staged} GROUP BY state`);
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Writes what was compared: first what changes (an end date makes room), then what is new. */
export async function writeRows(transaction: Transaction, stored: StoredFile): Promise<void> {
  const { table, write, key, joins = '' } = stored;
  const staged = stagedName(stored.file);
  const columns = Object.keys(write);
  const values = Object.entries(write).map(([column, sql]) => `${sql} AS ${column}`).join(', ');
  const source = (state: StagedState): string => `SELECT ${values} FROM ${staged} s ${joins} WHERE s.state = '${state}'`;
  const changing = columns.filter((column) => !key.includes(column) && column !== 'one_seat');
  if (changing.length > 0) {
    const sets = changing.map((column) => `${column} = n.${column}`).join(', ');
    const same = key.map((column) => `t.${column} = n.${column}`).join(' AND ');
    await transaction.run(`UPDATE ${table} t SET ${sets} FROM (${source('updated')}) n WHERE ${same}`);
  }
  await transaction.run(`INSERT INTO ${table} (${columns.join(', ')}) ${source('created')} ORDER BY s.line`);
}
