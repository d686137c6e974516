import { type AnyParameter } from '../law/parameter.ts';
import { MOVER_GATES, PAIR_GATES } from './gates/index.ts';

/** Every parameter of the gates of a move, in the order of the gates. */
export const MOVE_PARAMETERS: readonly AnyParameter[] = [...MOVER_GATES, ...PAIR_GATES].flatMap((gate) => gate.parameters);
