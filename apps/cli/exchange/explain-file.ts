import { type ExchangePlan, type ExchangeProblem, explainUnplaced, findPinConflict, movesOf, priceForcing, type Unplaced } from '#exchange';

import { DONE, REFUSED } from '../shell/exit-codes.ts';
import { say, write, writeJson } from '../shell/say.ts';
import { openPlan, openProblem, type ProblemChoices } from './open-files.ts';
import { solveAloud } from './solve-file.ts';

export interface ExplainChoices extends ProblemChoices {
  /** A plan made before; absent: the problem is solved first. */
  readonly plan?: string;
}

/** Why somebody stays, and what moving him all the same would cost: level by level, who falls out and who comes in. */
interface Explained extends Unplaced {
  readonly forced?: { readonly loss: readonly number[]; readonly fall: readonly string[]; readonly rise: readonly string[] };
}

const WORDS: Readonly<Record<Unplaced['class'], string>> = {
  'placed': 'the plan moves him',
  'no-acceptable-seat': 'there is no seat he may take',
  'nobody-may-follow-and-no-vacancy-reached': 'nobody may take his seat, and no vacancy is reached from him',
  'on-no-ring-or-chain-within-limits': 'no ring or chain within the limits leads through him',
  'blocked-by-pins-or-conditions': 'pins, forbidden moves or conditions stand in the way',
  'outcompeted': 'he could move, but the plan is better without',
};

async function explainOne(problem: ExchangeProblem, plan: ExchangePlan, person: string): Promise<Explained> {
  const found = await explainUnplaced(problem, plan, person);
  const change = found.class === 'outcompeted' ? await priceForcing(problem, plan, person) : undefined;
  return change === undefined ? found : { ...found, forced: { loss: change.loss, fall: change.fall, rise: change.rise } };
}

async function print(people: readonly Explained[]): Promise<void> {
  for (const { person, class: reason, seats, followers, forced } of people) {
    await write(`${person}: ${reason} (${WORDS[reason]}); seats he may take ${seats.length}, people who may take his ${followers.length}\n`);
    if (forced) await write(`  moving him all the same costs [${forced.loss.join(', ')}]; falls out: ${forced.fall.join(', ') || 'nobody'}; comes in: ${forced.rise.join(', ') || 'nobody'}\n`);
  }
}

/** Pins that cannot stand together leave nothing to explain but themselves. */
async function explainConflict(problem: ExchangeProblem, json: boolean | undefined): Promise<number> {
  const pinConflict = await findPinConflict(problem);
  if (json === true) await writeJson({ status: 'infeasible', pinConflict, people: [] });
  else await write(`infeasible; these pins exclude each other: ${pinConflict.map((pin) => pin.join(' -> ')).join(', ')}\n`);
  return REFUSED;
}

/** `exchange explain`: why the people named, or everybody who must move and does not, stay. @returns the exit code */
export async function explainFile(path: string, names: readonly string[], choices: ExplainChoices): Promise<number> {
  const problem = await openProblem(path, choices);
  if (!problem) return REFUSED;
  const known = new Set([...problem.vertices, ...(problem.entrants ?? [])].map(({ id }) => id));
  const stranger = names.find((name) => !known.has(name));
  if (stranger !== undefined) {
    say(`"${stranger}" is neither among the vertices nor among the entrants of ${path}.`);
    return REFUSED;
  }
  const plan = choices.plan === undefined ? await solveAloud(problem, choices) : await openPlan(choices.plan);
  if (!plan) return REFUSED;
  if (plan.status === 'infeasible') return explainConflict(problem, choices.json);
  const moved = new Set(movesOf(plan).map(([person]) => person));
  const asked = names.length > 0 ? names : problem.vertices.filter(({ id, mustMove }) => mustMove === true && !moved.has(id)).map(({ id }) => id);
  const people: Explained[] = [];
  for (const person of asked) people.push(await explainOne(problem, plan, person));
  await (choices.json === true ? writeJson({ status: plan.status, objective: plan.objective, bound: plan.bound, people }) : print(people));
  return DONE;
}
