import type { LifeAnswer, LifeFacts } from '#documents';
import type { DecisionChange, StoredDecision, Work, WorkContext } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, DeedStopped, refuse, whole } from '../desk/refusals.ts';
import { refusedLife } from './refuse-life.ts';

/** A decision and the version of it that the caller looked at. */
export interface DecisionAt {
  readonly id: string;
  readonly version: number;
}

export function lifeFacts(decision: StoredDecision): LifeFacts & { readonly numbered: boolean } {
  const { kept, createdBy, editedBy, executed, version, number } = decision;
  return { state: kept, draftedBy: createdBy, editedBy, executed, version, numbered: number !== undefined };
}

export function decisionWork(caller: Caller, action: string): WorkContext {
  return { actor: caller.actor, scope: caller.scope, purpose: 'decision', action, requestId: caller.requestId };
}

export const unknownDecision = (id: string): DeedRefused => refuse('unknown-decision', id, `Không có quyết định "${id}" trong phạm vi được xem.`);

/** The decisions asked for, held with their groups until the work is over. @throws DeedStopped when one is unknown */
export async function holdAll(work: Work, ids: readonly string[]): Promise<{ readonly asked: readonly StoredDecision[]; readonly held: readonly StoredDecision[] }> {
  if (ids.length === 0) throw new DeedStopped(refuse('nothing-chosen', '', 'Chưa chọn quyết định nào.'));
  const held = await work.decisions.hold(ids);
  const asked = ids.map((id) => {
    const found = held.find((decision) => decision.id === id);
    if (!found) throw new DeedStopped(unknownDecision(id));
    return found;
  });
  return { asked, held };
}

/** The next state, or the end of the deed. @throws DeedStopped */
export function allowed(decision: StoredDecision, life: LifeAnswer): StoredDecision['kept'] {
  if ('refused' in life) throw new DeedStopped(refusedLife(life.refused, decision));
  return life.state;
}

/** Writes a change on the version that is held. @throws DeedStopped when somebody was quicker after all */
export async function write(work: Work, decision: StoredDecision, change: DecisionChange): Promise<number> {
  const done = await work.decisions.change(decision.id, decision.version, change);
  if (done.outcome !== 'updated') throw new DeedStopped(refusedLife('stale', decision));
  return done.version;
}

/** What happens to one of several decisions. */
export interface OneDeed {
  readonly action: string;
  /** Name of the deed in the decision's history. */
  readonly event: string;
  readonly detail?: string | undefined;
  readonly next: (decision: StoredDecision, at: DecisionAt) => DecisionChange;
}

/** Does the same to several decisions, all or none, and answers them as they are now. */
export function changeEach(desk: Desk, papers: readonly DecisionAt[], caller: Caller, deed: OneDeed): Promise<readonly StoredDecision[] | DeedRefused> {
  return whole(() => desk.database.work(decisionWork(caller, deed.action), async (work) => {
    const { asked } = await holdAll(work, papers.map(({ id }) => id));
    for (const [at, decision] of asked.entries()) {
      await write(work, decision, deed.next(decision, papers[at] ?? { id: decision.id, version: -1 }));
      await work.decisions.note(decision.id, deed.event, deed.detail);
    }
    return foundAgain(work, papers.map(({ id }) => id));
  }));
}

/** As they stand after the deed. */
export async function foundAgain(work: Work, ids: readonly string[]): Promise<readonly StoredDecision[]> {
  const found: StoredDecision[] = [];
  for (const id of ids) {
    const decision = await work.decisions.find(id);
    if (decision) found.push(decision);
  }
  return found;
}
