import { ColumnPool } from './column-pool.ts';
import { type Converged } from './converge.ts';
import { type LevelTask, offer } from './level-task.ts';
import { type Restriction } from './master.ts';
import { runWithin } from './programme.ts';

const MOST_COLUMNS = 6000;
/** A count and not a time, so that the same problem gives the same plan on any machine. */
const MOST_NODES = 500;

/**
 * Looks for the best plan among all columns whose reduced cost lies within a gap, first a narrow one, then wider up to
 * what a better plan could use (where those are too many, among the columns met so far), with the engine's own integer search. It only proposes: what it finds is taken when it
 * is disjoint and keeps the rows, and its claim of optimality is never used.
 */
export function searchResidual(task: LevelTask, inputs: { node: Converged; restriction: Restriction }): void {
  const { node, restriction } = inputs;
  if (task.pricer.unlimited) return;
  const pricing = { cost: task.cost, rows: task.rows, prices: node.prices, tally: task.master.tally(node.prices), restriction };
  let gap = Math.max(task.grid * 1.5, 0.002 * Math.abs(node.bound), 1e-6);
  for (;;) {
    const full = gapOf(task, node.bound);
    if (full <= 0 || task.pulse.mayStop()) return;
    const found = task.pricer.enumerate(pricing, -Math.min(gap, full), MOST_COLUMNS)?.map(({ arcs }) => arcs);
    const offered = offerBest(task, found ?? task.pool.columns.slice(-MOST_COLUMNS));
    if (offered || found === undefined || gap >= full) return;
    gap *= 4;
  }
}

function offerBest(task: LevelTask, columns: readonly Int32Array[]): boolean {
  const pool = new ColumnPool(task.graph);
  for (const arcs of columns) pool.add(arcs);
  const chosen = solveWhole(task, pool).map((column) => task.pool.add(pool.columns[column] as Int32Array).index);
  return offer(task, chosen);
}

function gapOf(task: LevelTask, bound: number): number {
  return bound - task.best.value - (task.grid > 0 ? task.grid / 2 : 1e-9);
}

/** Columns of the best plan found; none when nothing was. */
function solveWhole(task: LevelTask, pool: ColumnPool): number[] {
  const { graph, highs, rows } = task;
  const columns = pool.columns.map((_, column) => column);
  if (columns.length === 0) return [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const column of columns) {
    for (const node of pool.nodes[column] as Int32Array) { indices.push(node); values.push(1); }
    rows.forEach(({ coefficients }, row) => {
      const value = pool.worth(column, coefficients);
      if (value !== 0) { indices.push(graph.ids.length + row); values.push(value); }
    });
    starts.push(indices.length);
  }
  const size = graph.ids.length + rows.length;
  const model = highs.createModel({
    numCols: columns.length, numRows: size,
    colCost: Float64Array.from(columns, (column) => -pool.worth(column, task.cost)),
    colLower: new Float64Array(columns.length), colUpper: new Float64Array(columns.length).fill(1),
    rowLower: new Float64Array(size).fill(-highs.infinity),
    rowUpper: Float64Array.from({ length: size }, (_, row) => (row < graph.ids.length ? 1 : (rows[row - graph.ids.length]?.atMost ?? 1))),
    matrix: { format: 'csc', numRows: size, numCols: columns.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
    integrality: new Int32Array(columns.length).fill(1),
  });
  try {
    model.options.set({ output_flag: false, mip_max_nodes: MOST_NODES, mip_rel_gap: 0, random_seed: task.seed & 0xffff });
    runWithin(model, task.pulse);
    const { colValue } = model.getSolution();
    return columns.filter((_, index) => (colValue[index] as number) > 0.5);
  } catch {
    return [];
  } finally {
    model.dispose();
  }
}
