import { priceOnce, solveOnce, takeWhole } from './converge.ts';
import { type LevelTask } from './level-task.ts';
import { type MasterAnswer, type Restriction } from './master.ts';
import { type Chance } from './chance.ts';

/**
 * Looks for a good plan from a fractional answer: takes what is nearly whole and a few of the largest fractions, prices
 * again among those left, and so on until all is whole. Leaves the master without the dive's restriction.
 */
export async function dive(task: LevelTask, restriction: Restriction, inputs: { answer: MasterAnswer; chance: Chance; share: number }): Promise<boolean> {
  const before = task.best.value;
  const settled = new Uint8Array(task.graph.ids.length);
  const fixed: number[] = [];
  let { answer } = inputs;
  task.pulse.phase = 'diving';
  for (;;) {
    const count = takeMore({ task, settled, fixed }, answer.x, inputs);
    if (count === 0) break;
    const narrowed = { ...restriction, fixed, settled };
    task.master.restrict(narrowed);
    const next = await priceAgain(task, narrowed);
    if (next === undefined || next.penalised) break;
    answer = next;
    if (takeWhole(task, answer)) break;
  }
  task.master.restrict(restriction);
  return task.best.value > before;
}

interface Taken {
  readonly task: LevelTask;
  readonly settled: Uint8Array;
  readonly fixed: number[];
}

function takeMore({ task, settled, fixed }: Taken, x: Float64Array, { chance, share }: { chance: Chance; share: number }): number {
  const candidates: { column: number; rank: number }[] = [];
  x.forEach((value, column) => { if (value > 0.01) candidates.push({ column, rank: value >= 0.99 ? 2 : value + share * chance.next() }); });
  candidates.sort((one, other) => other.rank - one.rank || one.column - other.column);
  const known = new Set(fixed);
  const fractional = candidates.filter(({ rank }) => rank < 2).length;
  let budget = Math.max(1, Math.ceil(fractional / 12));
  let count = 0;
  for (const { column, rank } of candidates) {
    if (known.has(column)) continue;
    if (rank < 2 && budget-- <= 0) break;
    const nodes = task.pool.nodes[column] as Int32Array;
    if (nodes.some((node) => settled[node] === 1)) continue;
    for (const node of nodes) settled[node] = 1;
    fixed.push(column);
    count++;
  }
  return count;
}

async function priceAgain(task: LevelTask, restriction: Restriction): Promise<MasterAnswer | undefined> {
  let answer: MasterAnswer | undefined;
  for (let round = 0; round < 3; round++) {
    await task.pulse.breathe();
    answer = solveOnce(task);
    if (answer === undefined) return undefined;
    if (priceOnce(task, restriction, answer).fresh === 0) break;
  }
  return answer;
}
