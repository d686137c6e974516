import { IMPORT_ROW_STATES, type ImportRowState } from '#contracts';

import { Parameters } from '../work/parameters.ts';
import type { Transaction } from '../work/transaction.ts';
import type { ImportRowFilter, ImportRowSlice, NewImportRow } from './import-store.ts';

/** One statement for many rows: each column travels as an array. */
export async function addImportRows(transaction: Transaction, id: string, from: number, rows: readonly NewImportRow[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.run(
    `INSERT INTO import_rows (import, no, sheet, line, state, search, body)
     SELECT $1, $2::int + place::int - 1, sheet, line, state, planner_fold(search), body::jsonb
     FROM unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY AS r (sheet, line, state, search, body, place)`,
    [id, from, rows.map((row) => row.sheet), rows.map((row) => row.line), rows.map((row) => row.state), rows.map((row) => row.search), rows.map((row) => row.body)]);
}

/** A page of the preview, with counts over everything that the search leaves. */
export async function importRows(transaction: Transaction, id: string, filter: ImportRowFilter): Promise<ImportRowSlice> {
  const parameters = new Parameters();
  const conditions = [`import = ${parameters.add(id)}`];
  if (filter.sheet !== undefined) conditions.push(`sheet = ${parameters.add(filter.sheet)}`);
  if (filter.q !== undefined && filter.q.trim() !== '') conditions.push(`position(planner_fold(${parameters.add(filter.q.trim())}) in search) > 0`);
  const where = conditions.join(' AND ');
  const counted = await transaction.rows<{ state: ImportRowState; n: number }>(`SELECT state, count(*)::int AS n FROM import_rows WHERE ${where} GROUP BY state`, parameters.values);
  const counts = Object.fromEntries(IMPORT_ROW_STATES.map((state) => [state, counted.find((one) => one.state === state)?.n ?? 0])) as Record<ImportRowState, number>;
  const states = filter.states ?? IMPORT_ROW_STATES;
  const rows = await transaction.rows<{ no: number; body: unknown }>(
    `SELECT no, body FROM import_rows WHERE ${where} AND state = ANY (${parameters.add(states)}) ORDER BY no
     LIMIT ${parameters.add(filter.size)} OFFSET ${parameters.add((filter.page - 1) * filter.size)}`, parameters.values);
  return { counts, total: states.reduce((sum, state) => sum + counts[state], 0), rows };
}
