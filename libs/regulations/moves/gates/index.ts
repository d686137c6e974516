import { type MoverGate, type PairGate } from '../gate.ts';
import { allowance } from './allowance.gate.ts';
import { area, authority } from './area.gate.ts';
import { circumstances } from './circumstances.gate.ts';
import { discipline } from './discipline.gate.ts';
import { equalPost } from './equal-post.gate.ts';
import { family } from './family.gate.ts';
import { planning, specialisation } from './fit.gate.ts';
import { levelTaught } from './level-taught.gate.ts';
import { nonLocal } from './non-local.gate.ts';
import { papers } from './papers.gate.ts';
import { ratings } from './ratings.gate.ts';
import { recentRotation } from './recent-rotation.gate.ts';
import { coolingOff, limitAtDestination } from './return.gate.ts';
import { standards } from './standards.gate.ts';
import { timeLeftGate } from './time-left.gate.ts';

/** Gates on the person alone. */
export const MOVER_GATES: readonly MoverGate[] = [circumstances, discipline, timeLeftGate, recentRotation, ratings, papers];

/** Gates on a person and a destination, cheapest first. */
export const PAIR_GATES: readonly PairGate[] = [
  equalPost, area, specialisation, planning, standards, levelTaught, nonLocal, family, coolingOff, limitAtDestination, authority, allowance,
];
