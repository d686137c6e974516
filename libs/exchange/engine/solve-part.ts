import { type Highs } from 'highs';
import { type BoundLeaf, type BoundProof, type CertificatePart } from '../certificate.ts';
import { BranchAndBound, type ProvenLevel } from './branch.ts';
import { ColumnPool } from './column-pool.ts';
import { type Graph, type SideRow } from './graph.ts';
import { growGreedily } from './greedy.ts';
import { type LevelTask, roundDown } from './level-task.ts';
import { Master } from './master.ts';
import { Pricer } from './pricing.ts';
import { type Pulse } from './pulse.ts';

export interface PartInputs {
  readonly highs: Highs;
  readonly graph: Graph;
  readonly maxCycle: number;
  readonly maxChain: number;
  readonly pulse: Pulse;
  readonly seed: number;
  /** Rings and chains of a plan to start from, as lists of arcs of this part. */
  readonly start: readonly Int32Array[];
}

export interface SolvedPart {
  readonly feasible: boolean;
  readonly values: readonly number[];
  readonly bounds: readonly number[];
  readonly cycles: readonly string[][];
  readonly chains: readonly string[][];
  readonly certificate: CertificatePart;
  readonly columns: number;
  readonly programmes: number;
  readonly cuts: number;
  readonly branches: number;
}

/** Solves one part level by level: pins first when there are any, then every level of weights under those before. */
export async function solvePart(inputs: PartInputs): Promise<SolvedPart> {
  const solver = new PartSolver(inputs);
  try {
    return await solver.run();
  } finally {
    solver.dispose();
  }
}

class PartSolver {
  private readonly inputs: PartInputs;
  private readonly pool: ColumnPool;
  private readonly pricer: Pricer;
  private readonly master: Master;
  private readonly rows: SideRow[];
  private best: readonly number[] = [];
  private branches = 0;

  constructor(inputs: PartInputs) {
    const { graph, pulse } = inputs;
    this.inputs = inputs;
    this.pool = new ColumnPool(graph);
    this.pricer = new Pricer(graph, inputs, pulse.mayStop);
    this.rows = [...graph.limits];
    this.master = new Master(inputs.highs, graph, this.pool, pulse.mayStop);
  }

  dispose(): void {
    this.master.dispose();
  }

  async run(): Promise<SolvedPart> {
    const { graph } = this.inputs;
    if (graph.pins.length > 0) {
      const weights = new Float64Array(graph.from.length);
      for (const arc of graph.pins) weights[arc] = 1;
      const { value, level } = await this.solveLevel(weights, 1);
      if (value < graph.pins.length - 0.5) return this.result([], roundDown(level.bound, 1) < graph.pins.length ? level.proof : undefined);
      this.settle(weights, value);
    } else this.offerStart();
    const levels: { value: number; bound: number; proof: BoundProof }[] = [];
    for (const [index, weights] of graph.weights.entries()) {
      this.inputs.pulse.level = index;
      const { value, level, unit } = await this.solveLevel(weights, graph.grids[index] as number);
      const bound = Math.max(value, roundDown(level.bound * unit, graph.grids[index] as number));
      levels.push({ value, bound, proof: level.proof });
      if (index + 1 < graph.weights.length) this.settle(weights, value);
    }
    return this.result(levels, undefined);
  }

  private offerStart(): void {
    const { graph, start, maxCycle, maxChain } = this.inputs;
    const kept = start.map((arcs) => this.pool.add(arcs).index);
    this.best = growGreedily({ graph, pool: this.pool, maxCycle, maxChain, weights: graph.weights, kept });
    if (graph.limits.length > 0) this.best = this.keepsLimits(this.best) ? this.best : this.keepsLimits(kept) ? kept : [];
  }

  private keepsLimits(columns: readonly number[]): boolean {
    return this.inputs.graph.limits.every(({ coefficients, atMost }) => columns.reduce((sum, column) => sum + this.pool.worth(column, coefficients), 0) <= atMost + 1e-9);
  }

  private async solveLevel(weights: Float64Array, grid: number): Promise<{ value: number; level: ProvenLevel; unit: number }> {
    const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    const cost = weights.map((weight) => weight / unit);
    const { graph, pulse, seed } = this.inputs;
    const value = this.best.reduce((sum, column) => sum + this.pool.worth(column, cost), 0);
    const task: LevelTask = {
      graph, pulse, seed, pool: this.pool, master: this.master, pricer: this.pricer, rows: [...this.rows], cost, grid: grid / unit,
      best: { columns: this.best, value },
    };
    const level = await this.prove(task, unit);
    this.best = task.best.columns;
    this.branches += level.branches;
    return { value: this.worth(weights), level, unit };
  }

  /** A level of nothing but equal or zero weights below zero needs no programme when the easy bound is met. */
  private async prove(task: LevelTask, unit: number): Promise<ProvenLevel> {
    const easy = easyLeaf(task, unit);
    if (task.pulse.mayStop()) return { ...easy, branches: 0 };
    if (roundDown(easy.bound, task.grid) <= task.best.value + task.grid / 2) return { ...easy, branches: 0 };
    this.master.setCost(task.cost);
    const level = await new BranchAndBound(task, unit).run();
    return level.bound <= easy.bound ? level : { ...easy, branches: level.branches };
  }

  private worth(weights: Float64Array): number {
    return Number(this.best.reduce((sum, column) => sum + this.pool.worth(column, weights), 0).toFixed(9));
  }

  /** From now on the level must stay as good as it is. */
  private settle(weights: Float64Array, value: number): void {
    const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    const row: SideRow = { coefficients: weights.map((weight) => -weight / unit), atMost: -value / unit, unit };
    this.rows.push(row);
    this.master.addRow(row);
  }

  private result(
    levels: readonly { value: number; bound: number; proof: BoundProof }[],
    pins: BoundProof | undefined,
  ): SolvedPart {
    const { graph } = this.inputs;
    const feasible = levels.length > 0;
    const shown = feasible ? this.best : [];
    return {
      feasible,
      values: levels.map(({ value }) => value),
      bounds: levels.map(({ bound }) => bound),
      cycles: shown.filter((column) => this.pool.isRing(column)).map((column) => this.pool.names(column)),
      chains: shown.filter((column) => !this.pool.isRing(column)).map((column) => this.pool.names(column)),
      certificate: { members: graph.ids, levels: levels.map(({ proof }) => proof), ...(pins === undefined ? {} : { pins }) },
      columns: this.pool.columns.length, programmes: this.master.solves, cuts: this.master.triples.length, branches: this.branches,
    };
  }
}

/** Each person priced at the best arc he has: a bound without any search. */
function easyLeaf(task: LevelTask, unit: number): { bound: number; proof: BoundLeaf } {
  const { graph, cost, rows } = task;
  const top = new Float64Array(graph.ids.length);
  graph.from.forEach((person, arc) => { top[person] = Math.max(top[person] as number, cost[arc] as number); });
  const nodes: [string, number][] = [];
  top.forEach((price, node) => { if (price > 0) nodes.push([graph.ids[node] as string, price * unit]); });
  return { bound: top.reduce((sum, price) => sum + price, 0), proof: { kind: 'prices', nodes, rows: rows.map(() => 0), cuts: [] } };
}
