import type { WorkContext } from '#persistence';

import type { Caller } from '../desk/desk.ts';

/** The unit of work of this room's deeds: over the whole city, for a purpose that the record keeps. */
export function importWork(caller: Caller, action?: string, more: Partial<WorkContext> = {}): WorkContext {
  return {
    actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'import', statementSeconds: 60,
    ...(action === undefined ? {} : { action }), ...more,
  };
}
