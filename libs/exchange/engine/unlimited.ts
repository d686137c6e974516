import { type VectorProof } from '../certificate.ts';
import { Assignment, type AssignmentInputs } from './assignment.ts';
import { type Graph } from './graph.ts';

export interface UnlimitedPlan {
  /** Rings and chains as lists of arcs, a ring from its lowest person. */
  readonly walks: readonly Int32Array[];
  readonly proof: VectorProof;
}

/**
 * Rings of any length, with chains of any length or none, are an assignment: everybody takes a seat, his own if need
 * be. Solved on all levels at once over vectors. Undefined when a chain came out longer than allowed, or when stopped.
 */
export function solveUnlimited(graph: Graph, maxChain: number, mayStop: () => boolean): UnlimitedPlan | undefined {
  const chains = maxChain > 0;
  const guarded = chains && graph.mayBegin.subarray(0, graph.holders).includes(0);
  const levels = graph.weights.map((weights, level) => scale(weights, graph.grids[level] as number));
  const components = guarded ? [guardOf(graph), ...levels] : levels;
  const layout = layAssignment(graph, chains, components);
  const assignment = new Assignment(layout.inputs);
  if (!assignment.run(mayStop)) return undefined;
  const taken = Int32Array.from(graph.ids, () => -1);
  layout.nodes.forEach((node, left) => { taken[node] = layout.arcs[assignment.chosen[left] as number] as number; });
  const walks = followWalks(graph, taken);
  const isRing = (arcs: Int32Array): boolean => graph.to[arcs.at(-1) as number] === graph.from[arcs[0] as number];
  if (walks.some((arcs) => !isRing(arcs) && arcs.length > maxChain)) return undefined;
  return { walks, proof: proveBy({ graph, assignment, nodes: layout.nodes, guarded }) };
}

/** Whole numbers where the weights lie on a grid, so that sums and comparisons are exact. */
function scale(weights: Float64Array, grid: number): Float64Array {
  return grid === 0 ? weights : weights.map((weight) => Math.round(weight / grid));
}

/** First of all no seat that must have a holder is left empty: taking it, or staying in it, counts one. */
function guardOf(graph: Graph): Float64Array {
  return Float64Array.from(graph.to, (seat) => mustHold(graph, seat));
}

function mustHold(graph: Graph, node: number): number {
  return node < graph.holders && graph.mayBegin[node] === 0 ? 1 : 0;
}

interface Layout {
  readonly inputs: AssignmentInputs;
  /** Node of every left. */
  readonly nodes: readonly number[];
  /** Arc of the graph for every arc of the assignment; -1 for staying. */
  readonly arcs: readonly number[];
}

function layAssignment(graph: Graph, chains: boolean, components: readonly Float64Array[]): Layout {
  const { holders, vacancies, firstOut, to } = graph;
  const nodes: number[] = [];
  const arcs: number[] = [];
  const heads: number[] = [];
  const first = [0];
  const guarded = components.length > graph.weights.length;
  for (let node = 0; node < graph.ids.length; node++) {
    if (node >= holders && (!chains || node < holders + vacancies)) continue;
    nodes.push(node);
    for (let arc = firstOut[node] as number; arc < (firstOut[node + 1] as number); arc++) {
      if (!chains && (to[arc] as number) >= holders) continue;
      arcs.push(arc);
      heads.push(to[arc] as number);
    }
    arcs.push(-1 - node);
    heads.push(node);
    first.push(arcs.length);
  }
  const width = components.length;
  const weights = new Float64Array(arcs.length * width);
  arcs.forEach((arc, place) => {
    if (arc < 0) weights[place * width] = guarded ? mustHold(graph, -1 - arc) : 0;
    else components.forEach((component, part) => { weights[place * width + part] = component[arc] as number; });
  });
  const inputs = { lefts: nodes.length, rights: graph.ids.length, first: Int32Array.from(first), head: Int32Array.from(heads), weights, width };
  return { inputs, nodes, arcs: arcs.map((arc) => Math.max(arc, -1)) };
}

function followWalks(graph: Graph, taken: Int32Array): Int32Array[] {
  const fed = new Uint8Array(graph.ids.length);
  for (const arc of taken) if (arc >= 0) fed[graph.to[arc] as number] = 1;
  const done = new Uint8Array(graph.ids.length);
  const walks: Int32Array[] = [];
  const follow = (start: number): void => {
    const arcs: number[] = [];
    for (let node = start; done[node] === 0 && (taken[node] as number) >= 0; node = graph.to[taken[node] as number] as number) {
      done[node] = 1;
      arcs.push(taken[node] as number);
    }
    if (arcs.length > 0) walks.push(Int32Array.from(arcs));
  };
  for (let node = 0; node < graph.ids.length; node++) if (fed[node] === 0) follow(node);
  for (let node = 0; node < graph.ids.length; node++) follow(node);
  return walks;
}

function proveBy({ graph, assignment, nodes, guarded }: { graph: Graph; assignment: Assignment; nodes: readonly number[]; guarded: boolean }): VectorProof {
  const grids = [...(guarded ? [1] : []), ...graph.grids].map((grid) => grid || 1);
  const width = grids.length;
  const leftOf = new Map(nodes.map((node, left) => [node, left]));
  const prices: [string, number[]][] = [];
  const potentials: [string, number[]][] = [];
  graph.ids.forEach((id, node) => {
    const left = leftOf.get(node);
    const seat = grids.map((grid, part) => (assignment.v[node * width + part] as number) * grid);
    const price = grids.map((grid, part) => {
      const stays = guarded && part === 0 ? mustHold(graph, node) : 0;
      return (seat[part] as number) + (left === undefined ? 0 : (assignment.u[left * width + part] as number) * grid) - stays;
    });
    if (price.some((value) => value !== 0)) prices.push([id, price]);
    if (seat.some((value) => value !== 0)) potentials.push([id, seat.map((value) => 0 - value)]);
  });
  return { guarded, nodes: prices, potentials };
}
