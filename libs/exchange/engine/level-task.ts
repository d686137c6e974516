import { type Highs } from 'highs';
import { type ColumnPool } from './column-pool.ts';
import { type Graph, type SideRow } from './graph.ts';
import { type Master } from './master.ts';
import { type Pricer } from './pricing.ts';
import { type Pulse } from './pulse.ts';

/** One level of one part: what to maximise, under which rows, from which plan. Values are in units of the largest weight. */
export interface LevelTask {
  readonly highs: Highs;
  readonly graph: Graph;
  readonly pool: ColumnPool;
  readonly master: Master;
  readonly pricer: Pricer;
  readonly pulse: Pulse;
  readonly rows: readonly SideRow[];
  readonly cost: Float64Array;
  readonly grid: number;
  readonly seed: number;
  readonly best: Incumbent;
  /** Weights of the levels that follow, in their own units. */
  readonly toCome: readonly Float64Array[];
}

/** The best plan known: columns by index in the pool. */
export interface Incumbent {
  columns: readonly number[];
  value: number;
  /** Best bound known; Infinity at first. */
  bound: number;
}

/** Values lie on the grid, so a bound may be lowered to it. */
export function roundDown(bound: number, grid: number): number {
  return grid === 0 || !Number.isFinite(bound) ? bound : Math.floor(bound / grid + 1e-5) * grid;
}

/** Whether nothing better than the best plan is left below this bound. */
export function closes(task: LevelTask, bound: number): boolean {
  const { value } = task.best;
  return task.grid === 0 ? bound <= value + 1e-7 * Math.max(1, Math.abs(value)) : roundDown(bound, task.grid) <= value + task.grid / 2;
}

export function worthOf(pool: ColumnPool, columns: readonly number[], weights: Float64Array): number {
  return columns.reduce((total, column) => total + pool.worth(column, weights), 0);
}

/** Takes a plan over if it is disjoint, keeps the rows, and is better. */
export function offer(task: LevelTask, columns: readonly number[]): boolean {
  const { pool, graph } = task;
  const taken = new Uint8Array(graph.ids.length);
  for (const column of columns) {
    for (const node of pool.nodes[column] as Int32Array) {
      if (taken[node] === 1) return false;
      taken[node] = 1;
    }
  }
  const sum = (weights: Float64Array): number => worthOf(pool, columns, weights);
  if (task.rows.some(({ coefficients, atMost }) => sum(coefficients) > atMost + 1e-7)) return false;
  const value = sum(task.cost);
  if (value <= task.best.value + 1e-9) return false;
  task.best.columns = [...columns];
  task.best.value = value;
  task.pulse.improved = true;
  return true;
}
