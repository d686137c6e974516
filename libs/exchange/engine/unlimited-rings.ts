import { SeatAssignment } from '../assignment/seat-assignment.ts';
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
  const assignment = new SeatAssignment({ graph, values: reduced, width: 1, chains: false });
  if (!assignment.advance(() => !mayStop())) return undefined;
  const { wishes, prices, taken } = assignment;
  return {
    found: readRings(graph, taken, reduced),
    extra: wishes.subarray(0, graph.holders).map((wish, node) => Math.max(0, wish + (prices[node] as number))),
    potentials: prices.subarray(0, graph.holders).map((price) => 0 - price),
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
