import type { UndoView } from '#contracts';
import { undoBatch } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import type { DeedRefused } from '../desk/refusals.ts';
import { refuseImport } from './import-refusals.ts';

export interface UndoWish {
  readonly batch: string;
  /** Says what would happen, and why not, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Takes an import back, whole; refused with every reason where later work stands on it. */
export async function undoImport(desk: Desk, { batch, dryRun, idempotencyKey }: UndoWish, caller: Caller): Promise<UndoView | DeedRefused> {
  if (caller.scope !== 'all') return refuseImport('whole-city-only');
  const once = idempotencyKey === undefined ? {} : { idempotencyKey, fingerprint: `undo ${batch}` };
  const answer = await undoBatch(desk.database, batch, { actor: caller.actor, requestId: caller.requestId, dryRun, ...once });
  if (answer.outcome === 'unknown') return refuseImport('unknown-batch', batch);
  return answer.outcome === 'refused' ? { removed: 0, restored: 0, reasons: answer.reasons } : { removed: answer.removed, restored: answer.restored };
}
