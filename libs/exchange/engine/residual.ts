import { ColumnPool } from './column-pool.ts';
import { type Converged } from './converge.ts';
import { type LevelTask, offer, roundDown } from './level-task.ts';
import { type Restriction } from './master.ts';
import { runWithin } from './programme.ts';

/** Columns looked at together: enough for a few per person, few enough for an integer search of a second or so. */
const FEWEST_COLUMNS = 1500;
const COLUMNS_A_NODE = 3;
/** A count and not a time, so that the same problem gives the same plan on any machine. */
const MOST_NODES = 500;

export interface ResidualInputs {
  readonly node: Converged;
  readonly restriction: Restriction;
  /** Gap to begin with. */
  readonly start?: number | undefined;
  /** Search nothing rather than a selection where the columns are too many. */
  readonly whole?: boolean | undefined;
}

/**
 * Looks for the best plan among the columns whose reduced cost lies within a gap: a narrow one first, that of a plan as
 * good as the bound, then wider as long as the columns stay few, up to what a better plan could use at all. The
 * integer search of the linear-programming engine only proposes: what it finds is taken when it is disjoint and keeps
 * the rows, and its claim of optimality is never used. False when nothing was searched.
 */
export function searchResidual(task: LevelTask, inputs: ResidualInputs): boolean {
  if (task.pricer.unlimited) return false;
  const { node } = inputs;
  const most = Math.max(FEWEST_COLUMNS, COLUMNS_A_NODE * task.graph.ids.length);
  const enumerate = enumerator(task, inputs, most);
  let { start: gap = narrowestGap(task, node.bound) } = inputs;
  for (let searched = 0; ; gap = Math.max(gap * 3, gap + task.grid)) {
    const full = gapOf(task, node.bound);
    if (full <= 0 || task.pulse.mayStop()) return true;
    const found = enumerate(Math.min(gap, full));
    if (found === undefined) return offerSelection(task, inputs, { searched, most });
    if (gap < full && found.length < Math.max(2 * searched, most / 4)) continue;
    searched = found.length;
    offerBest(task, found);
    if (gap >= full) return true;
  }
}

/** All columns within a gap, undefined when there are more than `most`. */
function enumerator(task: LevelTask, { node, restriction }: ResidualInputs, most: number): (gap: number) => readonly Int32Array[] | undefined {
  const pricing = { cost: task.cost, rows: task.rows, prices: node.prices, tally: task.master.tally(node.prices), restriction };
  return (gap) => task.pricer.enumerate(pricing, -gap, most)?.map(({ arcs }) => arcs);
}

/** Too many columns even in the narrowest gap: the last ones met, unless all or nothing is wanted. */
function offerSelection(task: LevelTask, { whole }: ResidualInputs, { searched, most }: { searched: number; most: number }): boolean {
  if (searched > 0) return true;
  if (whole === true) return false;
  offerBest(task, task.pool.columns.slice(-most));
  return true;
}

function offerBest(task: LevelTask, columns: readonly Int32Array[]): boolean {
  const pool = new ColumnPool(task.graph);
  const known = task.best.columns.map((column) => pool.add(task.pool.columns[column] as Int32Array).index);
  for (const arcs of columns) pool.add(arcs);
  const chosen = solveWhole(task, pool, known).map((column) => task.pool.add(pool.columns[column] as Int32Array).index);
  return offer(task, chosen);
}

/** What the columns of a plan as good as the rounded bound may fall short of. */
function narrowestGap(task: LevelTask, bound: number): number {
  return Math.max(bound - roundDown(bound, task.grid), 1e-6) + 1e-7;
}

function gapOf(task: LevelTask, bound: number): number {
  return bound - task.best.value - (task.grid > 0 ? task.grid / 2 : 1e-6);
}

/** Columns of the best plan found; none when nothing was. The search starts from those known. */
function solveWhole(task: LevelTask, pool: ColumnPool, known: readonly number[]): number[] {
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
    if (known.length > 0) model.setSolution({ colValue: Float64Array.from(columns, (column) => (known.includes(column) ? 1 : 0)) });
    runWithin(model, task.pulse);
    const { colValue } = model.getSolution();
    return columns.filter((_, index) => (colValue[index] as number) > 0.5);
  } catch {
    return [];
  } finally {
    model.dispose();
  }
}
