import type { WritableRow } from '../dataset/write-csv.ts';
import { at, kindOf } from './at.ts';
import type { HeldAgainst } from './held-against.ts';
import type { RowDraft } from './row-draft.ts';

/** Key of a tenure, in the order of the file's key. */
export function keyOf(row: WritableRow): readonly string[] {
  return [at(row, 'person_code'), at(row, 'position_code'), at(row, 'from'), kindOf(row)];
}

export function createTenure(draft: RowDraft, held: HeldAgainst, row: WritableRow): void {
  draft.writes.push({ file: 'tenures', action: 'create', key: keyOf(row), row });
  held.tenures.add(row);
  draft.undo.push(() => held.tenures.remove(row));
}

export function changeTenure(draft: RowDraft, held: HeldAgainst, change: { onFile: WritableRow; row: WritableRow; was: WritableRow }): void {
  draft.writes.push({ file: 'tenures', action: 'update', key: keyOf(change.onFile), row: change.row, was: change.was });
  held.tenures.replace(change.onFile, change.row);
  draft.undo.push(() => held.tenures.replace(change.row, change.onFile));
}
