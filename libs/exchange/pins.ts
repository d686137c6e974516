import { type ArcName, type ExchangeProblem } from './problem.ts';
import { type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { withWeights } from './variants.ts';

/**
 * For pins that cannot all be kept: a smallest set in the sense that dropping any one of its pins makes the rest possible
 * (deletion filter, one exact solve a pin). Empty when the pins can be kept.
 */
export async function findPinConflict(problem: ExchangeProblem, options: SolveOptions = {}): Promise<ArcName[]> {
  const bare = withWeights(problem, () => [0]);
  const fails = async (pinned: readonly ArcName[]): Promise<boolean> => (await solve({ ...bare, pinned }, options)).status === 'infeasible';
  let conflict: readonly ArcName[] = problem.pinned ?? [];
  if (!(await fails(conflict))) return [];
  for (const pin of [...conflict]) {
    const rest = conflict.filter((other) => other !== pin);
    if (await fails(rest)) conflict = rest;
  }
  return [...conflict];
}
