import { returnDecision as returned } from '#documents';
import type { StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import type { DeedRefused } from '../desk/refusals.ts';
import { allowed, changeEach, type DecisionAt, lifeFacts } from './change-decisions.ts';

/** Takes a checked paper back to the drafter, with the reason why. */
export function returnDecision(desk: Desk, paper: DecisionAt, reason: string, caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  return changeEach(desk, [paper], caller, {
    action: 'decision.returned', event: 'returned', detail: reason,
    next: (decision, { version }) => ({ state: allowed(decision, returned(lifeFacts(decision), { by: caller.actor, version })), checkedBy: null, reason }),
  });
}
