import { type ExchangeProblem, solve, type SolvedPlan } from '#exchange';

import { DONE, REFUSED } from '../shell/exit-codes.ts';
import { endProgress, say, sayProgress, write, writeJson } from '../shell/say.ts';
import { openProblem, type ProblemChoices } from './open-files.ts';

/** Solves with progress on stderr; Ctrl-C ends the search with the best plan so far. */
export async function solveAloud(problem: ExchangeProblem, choices: ProblemChoices): Promise<SolvedPlan> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    return await solve(problem, {
      timeLimitSeconds: choices.timeLimit,
      signal: stop.signal,
      onProgress: ({ phase, level, best, bound, gap }) => sayProgress(`${phase}, level ${level + 1}: best ${best.join('/')}, bound ${bound}, gap ${gap}`),
    });
  } finally {
    endProgress();
    process.off('SIGINT', onSignal);
  }
}

async function print(plan: SolvedPlan): Promise<void> {
  await write(`${plan.status}: objective [${plan.objective.join(', ')}], bound [${plan.bound.join(', ')}], ${plan.seconds.toFixed(3)} s\n`);
  for (const ring of plan.cycles) await write(`ring   ${ring.join(' -> ')} -> ${ring[0] ?? ''}\n`);
  for (const chain of plan.chains) await write(`chain  ${chain.join(' -> ')}\n`);
}

/** `exchange solve`: the best plan of a file. @returns the exit code */
export async function solveFile(path: string, choices: ProblemChoices): Promise<number> {
  const problem = await openProblem(path, choices);
  if (!problem) return REFUSED;
  const plan = await solveAloud(problem, choices);
  await (choices.json === true ? writeJson(plan) : print(plan));
  for (const reason of plan.reasons) say(reason);
  return plan.status === 'infeasible' ? REFUSED : DONE;
}
