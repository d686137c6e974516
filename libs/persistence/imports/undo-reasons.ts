import { DATASET_FILE_NAMES, type DatasetFile, fileSpec, type UndoReason } from '#contracts';

import { quoted } from '../dataset/cell-sql.ts';
import { stagedName } from '../dataset/stage.ts';
import { storedRows } from '../dataset/stored-file.ts';
import { STORED_FILES } from '../dataset/stored-files.ts';
import type { Transaction } from '../work/transaction.ts';
import { sameKey } from './batch-rows.ts';

/** Reasons listed in full of one kind and file. */
const SHOWN = 20;

interface Found {
  readonly key: string;
  readonly about: string | null;
}

/** Why a batch whose rows are staged cannot be undone: everything that stands on it and came later. */
export async function undoReasons(transaction: Transaction, batch: string): Promise<UndoReason[]> {
  const reasons: UndoReason[] = [];
  for (const file of DATASET_FILE_NAMES) reasons.push(...(await changedSince(transaction, batch, file)));
  for (const file of DATASET_FILE_NAMES) reasons.push(...(await usedSince(transaction, file)));
  return [...reasons, ...(await plannedSince(transaction, batch))];
}

const keyText = (file: DatasetFile, row: string): string => `concat_ws(' / ', ${fileSpec(file).key.map((name) => `${row}.${quoted(name)}`).join(', ')})`;

/** Rows that no longer stand as the batch left them: changed by somebody, or gone. */
async function changedSince(transaction: Transaction, batch: string, file: DatasetFile): Promise<UndoReason[]> {
  const found = await transaction.rows<Found & { readonly gone: boolean }>(
    `SELECT ${keyText(file, 's')} AS key, e IS NULL AS gone, NULL AS about
     FROM ${stagedName(file)} s JOIN import_batch_rows b ON b.batch = $1 AND b.file = '${file}' AND b.line = s.line
     LEFT JOIN (${storedRows(STORED_FILES[file])}) e ON ${sameKey(file, 's', 'e')}
     WHERE e IS NULL OR to_jsonb(e) <> b.is_now ORDER BY s.line LIMIT ${SHOWN}`, [batch]);
  return found.map(({ key, gone }) => ({ code: gone ? 'gone-since' : 'changed-since', file, key }));
}

/** Rows of others that point to something the batch created. */
async function usedSince(transaction: Transaction, file: DatasetFile): Promise<UndoReason[]> {
  const reasons: UndoReason[] = [];
  for (const { name, to } of fileSpec(file).columns) {
    if (to === undefined) continue;
    const found = await transaction.rows<Found>(
      `SELECT DISTINCT c.code AS key, ${keyText(file, 'e')} AS about FROM (${storedRows(STORED_FILES[file])}) e
       JOIN staged_${to} c ON c.code = e.${quoted(name)} AND c.state = 'created'
       WHERE NOT EXISTS (SELECT FROM ${stagedName(file)} s WHERE ${sameKey(file, 's', 'e')} AND s.state = 'created') ORDER BY 1 LIMIT ${SHOWN}`);
    reasons.push(...found.map(({ key, about }): UndoReason => ({ code: 'used-since', file: to as DatasetFile, key, usedBy: { file, key: about ?? '' } })));
  }
  return reasons;
}

const TOUCHED = `SELECT code FROM staged_people UNION ${(['tenures', 'bars', 'ratings', 'relatives'] as const).map((file) => `SELECT person_code FROM staged_${file}`).join(' UNION ')}`;

/** Decisions and plans made since about people whose files the batch touched: they were made on its word. */
async function plannedSince(transaction: Transaction, batch: string): Promise<UndoReason[]> {
  const since = '(SELECT made_at FROM import_batches WHERE id = $1)';
  const decisions = await transaction.rows<Found>(
    `SELECT person AS key, title AS about FROM decisions WHERE created_at > ${since} AND person IN (${TOUCHED}) ORDER BY created_at LIMIT ${SHOWN}`, [batch]);
  const proposals = await transaction.rows<Found>(
    `SELECT DISTINCT m.person AS key, p.name AS about FROM proposal_moves m JOIN proposals p ON p.id = m.proposal_id
     WHERE p.created_at > ${since} AND m.person IN (${TOUCHED}) ORDER BY 1 LIMIT ${SHOWN}`, [batch]);
  const reason = (code: 'decision-since' | 'proposal-since') => ({ key, about }: Found): UndoReason => ({ code, file: 'people', key, about: about ?? '' });
  return [...decisions.map(reason('decision-since')), ...proposals.map(reason('proposal-since'))];
}
