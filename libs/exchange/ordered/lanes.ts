import { type Graph } from '../engine/graph.ts';
import { drawLots, LOTTERY_SIZE } from './lottery.ts';

/**
 * Weights as vectors, `width` lanes to an arc, flat in one array, compared lane by lane. They add and compare like
 * numbers (an ordered group), so the best plan on all levels at once is found with the algorithms for one weight, exactly:
 * a lane holds whole numbers that no sum carries beyond 2^53.
 */
export interface Lanes {
  readonly width: number;
  readonly values: Float64Array;
  /** Lanes that a proof speaks of, the first ones; those behind only break ties. */
  readonly shown: number;
  /** What one unit of a shown lane is worth. */
  readonly units: readonly number[];
  /** Whether the first lane counts seats that must have a holder; whether the next counts pins. */
  readonly guarded: boolean;
  readonly pinned: boolean;
}

export interface LaneChoices {
  readonly graph: Graph;
  readonly guarded: boolean;
  /** Arcs of a plan to start from. */
  readonly kept: readonly number[];
  readonly seed: number;
}

/**
 * Lanes in order: seats that must have a holder, pins kept (each only where there are any), the levels; then, to break
 * ties, moves of the plan to start from, fewest people moved, lots. Undefined when sums would not be exact.
 */
export function layLanes({ graph, guarded, kept, seed }: LaneChoices): Lanes | undefined {
  const pinned = graph.pins.length > 0;
  const columns: Float64Array[] = [];
  if (guarded) columns.push(guardOf(graph));
  if (pinned) columns.push(marking(graph, graph.pins));
  for (const [level, weights] of graph.weights.entries()) columns.push(inUnits(weights, graph.grids[level] as number));
  const shown = columns.length;
  if (columns.some((column) => !staysExact(column, graph.ids.length))) return undefined;
  if (kept.length > 0) columns.push(marking(graph, kept));
  columns.push(new Float64Array(graph.from.length).fill(-1), drawLots(graph, seed));
  const before = shown - graph.weights.length;
  return { width: columns.length, values: interleave(columns), shown, units: [...new Array<number>(before).fill(1), ...graph.grids.map((grid) => grid || 1)], guarded, pinned };
}

/** Taking a seat that must have a holder counts one, leaving one's own such seat takes one off. */
function guardOf(graph: Graph): Float64Array {
  const held = (node: number): number => (node < graph.holders && graph.mayBegin[node] === 0 ? 1 : 0);
  return Float64Array.from(graph.from, (node, arc) => held(graph.to[arc] as number) - held(node));
}

function marking(graph: Graph, arcs: readonly number[]): Float64Array {
  const marks = new Float64Array(graph.from.length);
  for (const arc of arcs) marks[arc] = 1;
  return marks;
}

/** Whole numbers where the weights lie on a grid. */
function inUnits(weights: Float64Array, grid: number): Float64Array {
  return grid === 0 ? weights : weights.map((weight) => Math.round(weight / grid));
}

/** Duals are at most sums along paths of twice the weights; the factor leaves room for their differences. */
function staysExact(column: Float64Array, nodes: number): boolean {
  let most = 0;
  for (const weight of column) most = Math.max(most, Math.abs(weight));
  return most * 16 * (nodes + 1) < Number.MAX_SAFE_INTEGER && LOTTERY_SIZE * 16 * (nodes + 1) < Number.MAX_SAFE_INTEGER;
}

function interleave(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  const values = new Float64Array((columns[0]?.length ?? 0) * width);
  columns.forEach((column, part) => {
    for (let arc = 0, at = part; arc < column.length; arc++, at += width) values[at] = column[arc] as number;
  });
  return values;
}

/** Below zero, zero or above, as the vector at `one` comes before, equals or comes after that at `other`. */
export function compareLanes(list: Float64Array, one: number, other: number, width: number): number {
  for (let part = 0; part < width; part++) {
    const difference = (list[one * width + part] as number) - (list[other * width + part] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
