import { Assignment } from './assignment.ts';
import { type Graph } from './graph.ts';
import { type Found } from './rings.ts';

export interface UnlimitedRings {
  readonly found: readonly Found[];
  /** To be added to the price of every holder, so that no ring earns anything above the prices. */
  readonly extra: Float64Array;
  /** With those prices an arc earns at most the drop in potential. */
  readonly potentials: Float64Array;
}

/** Rings of any length under given prices: the best of them together are an assignment of holders to seats. Undefined when stopped. */
export function priceUnlimitedRings(graph: Graph, reduced: Float64Array, mayStop: () => boolean): UnlimitedRings | undefined {
  const { holders, firstOut, to } = graph;
  const arcs: number[] = [];
  const head: number[] = [];
  const first = [0];
  for (let node = 0; node < holders; node++) {
    for (let arc = firstOut[node] as number; arc < (firstOut[node + 1] as number); arc++) {
      if ((to[arc] as number) >= holders || reduced[arc] === -Infinity) continue;
      arcs.push(arc);
      head.push(to[arc] as number);
    }
    arcs.push(-1);
    head.push(node);
    first.push(arcs.length);
  }
  const weights = Float64Array.from(arcs, (arc) => (arc < 0 ? 0 : (reduced[arc] as number)));
  const assignment = new Assignment({ lefts: holders, rights: holders, first: Int32Array.from(first), head: Int32Array.from(head), weights, width: 1 });
  if (!assignment.run(mayStop)) return undefined;
  const taken = Int32Array.from(assignment.chosen, (place) => arcs[place] as number);
  return {
    found: readRings(graph, taken, reduced),
    extra: assignment.u.map((value, node) => Math.max(0, value + (assignment.v[node] as number))),
    potentials: assignment.v.map((value) => 0 - value),
  };
}

function readRings(graph: Graph, taken: Int32Array, reduced: Float64Array): Found[] {
  const done = new Uint8Array(graph.holders);
  const found: Found[] = [];
  for (let root = 0; root < graph.holders; root++) {
    const arcs: number[] = [];
    for (let node = root; done[node] === 0 && (taken[node] as number) >= 0; node = graph.to[taken[node] as number] as number) {
      done[node] = 1;
      arcs.push(taken[node] as number);
    }
    const earns = arcs.reduce((sum, arc) => sum + (reduced[arc] as number), 0);
    if (earns > 1e-9) found.push({ arcs: Int32Array.from(arcs), earns });
  }
  return found;
}
