import { checkDecision } from '#documents';
import type { StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, DeedStopped, refuse } from '../desk/refusals.ts';
import { allowed, changeEach, type DecisionAt, lifeFacts } from './change-decisions.ts';
import { modelOf } from './paper-model.ts';

/** Nobody checks what cannot be written, or a text whose edits hang in the air. @throws DeedStopped */
function readable(decision: StoredDecision): void {
  const model = modelOf(decision);
  if ('unmet' in model) throw new DeedStopped(refuse('missing-fact', decision.id, `“${decision.title}” còn thiếu: ${model.unmet.map(({ label }) => label).join(', ')}.`));
  if (model.stale.length > 0) throw new DeedStopped(refuse('edit-refused', decision.id, `“${decision.title}” có chỗ sửa không còn khớp với văn bản; xem lại trước khi kiểm tra.`));
}

/** Finds papers good; by somebody other than who wrote them. All or none. */
export function checkDecisions(desk: Desk, papers: readonly DecisionAt[], caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  return changeEach(desk, papers, caller, {
    action: 'decision.checked', event: 'checked',
    next: (decision, { version }) => {
      const state = allowed(decision, checkDecision(lifeFacts(decision), { by: caller.actor, version }));
      readable(decision);
      return { state, checkedBy: caller.actor };
    },
  });
}
