import { type Highs } from 'highs';
import { type ColumnPool } from './column-pool.ts';
import { CutTally } from './cuts.ts';
import { type OddSet } from './odd-set.ts';
import { type Graph, type SideRow } from './graph.ts';
import { type Clock, Programme, type ProgrammeAnswer } from './programme.ts';

/** Prices of one linear programme, in the unit of the level solved. */
export interface Prices {
  readonly nodes: Float64Array;
  readonly rows: Float64Array;
  readonly cuts: Float64Array;
  readonly potentials?: Float64Array | undefined;
}

export interface MasterAnswer {
  readonly x: Float64Array;
  readonly prices: Prices;
  /** True when conditions hold only by paying the penalty: no fractional plan keeps them. */
  readonly penalised: boolean;
}

/** What a branch or a dive imposes: arcs that may not be used, people who must move. */
export interface Restriction {
  readonly blocked: Uint8Array;
  readonly required: readonly number[];
  /** Columns taken for sure (by index in the pool), and 1 for the nodes they settle. */
  readonly fixed?: readonly number[] | undefined;
  readonly settled?: Uint8Array | undefined;
  /** Columns left out for now. */
  readonly banned?: ReadonlySet<number> | undefined;
}

/** What a broken condition costs, in units of the largest arc weight. */
const PENALTY = 2000;

/**
 * The linear programme over the columns known so far: each node at most once, side rows, cuts. Side rows and
 * people who must move get a penalty column, so that the programme always has an answer.
 */
export class Master {
  readonly sets: OddSet[] = [];
  solves = 0;
  private readonly programme: Programme;
  private readonly pool: ColumnPool;
  private readonly graph: Graph;
  readonly rows: SideRow[] = [];
  private readonly sideRows: number[] = [];
  private cost: Float64Array;
  /** Per column of the programme: index in the pool, or -1 for a penalty. */
  private readonly poolIndex: number[] = [];
  private readonly penaltyOf = new Map<number, number>();
  private readonly cutRows: number[] = [];
  private required: readonly number[] = [];
  private penalty = PENALTY;
  private method: 'primal' | 'dual' = 'primal';
  private filled = 0;

  constructor(highs: Highs, graph: Graph, pool: ColumnPool, clock: Clock) {
    this.graph = graph;
    this.pool = pool;
    this.cost = new Float64Array(graph.from.length);
    this.programme = new Programme(highs, new Array<number>(graph.ids.length).fill(1), clock);
  }

  /** Adds a side row for good: a limit, the pins, a level that is settled. */
  addRow(row: SideRow): void {
    this.fill();
    const cells: { columns: number[]; values: number[] } = { columns: [], values: [] };
    this.poolIndex.forEach((index, column) => {
      const value = index < 0 ? 0 : this.pool.worth(index, row.coefficients);
      if (value === 0) return;
      cells.columns.push(column);
      cells.values.push(value);
    });
    this.programme.addRows([{ atMost: row.atMost, ...cells }]);
    this.rows.push(row);
    this.sideRows.push(this.programme.rows - 1);
    this.addPenalty(this.programme.rows - 1, -1);
    this.method = 'dual';
  }

  tightenRow(index: number, atMost: number): void {
    this.rows[index] = { ...(this.rows[index] as SideRow), atMost };
    this.programme.setRow(this.sideRows[index] as number, -Infinity, atMost);
    this.method = 'dual';
  }

  /** What the arcs are worth from now on, in units of the largest weight. */
  setCost(cost: Float64Array): void {
    this.fill();
    this.cost = cost;
    this.setCosts();
    this.method = 'primal';
  }

  /** Makes a broken condition dearer; false when it is as dear as numbers allow. */
  raisePenalty(): boolean {
    if (this.penalty >= 1e7) return false;
    this.penalty *= 20;
    this.setCosts();
    return true;
  }

  private setCosts(): void {
    if (this.poolIndex.length === 0) return;
    this.programme.setCosts(Float64Array.from(this.poolIndex, (index) => (index < 0 ? -this.penalty : this.pool.worth(index, this.cost))));
  }

  private addPenalty(row: number, sign: number): void {
    this.programme.addColumns({ cost: [-this.penalty], starts: [0, 1], rows: [row], values: [sign] });
    this.penaltyOf.set(row, this.poolIndex.push(-1) - 1);
  }

  /** Takes in the columns that the pool has gained. */
  fill(): number {
    const { pool } = this;
    const batch = { cost: [] as number[], starts: [0], rows: [] as number[], values: [] as number[] };
    const fresh = pool.columns.length - this.filled;
    for (; this.filled < pool.columns.length; this.filled++) {
      this.poolIndex.push(this.filled);
      batch.cost.push(pool.worth(this.filled, this.cost));
      for (const node of pool.nodes[this.filled] as Int32Array) this.enterCell(batch, node, 1);
      this.rows.forEach((row, index) => this.enterCell(batch, this.sideRows[index] as number, pool.worth(this.filled, row.coefficients)));
      this.sets.forEach((set, cut) => this.enterCell(batch, this.cutRows[cut] as number, this.pairsIn(this.filled, set)));
      batch.starts.push(batch.rows.length);
    }
    this.programme.addColumns(batch);
    return fresh;
  }

  private enterCell(batch: { rows: number[]; values: number[] }, row: number, value: number): void {
    if (value === 0) return;
    batch.rows.push(row);
    batch.values.push(value);
  }

  /** How many pairs of the set the column holds. */
  private pairsIn(column: number, set: OddSet): number {
    let count = 0;
    for (const node of this.pool.nodes[column] as Int32Array) if (set.includes(node)) count++;
    return count >> 1;
  }

  addCuts(sets: readonly OddSet[]): void {
    if (sets.length === 0) return;
    this.programme.addRows(sets.map((set) => {
      const cells: { columns: number[]; values: number[] } = { columns: [], values: [] };
      this.poolIndex.forEach((index, column) => {
        const pairs = index < 0 ? 0 : this.pairsIn(index, set);
        if (pairs === 0) return;
        cells.columns.push(column);
        cells.values.push(pairs);
      });
      return { atMost: (set.length - 1) / 2, ...cells };
    }));
    sets.forEach((set, index) => {
      this.cutRows.push(this.programme.rows - sets.length + index);
      this.sets.push(set);
    });
    this.method = 'dual';
  }

  /** Imposes a restriction in place of the one before. */
  restrict(restriction: Restriction): void {
    this.fill();
    for (const node of this.required) this.programme.setRow(node, -Infinity, 1);
    for (const node of restriction.required) {
      if (!this.penaltyOf.has(node)) this.addPenalty(node, 1);
      this.programme.setRow(node, 1, 1);
    }
    this.required = restriction.required;
    const needed = new Set([...restriction.required, ...this.sideRows]);
    const idle = new Set([...this.penaltyOf].filter(([row]) => !needed.has(row)).map(([, column]) => column));
    const fixed = new Set(restriction.fixed ?? []);
    const uppers = Float64Array.from(this.poolIndex, (index, column) => ((index < 0 ? idle.has(column) : this.breaks(index, restriction)) ? 0 : Infinity));
    if (uppers.length > 0) this.programme.setBounds(Float64Array.from(this.poolIndex, (index) => (fixed.has(index) ? 1 : 0)), uppers);
    this.method = 'dual';
  }

  private breaks(index: number, { blocked, banned }: Restriction): boolean {
    if (banned?.has(index) === true) return true;
    for (const arc of this.pool.columns[index] as Int32Array) if (blocked[arc] === 1) return true;
    return false;
  }

  /** Undefined when the run was stopped; throws when the engine failed. */
  solve(): MasterAnswer | undefined {
    this.fill();
    this.solves++;
    const nodes = this.graph.ids.length;
    if (this.poolIndex.length === 0) return { x: new Float64Array(0), prices: noPrices(nodes, this.rows.length, this.sets.length), penalised: false };
    const answer = this.solveEither();
    if (answer.status === 'stopped') return undefined;
    const x = new Float64Array(this.pool.columns.length);
    let penalised = false;
    this.poolIndex.forEach((index, column) => {
      const value = answer.x[column] as number;
      if (index >= 0) x[index] = value;
      else if (value > 1e-7) penalised = true;
    });
    return { x, penalised, prices: this.readPrices(answer.prices) };
  }

  private solveEither(): ProgrammeAnswer {
    const { method } = this;
    this.method = 'primal';
    const answer = this.programme.solve(method);
    if (answer.status !== 'failed') return answer;
    const second = this.programme.solve(method === 'primal' ? 'dual' : 'primal');
    if (second.status === 'failed') throw new Error(`The linear programme of the exchange could not be solved (${second.reason ?? ''}).`);
    return second;
  }

  private readPrices(all: Float64Array): Prices {
    const nodes = all.slice(0, this.graph.ids.length);
    const free = new Set(this.required);
    nodes.forEach((price, node) => { if (price < 0 && !free.has(node)) nodes[node] = 0; });
    const atLeastZero = (price: number): number => Math.max(0, price);
    return {
      nodes,
      rows: Float64Array.from(this.sideRows, (row) => atLeastZero(all[row] as number)),
      cuts: Float64Array.from(this.cutRows, (row) => atLeastZero(all[row] as number)),
    };
  }

  tally(prices: Prices): CutTally {
    return new CutTally(this.sets, prices.cuts);
  }

  dispose(): void {
    this.programme.dispose();
  }
}

export function noPrices(nodes: number, rows: number, cuts: number): Prices {
  return { nodes: new Float64Array(nodes), rows: new Float64Array(rows), cuts: new Float64Array(cuts) };
}
