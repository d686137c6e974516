import { restoreDecision as restored, withdrawDecision as withdrawn } from '#documents';
import type { StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import type { DeedRefused } from '../desk/refusals.ts';
import { allowed, changeEach, type DecisionAt, lifeFacts } from './change-decisions.ts';

/** Takes a paper out of the way before its move was carried out. */
export function withdrawDecision(desk: Desk, paper: DecisionAt, reason: string, caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  return changeEach(desk, [paper], caller, {
    action: 'decision.withdrawn', event: 'withdrawn', detail: reason,
    next: (decision, { version }) => ({ state: allowed(decision, withdrawn(lifeFacts(decision), { by: caller.actor, version })), reason }),
  });
}

/** Undoes a withdrawal. */
export function restoreDecision(desk: Desk, paper: DecisionAt, caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  return changeEach(desk, [paper], caller, {
    action: 'decision.restored', event: 'restored',
    next: (decision, { version }) => {
      const state = allowed(decision, restored(lifeFacts(decision), { by: caller.actor, version }));
      return state === 'draft' ? { state, checkedBy: null, reason: null } : { state, reason: null };
    },
  });
}
