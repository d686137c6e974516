import { applyEdits, editDecision as edited, type PaperEdit } from '#documents';
import type { StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, DeedStopped, refuse } from '../desk/refusals.ts';
import { allowed, changeEach, type DecisionAt, lifeFacts } from './change-decisions.ts';
import { generate } from './paper-model.ts';

/** @throws DeedStopped when an edit cannot be printed or was made against another text */
function sound(decision: StoredDecision, edits: readonly PaperEdit[]): readonly PaperEdit[] {
  const draft = generate(decision);
  if ('missing' in draft) throw new DeedStopped(refuse('missing-fact', decision.id, `Còn thiếu: ${draft.unmet.map(({ label }) => label).join(', ')}.`));
  const wanted = edits.filter((edit) => edit.after !== edit.before);
  const { refused, stale } = applyEdits(draft.document, wanted);
  const [bad] = refused;
  if (bad) throw new DeedStopped(refuse('edit-refused', bad.edit.place, `Có ký tự không in được (${bad.letters.join(', ')}).`));
  const [late] = stale;
  if (late) throw new DeedStopped(refuse('edit-refused', late.place, `Chỗ sửa “${late.before.slice(0, 60)}…” không còn trong văn bản được lập lại. Tải lại rồi sửa tiếp.`));
  return wanted;
}

/** Keeps the clerk's edits on top of the generated text; no edits: the generated text alone. */
export function editDecision(desk: Desk, paper: DecisionAt, edits: readonly PaperEdit[], caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  return changeEach(desk, [paper], caller, {
    action: 'decision.edited', event: edits.length === 0 ? 'regenerated' : 'edited',
    next: (decision, { version }) => {
      const state = allowed(decision, edited(lifeFacts(decision), { by: caller.actor, version }));
      return { state, edits: sound(decision, edits), editedBy: caller.actor };
    },
  });
}
