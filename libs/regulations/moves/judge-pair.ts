import { type Marks } from './gate.ts';
import { PAIR_GATES } from './gates/index.ts';
import { moveSettings } from './move-settings.ts';
import { type MoveAccount, type MoveContext, type MoveMark, type Mover, type Target } from './move.ts';

type BoundGate = (mover: Mover, target: Target, marks: Marks) => void;

const prepared = new WeakMap<MoveContext, readonly BoundGate[]>();
const NONE: readonly MoveMark[] = Object.freeze([]);

/** Nothing against the move and nothing to remark; shared, so that a million pairs cost no memory. */
const CLEAR: MoveAccount = Object.freeze({ refusals: NONE, flags: NONE });

/**
 * What stands against moving this person to this seat, beyond what {@link Mover} already holds: an equal post, the level
 * taught, specialisation, planning, non-local titles, family, a return too soon, a limit that would go on. Pass one context
 * object for all pairs. Whether two localities must differ is no law and is not asked here.
 */
export function judgePair(mover: Mover, target: Target, context: MoveContext): MoveAccount {
  let gates = prepared.get(context);
  if (!gates) prepared.set(context, (gates = PAIR_GATES.map((gate) => gate.bind(moveSettings(context.pack, context.asOf), context))));
  const marks: Marks = { refusals: [], flags: [] };
  for (const gate of gates) gate(mover, target, marks);
  return marks.refusals.length === 0 && marks.flags.length === 0 ? CLEAR : marks;
}
