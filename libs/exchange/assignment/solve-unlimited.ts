import { type VectorProof } from '../certificate.ts';
import { type Graph } from '../engine/graph.ts';
import { type AtOnceAnswer, type AtOnceTask, isRing, keepsPins, runThrough } from '../ordered/at-once.ts';
import { type Lanes, layLanes } from '../ordered/lanes.ts';
import { SeatAssignment, STAYS } from './seat-assignment.ts';

/**
 * Rings of any length, with chains of any length or none, are an assignment: everybody takes a seat, his own if need be.
 * The best plan on all levels at once. Undefined where rings are limited or weights too large to add exactly, when a
 * chain came out longer than allowed, or when stopped.
 */
export async function solveUnlimited(task: AtOnceTask): Promise<AtOnceAnswer | undefined> {
  const { graph, maxCycle, maxChain, pulse } = task;
  if (maxCycle < graph.holders) return undefined;
  const chains = maxChain > 0 && graph.vacancies > 0;
  const guarded = chains && graph.mayBegin.subarray(0, graph.holders).includes(0);
  const lanes = layLanes({ graph, guarded, kept: task.start.flatMap((arcs) => [...arcs]), seed: task.seed });
  if (lanes === undefined) return undefined;
  pulse.phase = 'assigning';
  const assignment = new SeatAssignment({ graph, values: lanes.values, width: lanes.width, chains });
  if (!(await runThrough(assignment, pulse))) return undefined;
  const walks = followWalks(graph, assignment.taken);
  if (walks.some((arcs) => arcs.length > maxChain && !isRing(graph, arcs))) return undefined;
  return { feasible: keepsPins(graph, walks), walks, proof: { vectors: prove(graph, lanes, assignment) } };
}

/** Chains from where they begin, then rings from their lowest person. */
function followWalks(graph: Graph, taken: Int32Array): Int32Array[] {
  const fed = new Uint8Array(graph.ids.length);
  for (const arc of taken) if (arc !== STAYS) fed[graph.to[arc] as number] = 1;
  const done = new Uint8Array(graph.ids.length);
  const walks: Int32Array[] = [];
  const follow = (start: number): void => {
    const arcs: number[] = [];
    for (let node = start; done[node] === 0 && taken[node] !== STAYS; node = graph.to[taken[node] as number] as number) {
      done[node] = 1;
      arcs.push(taken[node] as number);
    }
    if (arcs.length > 0) walks.push(Int32Array.from(arcs));
  };
  for (let node = 0; node < graph.ids.length; node++) if (fed[node] === 0) follow(node);
  for (let node = 0; node < graph.ids.length; node++) follow(node);
  return walks;
}

/** A person is priced at his wish and his seat's price together; the potential of a seat is its price, turned round. */
function prove(graph: Graph, { shown, width, units, guarded, pinned }: Lanes, { wishes, prices }: SeatAssignment): VectorProof {
  const nodes: [string, number[]][] = [];
  const potentials: [string, number[]][] = [];
  for (let node = 0; node < graph.ids.length; node++) {
    const at = node * width;
    let [priced, rated] = [false, false];
    for (let part = at; part < at + shown; part++) {
      rated ||= prices[part] !== 0;
      priced ||= (prices[part] as number) + (wishes[part] as number) !== 0;
    }
    const id = graph.ids[node] as string;
    if (priced) nodes.push([id, units.map((unit, part) => ((prices[at + part] as number) + (wishes[at + part] as number)) * unit)]);
    if (rated) potentials.push([id, units.map((unit, part) => (0 - (prices[at + part] as number)) * unit)]);
  }
  return { guarded, ...(pinned ? { pinned } : {}), nodes, potentials };
}
