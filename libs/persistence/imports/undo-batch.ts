import { DATASET_FILE_NAMES, type UndoReason } from '#contracts';

import type { Database } from '../database/database.ts';
import { Refused } from '../database/errors.ts';
import { stagedName, writeRows } from '../dataset/stage.ts';
import { STORED_FILES } from '../dataset/stored-files.ts';
import type { Work, WorkContext } from '../work/work.ts';
import { removeRows, stageBatchRows } from './batch-rows.ts';
import { undoReasons } from './undo-reasons.ts';

export type Undoing =
  | { readonly outcome: 'undone'; readonly removed: number; readonly restored: number }
  | { readonly outcome: 'refused'; readonly reasons: readonly UndoReason[] }
  | { readonly outcome: 'unknown' };

export interface UndoOptions extends Pick<WorkContext, 'actor' | 'requestId' | 'idempotencyKey' | 'fingerprint'> {
  /** Says whether it could be undone, and undoes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** Nothing is kept of a trial. */
class OnlyTried extends Error {
  constructor(readonly answer: Undoing) {
    super('only tried');
  }
}

interface BatchRow {
  readonly undoable: boolean;
  readonly undone: boolean;
}

/**
 * Takes an import back: what it created goes, what it changed becomes again as it was, in one transaction. Refused, with
 * every reason, where something stands on it that came later.
 */
export async function undoBatch(database: Database, batch: string, options: UndoOptions): Promise<Undoing> {
  const { dryRun = false, ...who } = options;
  try {
    return await database.work({ ...who, scope: 'all', purpose: 'import', action: 'import.undone', statementSeconds: 600 }, (work) => undo(work, batch, dryRun));
  } catch (fault) {
    if (fault instanceof OnlyTried) return fault.answer;
    // A table that this room does not know points at what would go.
    if (fault instanceof Refused) return { outcome: 'refused', reasons: [{ code: 'used-since', file: 'people', key: '', about: fault.table }] };
    throw fault;
  }
}

async function undo(work: Work, batch: string, dryRun: boolean): Promise<Undoing> {
  const { transaction } = work;
  const found = await transaction.row<BatchRow>('SELECT undoable, undone_at IS NOT NULL AS undone FROM import_batches WHERE id::text = $1 FOR UPDATE', [batch]);
  if (found === undefined) return { outcome: 'unknown' };
  if (found.undone) return { outcome: 'refused', reasons: [{ code: 'undone-already', file: 'people', key: '' }] };
  if (!found.undoable) return { outcome: 'refused', reasons: [{ code: 'not-kept', file: 'people', key: '' }] };
  for (const file of DATASET_FILE_NAMES) await stageBatchRows(transaction, batch, file, 'is_now');
  const reasons = await undoReasons(transaction, batch);
  if (reasons.length > 0) return { outcome: 'refused', reasons };
  const answer = await takeBack(work, batch);
  if (dryRun) throw new OnlyTried(answer);
  return answer;
}

/** What was created goes first, what points before what is pointed to; then what was changed comes back. */
async function takeBack({ transaction, context }: Work, batch: string): Promise<Undoing> {
  for (const file of [...DATASET_FILE_NAMES].reverse()) {
    await removeRows(transaction, STORED_FILES[file], `(SELECT * FROM ${stagedName(file)} WHERE state <> 'updated')`);
  }
  for (const file of DATASET_FILE_NAMES) {
    await transaction.run(`DROP TABLE ${stagedName(file)}`);
    await stageBatchRows(transaction, batch, file, 'was');
    await writeRows(transaction, STORED_FILES[file]);
  }
  const counts = await transaction.row<{ removed: number; restored: number }>(
    'SELECT count(*) FILTER (WHERE was IS NULL)::int AS removed, count(was)::int AS restored FROM import_batch_rows WHERE batch = $1', [batch]);
  await transaction.run('UPDATE import_batches SET undone_at = now(), undone_by = $2 WHERE id = $1', [batch, context.actor]);
  await transaction.run(`UPDATE imports SET state = 'undone', version = version + 1 WHERE batch = $1`, [batch]);
  return { outcome: 'undone', removed: counts?.removed ?? 0, restored: counts?.restored ?? 0 };
}
