import { solveUnlimited } from './assignment/solve-unlimited.ts';
import { type SolvedPart } from './engine/solve-part.ts';
import { solveSwaps } from './matching/solve-swaps.ts';
import { type AtOnceTask, nameWalks } from './ordered/at-once.ts';

/**
 * One algorithm for all levels at once, where there is one: an assignment when rings have no limit, a matching when they
 * are swaps and chains single moves. Undefined where there is none, or conditions bind the plan, or the run was stopped.
 */
export async function solveAtOnce(task: AtOnceTask): Promise<SolvedPart | undefined> {
  const { graph } = task;
  if (graph.limits.length > 0) return undefined;
  const answer = (await solveUnlimited(task)) ?? (await solveSwaps(task));
  if (answer === undefined) return undefined;
  const { feasible, walks, proof } = answer;
  const values = graph.weights.map((weights) => Number(walks.reduce((sum, arcs) => arcs.reduce((total, arc) => total + (weights[arc] as number), sum), 0).toFixed(9)));
  return {
    feasible, values, bounds: values, ...nameWalks(graph, feasible ? walks : []), certificate: { members: graph.ids, levels: [], ...proof },
    columns: 0, programmes: 0, cuts: 0, branches: 0,
  };
}
