import { type MatchingProof } from '../certificate.ts';
import { type Graph } from '../engine/graph.ts';
import { type AtOnceAnswer, type AtOnceTask, keepsPins, runThrough } from '../ordered/at-once.ts';
import { type Lanes, layLanes } from '../ordered/lanes.ts';
import { NONE } from './blossoms.ts';
import { laySwaps, type SwapNetwork } from './lay-swaps.ts';
import { Matcher } from './match.ts';

/**
 * Swaps and single moves into vacancies, the best plan on all levels at once: a matching in a general graph. Undefined
 * when longer rings or chains are allowed, when weights lie on no grid or are too large to add exactly. When stopped, the
 * matching so far and what its prices prove, which is a bound at any time; undefined then with pins or a plan to start from.
 */
export async function solveSwaps(task: AtOnceTask): Promise<AtOnceAnswer | undefined> {
  const { graph, maxCycle, maxChain, pulse } = task;
  const moves = maxChain > 0 && graph.vacancies > 0;
  if (maxCycle > 2 || (moves && maxChain > 1) || hasLooseWeights(graph)) return undefined;
  const lanes = layLanes({ graph, guarded: false, kept: task.start.flatMap((arcs) => [...arcs]), seed: task.seed });
  if (lanes === undefined) return undefined;
  pulse.phase = 'matching';
  const network = laySwaps(graph, lanes, { swaps: maxCycle === 2, moves });
  const matcher = new Matcher(network);
  const done = await runThrough(matcher, pulse);
  if (!done && graph.pins.length + task.start.length > 0) return undefined;
  const walks = readWalks(network, matcher);
  const feasible = keepsPins(graph, walks);
  return { feasible, walks, proof: { matching: prove(graph, lanes, matcher) } };
}

/** Weights that are multiples of nothing cannot be added exactly, and the matching lives by exact ties. */
function hasLooseWeights({ weights, grids }: Graph): boolean {
  return weights.some((list, level) => grids[level] === 0 && list.some((weight) => weight !== 0));
}

function readWalks({ arcs, ends }: SwapNetwork, { blossoms: { mate } }: Matcher): Int32Array[] {
  const walks: Int32Array[] = [];
  mate.forEach((edge, vertex) => {
    if (edge === NONE || ends[edge * 2] !== vertex) return;
    const walk = arcs.subarray(edge * 2, edge * 2 + 2);
    walks.push(walk[1] === NONE ? walk.subarray(0, 1) : walk);
  });
  return walks;
}

/** Prices of the shown lanes in the problem's units; the matcher keeps them in halves. */
function prove(graph: Graph, { shown, width, units, pinned }: Lanes, { blossoms, duals }: Matcher): MatchingProof {
  const vector = (at: (part: number) => number): number[] => units.map((unit, part) => (at(part) / 2) * unit);
  const nodes: [string, number[]][] = [];
  const sets: MatchingProof['sets'][number][] = [];
  const isShown = (at: (part: number) => number): boolean => {
    for (let part = 0; part < shown; part++) if (at(part) !== 0) return true;
    return false;
  };
  for (let vertex = 0; vertex < blossoms.nodes; vertex++) {
    const at = (part: number): number => duals.prices[vertex * width + part] as number;
    if (isShown(at)) nodes.push([graph.ids[vertex] as string, vector(at)]);
  }
  for (const blossom of [...blossoms.standing].sort((one, other) => one - other)) {
    const at = (part: number): number => duals.blossomPrice(blossom, part);
    if (isShown(at)) sets.push({ of: Array.from(blossoms.verticesOf(blossom), (vertex) => graph.ids[vertex] as string).sort(), prices: vector(at) });
  }
  return { pinned, nodes, sets };
}
