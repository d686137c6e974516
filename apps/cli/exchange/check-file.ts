import { checkPlan } from '#exchange';

import { DONE, REFUSED } from '../shell/exit-codes.ts';
import { write, writeJson } from '../shell/say.ts';
import { openPlan, openProblem, type ProblemChoices } from './open-files.ts';

/** `exchange check`: what the judge says of a plan. @returns the exit code */
export async function checkFile(path: string, planPath: string, choices: ProblemChoices): Promise<number> {
  const problem = await openProblem(path, choices);
  const plan = problem && (await openPlan(planPath));
  if (!problem || !plan) return REFUSED;
  const verdict = checkPlan(problem, plan);
  if (choices.json === true) await writeJson(verdict);
  else if (!verdict.ok) await write(verdict.faults.map((fault) => `${fault}\n`).join(''));
  else await write(`valid${verdict.optimal ? ', proved optimal' : ''}: objective [${verdict.objective.join(', ')}], bound [${verdict.bound.join(', ')}]\n`);
  return verdict.ok ? DONE : REFUSED;
}
