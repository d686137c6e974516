import { type ColumnPool } from './column-pool.ts';
import { CutTally } from './cuts.ts';
import { type Graph } from './graph.ts';
import { Patience } from './patience.ts';
import { RingSearch } from './rings.ts';
import { ChainSearch } from './chains.ts';

export interface GreedyInputs {
  readonly graph: Graph;
  readonly pool: ColumnPool;
  readonly maxCycle: number;
  readonly maxChain: number;
  readonly weights: readonly Float64Array[];
  /** Columns of a plan to start from, by index. */
  readonly kept: readonly number[];
  readonly mayStop: () => boolean;
}

/**
 * A quick plan to begin with: keeps what it is given, then root by root takes the swap or short chain of greatest weight
 * on the first level among people still free. Everything it adds is worth something on the first level.
 */
export function growGreedily({ graph, pool, maxCycle, maxChain, weights, kept, mayStop }: GreedyInputs): number[] {
  const reduced = Float64Array.from(weights[0] ?? new Float64Array(graph.from.length));
  const free = new CutTally([], new Float64Array(0));
  const patience = new Patience(mayStop);
  const rings = new RingSearch(graph, Math.min(maxCycle, 3), patience);
  const chains = new ChainSearch(graph, Math.min(maxChain, 2), patience);
  const chosen: number[] = [];
  const shut = (node: number): void => {
    for (let arc = graph.firstOut[node] as number; arc < (graph.firstOut[node + 1] as number); arc++) reduced[arc] = -Infinity;
    for (let place = graph.firstIn[node] as number; place < (graph.firstIn[node + 1] as number); place++) reduced[graph.inArcs[place] as number] = -Infinity;
  };
  const take = (column: number): void => {
    chosen.push(column);
    for (const node of pool.nodes[column] as Int32Array) shut(node);
  };
  for (const column of kept) take(column);
  rings.prepare(reduced, free);
  for (let root = 0; root < graph.holders && !mayStop(); root++) {
    const found = rings.bestFrom(root);
    if (found !== undefined) take(pool.add(found.arcs).index);
  }
  chains.prepare(reduced, free);
  for (let root = graph.holders; root < graph.holders + graph.vacancies && !mayStop(); root++) {
    const found = chains.bestInto(root, 0);
    if (found !== undefined) take(pool.add(found.arcs).index);
  }
  return chosen;
}
