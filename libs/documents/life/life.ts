import { type Day } from '#calendar';

/** What is written of a decision's life; `in-force` is not among them, for it follows from the day. */
export const KEPT_STATES = ['draft', 'checked', 'issued', 'withdrawn', 'replaced', 'cancelled'] as const;
export type KeptState = (typeof KEPT_STATES)[number];

/** As the office speaks of it. `issued` = signed and numbered, and not yet in force. */
export const LIFE_STATES = ['draft', 'checked', 'issued', 'in-force', 'withdrawn', 'replaced', 'cancelled'] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** What decides what may be done with a decision. */
export interface LifeFacts {
  readonly state: KeptState;
  readonly draftedBy: string;
  /** Who changed the text last; the drafter while nobody has. */
  readonly editedBy?: string | undefined;
  /** Whether its move has been carried out. */
  readonly executed: boolean;
  readonly version: number;
}

/** What somebody wants to do, and on which version of the decision he looked when he decided to. */
export interface LifeDeed {
  readonly by: string;
  readonly version: number;
}

export type LifeRefusal = 'stale' | 'wrong-state' | 'own-draft' | 'executed' | 'not-executed' | 'bad-number' | 'bad-day';
/** The next state, or why there is none. */
export type LifeAnswer = { readonly state: KeptState } | { readonly refused: LifeRefusal };

/** The state on a day: what was issued and carried out is in force from its first day. */
export function lifeOn(facts: Pick<LifeFacts, 'state' | 'executed'>, effective: Day, today: Day): LifeState {
  return facts.state === 'issued' && facts.executed && effective <= today ? 'in-force' : facts.state;
}

/** Refuses a deed on a version that is no longer there, or in a state that does not know it. */
export function answer(facts: LifeFacts, deed: LifeDeed, next: { readonly from: readonly KeptState[]; readonly to: KeptState }): LifeAnswer {
  if (deed.version !== facts.version) return { refused: 'stale' };
  return next.from.includes(facts.state) ? { state: next.to } : { refused: 'wrong-state' };
}
