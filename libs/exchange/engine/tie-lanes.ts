import { drawLots, LOTTERY_SIZE } from '../ordered/lottery.ts';
import { type Graph } from './graph.ts';

/** Lots are coarser here than where sums are exact: a linear programme tells sixteen thousand of them apart safely. */
const COARSER = LOTTERY_SIZE / 2 ** 14;

/**
 * What decides between plans that are as good on every level, in order: moves of the plan to start from (where there is
 * one), fewest people moved, lots. All whole numbers; the lots hang on names and the seed alone.
 */
export function tieLanes(graph: Graph, { start, seed }: { start: readonly Int32Array[]; seed: number }): Float64Array[] {
  const fewest = new Float64Array(graph.from.length).fill(-1);
  const lots = drawLots(graph, seed).map((lot) => Math.floor(lot / COARSER));
  if (start.length === 0) return [fewest, lots];
  const kept = new Float64Array(graph.from.length);
  for (const arcs of start) for (const arc of arcs) kept[arc] = 1;
  return [kept, fewest, lots];
}
