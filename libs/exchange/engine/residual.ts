import { type Highs } from 'highs';
import { type Converged } from './converge.ts';
import { type LevelTask, offer } from './level-task.ts';
import { type Restriction } from './master.ts';

const MOST_COLUMNS = 30_000;
/** A count and not a time, so that the same problem gives the same plan on any machine. */
const MOST_NODES = 3000;

/**
 * Looks for the best plan among all columns that a better plan could still use (reduced cost within the gap), with the
 * engine's own integer search. It only proposes: what it finds is taken when it is disjoint and keeps the rows, and
 * its claim of optimality is never used.
 */
export function searchResidual(task: LevelTask, highs: Highs, inputs: { node: Converged; restriction: Restriction }): boolean {
  const { node, restriction } = inputs;
  const { pool, rows, cost } = task;
  const least = task.best.value + (task.grid > 0 ? task.grid / 2 : 1e-9) - node.bound;
  const pricing = { cost, rows, prices: node.prices, tally: task.master.tally(node.prices), restriction };
  const found = task.pricer.enumerate(pricing, least, MOST_COLUMNS);
  const columns = found === undefined ? nearColumns(task) : found.map(({ arcs }) => pool.add(arcs).index);
  if (columns.length === 0) return false;
  const chosen = solveWhole(task, highs, columns);
  return chosen !== undefined && offer(task, chosen);
}

function nearColumns(task: LevelTask): number[] {
  const { columns } = task.pool;
  return Array.from({ length: Math.min(columns.length, MOST_COLUMNS) }, (_, index) => columns.length - 1 - index);
}

function solveWhole(task: LevelTask, highs: Highs, columns: readonly number[]): number[] | undefined {
  const { graph, pool, rows } = task;
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
    model.run({ 6: (event) => { if (task.pulse.mayStop()) event.interrupt(); return undefined; } });
    const { colValue } = model.getSolution();
    return columns.filter((_, index) => (colValue[index] as number) > 0.5);
  } catch {
    return undefined;
  } finally {
    model.dispose();
  }
}
