import { type KeptState } from './life.ts';

/** A paper of a group as far as carrying out goes. */
export interface GroupMember {
  readonly state: KeptState;
  readonly executed: boolean;
}

/**
 * Whether a group can be carried out: a ring moves when every paper of it is issued, and until then nobody moves. A
 * withdrawn paper holds the group until it is restored or replaced; what was replaced or cancelled no longer
 * counts.
 */
export function readyToCarryOut(group: readonly GroupMember[]): boolean {
  const counting = group.filter(({ state }) => state !== 'replaced' && state !== 'cancelled');
  return counting.length > 0 && counting.every(({ state, executed }) => state === 'issued' && !executed);
}
