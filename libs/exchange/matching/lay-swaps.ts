import { type Graph } from '../engine/graph.ts';
import { type Lanes } from '../ordered/lanes.ts';
import { type WeighedNetwork } from './duals.ts';

/** Swaps and single moves into vacancies as edges between people and seats. */
export interface SwapNetwork extends WeighedNetwork {
  /** The arcs of every edge: `arcs[2e]` and, of a swap, `arcs[2e+1]`; -1 there for a move into a vacancy. */
  readonly arcs: Int32Array;
}

/**
 * With rings of two and chains of one a plan is a matching: an edge joins two holders who may take each other's seats,
 * or somebody and a vacancy he may fill. Only edges worth more than nothing, ties included, can be in the best plan.
 */
export function laySwaps(graph: Graph, lanes: Lanes, limits: { readonly swaps: boolean; readonly moves: boolean }): SwapNetwork {
  const { width, values } = lanes;
  const arcs: number[] = [];
  const offer = (one: number, other: number): void => {
    let sign = 0;
    for (let part = 0; part < width && sign === 0; part++) sign = (values[one * width + part] as number) + (other < 0 ? 0 : (values[other * width + part] as number));
    if (sign > 0) arcs.push(one, other);
  };
  if (limits.swaps) forEachSwap(graph, offer);
  if (limits.moves) {
    for (let arc = 0; arc < graph.to.length; arc++) {
      if ((graph.to[arc] as number) >= graph.holders && graph.mayBegin[graph.from[arc] as number] === 1) offer(arc, -1);
    }
  }
  const weights = new Float64Array((arcs.length / 2) * width);
  for (let edge = 0; edge * 2 < arcs.length; edge++) {
    const [one, other] = [(arcs[edge * 2] as number) * width, (arcs[edge * 2 + 1] as number) * width];
    for (let part = 0; part < width; part++) weights[edge * width + part] = (values[one + part] as number) + (other < 0 ? 0 : (values[other + part] as number));
  }
  const ends = Int32Array.from(arcs, (arc, half) => {
    if (half % 2 === 0) return graph.from[arc] as number;
    return graph.to[arcs[half - 1] as number] as number;
  });
  return { nodes: graph.ids.length, ends, width, weights, arcs: Int32Array.from(arcs) };
}

/** Both lists of a holder, whom he may follow and who may follow him, are sorted, so one pass finds those in both. */
function forEachSwap({ holders, from, to, firstOut, firstIn, inArcs }: Graph, offer: (one: number, other: number) => void): void {
  for (let node = 0; node < holders; node++) {
    let place = firstIn[node] as number;
    const last = firstIn[node + 1] as number;
    for (let arc = firstOut[node] as number; arc < (firstOut[node + 1] as number); arc++) {
      const other = to[arc] as number;
      if (other <= node || other >= holders) continue;
      while (place < last && (from[inArcs[place] as number] as number) < other) place++;
      if (place < last && from[inArcs[place] as number] === other) offer(arc, inArcs[place] as number);
    }
  }
}
