import { type Highs } from 'highs';
import { type BoundProof, type CertificatePart } from '../certificate.ts';
import { BranchAndBound, type ProvenLevel } from './branch.ts';
import { ColumnPool } from './column-pool.ts';
import { type Graph, type SideRow } from './graph.ts';
import { growGreedily } from './greedy.ts';
import { type Incumbent, type LevelTask, roundDown, worthOf } from './level-task.ts';
import { Master } from './master.ts';
import { Pricer } from './pricing.ts';
import { type Pulse } from './pulse.ts';
import { tieLanes } from './tie-lanes.ts';

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

/** Nodes of a part up to which equal plans are told apart by lots. */
const MOST_FOR_LOTS = 120;

interface LevelAnswer {
  readonly value: number;
  readonly bound: number;
  readonly proof: BoundProof;
}

/**
 * One part, solved level by level: `begin` (pins, or a quick plan), then `solveNext` once per level of weights, each
 * under those before, then `result`. The caller goes level by level over all parts, and calls `dispose` at the end.
 */
export class PartSolver {
  private readonly inputs: PartInputs;
  private readonly pool: ColumnPool;
  private readonly pricer: Pricer;
  private readonly rows: SideRow[];
  private readonly levels: LevelAnswer[] = [];
  private master: Master | undefined;
  private best: readonly number[] = [];
  /** The level worked on, if one is. */
  private live: { readonly best: Incumbent; readonly unit: number } | undefined;
  private branches = 0;
  private pins: BoundProof | undefined;
  private feasible = true;
  private pinsMet = false;
  private readonly easyBounds: number[] = [];

  constructor(inputs: PartInputs) {
    this.inputs = inputs;
    this.pool = new ColumnPool(inputs.graph);
    this.pricer = new Pricer(inputs.graph, inputs, inputs.pulse.mayStop);
    this.rows = [...inputs.graph.limits];
  }

  dispose(): void {
    this.master?.dispose();
  }

  /** False when the pins cannot all be kept, or no plan that does was found in time. */
  async begin(): Promise<boolean> {
    const { graph } = this.inputs;
    if (graph.pins.length === 0) {
      this.offerStart();
      return true;
    }
    const weights = new Float64Array(graph.from.length);
    for (const arc of graph.pins) weights[arc] = 1;
    const { value, level } = await this.solveLevel(weights, 1);
    this.feasible = value > graph.pins.length - 0.5;
    this.pinsMet = this.feasible;
    if (this.feasible) this.settle(weights, value);
    else if (roundDown(level.bound, 1) < graph.pins.length) this.pins = level.proof;
    return this.feasible;
  }

  async solveNext(): Promise<void> {
    const { graph } = this.inputs;
    const index = this.levels.length;
    const weights = graph.weights[index] as Float64Array;
    const grid = graph.grids[index] as number;
    const { value, level, unit } = await this.solveLevel(weights, grid);
    this.levels.push({ value, bound: Math.max(value, roundDown(level.bound * unit, grid)), proof: level.proof });
    if (index + 1 < graph.weights.length) this.settle(weights, value);
  }

  /**
   * Of plans as good on every level the one decided by lanes that no proof speaks of: most moves of the plan to start
   * from, fewest people moved, greatest sum of lots drawn from names and seed. Only where every level is proved and the
   * part is small: on a large one the lots would cost as much as a level.
   */
  async breakTies(): Promise<void> {
    const { graph, start, seed, pulse } = this.inputs;
    const proved = this.feasible && this.levels.length === graph.weights.length && this.levels.every(({ value, bound }) => value === bound);
    if (!proved || graph.ids.length > MOST_FOR_LOTS) return;
    const last = graph.weights.length - 1;
    this.settle(graph.weights[last] as Float64Array, this.levels[last]?.value ?? 0);
    for (const weights of tieLanes(graph, { start, seed })) {
      if (pulse.mayStop()) return;
      const { value } = await this.solveLevel(weights, 1);
      this.settle(weights, value);
    }
  }

  /** What the plan as it stands is worth on a level. */
  worthOn(level: number): number {
    return this.worth(this.inputs.graph.weights[level] as Float64Array, this.live?.best.columns);
  }

  /** No plan as good on the levels before is better on this one. */
  boundOn(level: number): number {
    const done = this.levels[level];
    if (done !== undefined) return done.bound;
    const { graph } = this.inputs;
    if (this.live !== undefined && level === this.levels.length && Number.isFinite(this.live.best.bound)) return this.live.best.bound * this.live.unit;
    return (this.easyBounds[level] ??= easyLeaf({ graph, cost: graph.weights[level] as Float64Array }).bound);
  }

  /** Rings and chains of the plan as it stands, by name; undefined while the pins are not met. */
  planSoFar(): Pick<SolvedPart, 'cycles' | 'chains'> | undefined {
    if (this.inputs.graph.pins.length > 0 && !this.pinsMet) return undefined;
    return this.shapes(this.live?.best.columns ?? this.best);
  }

  private shapes(columns: readonly number[]): Pick<SolvedPart, 'cycles' | 'chains'> {
    const names = (ring: boolean): string[][] => columns.filter((column) => this.pool.isRing(column) === ring).map((column) => this.pool.names(column));
    return { cycles: names(true), chains: names(false) };
  }

  private offerStart(): void {
    const { graph, start, maxCycle, maxChain } = this.inputs;
    const kept = start.map((arcs) => this.pool.add(arcs).index);
    this.best = growGreedily({ graph, pool: this.pool, maxCycle, maxChain, weights: graph.weights, kept, mayStop: this.inputs.pulse.mayStop });
    this.inputs.pulse.improved = true;
    if (graph.limits.length > 0) this.best = this.keepsLimits(this.best) ? this.best : this.keepsLimits(kept) ? kept : [];
  }

  private keepsLimits(columns: readonly number[]): boolean {
    return this.inputs.graph.limits.every(({ coefficients, atMost }) => columns.reduce((sum, column) => sum + this.pool.worth(column, coefficients), 0) <= atMost + 1e-9);
  }

  private async solveLevel(weights: Float64Array, grid: number): Promise<{ value: number; level: ProvenLevel; unit: number }> {
    const unit = unitOf(weights);
    const cost = weights.map((weight) => weight / unit);
    const best: Incumbent = { columns: this.best, value: this.best.reduce((sum, column) => sum + this.pool.worth(column, cost), 0), bound: Infinity };
    this.live = { best, unit };
    const level = await this.prove({ cost, grid: grid / unit, best }, unit);
    this.live = undefined;
    this.best = best.columns;
    this.branches += level.branches;
    return { value: this.worth(weights), level, unit };
  }

  /**
   * The part anew without some arcs, from the columns, prices and programme of the solve before; the part itself stays as
   * it is. Only for one level of weights and no pins: otherwise undefined.
   */
  async solveWithout(arcs: readonly number[]): Promise<SolvedPart | undefined> {
    const { graph, pulse, highs, seed } = this.inputs;
    const [weights] = graph.weights;
    if (weights === undefined || this.levels.length !== 1 || this.rows.length > graph.limits.length) return undefined;
    const blocked = new Uint8Array(graph.from.length);
    for (const arc of arcs) blocked[arc] = 1;
    const columns = this.best.filter((column) => !(this.pool.columns[column] as Int32Array).some((arc) => blocked[arc] === 1));
    const unit = unitOf(weights);
    const cost = weights.map((weight) => weight / unit);
    const best: Incumbent = { columns, value: worthOf(this.pool, columns, cost), bound: Infinity };
    const master = this.openMaster();
    const solves = master.solves;
    master.setCost(cost);
    const grid = graph.grids[0] as number;
    const task: LevelTask = { cost, grid: grid / unit, best, toCome: [], graph, pulse, seed, highs, pool: this.pool, pricer: this.pricer, master, rows: [...this.rows] };
    const level = await new BranchAndBound(task, unit).run(blocked);
    const value = this.worth(weights, best.columns);
    return {
      ...this.result(), ...this.shapes(best.columns), values: [value], bounds: [Math.max(value, roundDown(level.bound * unit, grid))],
      certificate: { members: graph.ids, levels: [level.proof] }, programmes: master.solves - solves, branches: level.branches,
    };
  }

  /** When the easy bound is met already no programme is needed. */
  private async prove(aim: Pick<LevelTask, 'cost' | 'grid' | 'best'>, unit: number): Promise<ProvenLevel> {
    const { graph, pulse, highs, seed } = this.inputs;
    const easy = easyLeaf({ graph, cost: aim.cost });
    aim.best.bound = easy.bound;
    if (pulse.mayStop() || roundDown(easy.bound, aim.grid) <= aim.best.value + aim.grid / 2) return { ...easy, branches: 0 };
    const master = this.openMaster();
    master.setCost(aim.cost);
    const toCome = graph.weights.slice(this.levels.length + 1);
    const task: LevelTask = { ...aim, toCome, graph, pulse, seed, highs, pool: this.pool, pricer: this.pricer, master, rows: [...this.rows] };
    const level = await new BranchAndBound(task, unit).run();
    return level.bound <= easy.bound ? level : { ...easy, branches: level.branches };
  }

  private openMaster(): Master {
    if (this.master === undefined) {
      const { highs, graph, pulse } = this.inputs;
      this.master = new Master(highs, graph, this.pool, pulse);
      for (const row of this.rows) this.master.addRow(row);
    }
    return this.master;
  }

  private worth(weights: Float64Array, columns: readonly number[] = this.best): number {
    return Number(columns.reduce((sum, column) => sum + this.pool.worth(column, weights), 0).toFixed(9));
  }

  /** From now on the level must stay as good as it is. */
  private settle(weights: Float64Array, value: number): void {
    const unit = unitOf(weights);
    this.tightenSettled();
    const row: SideRow = { coefficients: weights.map((weight) => -weight / unit), atMost: -value / unit, unit };
    this.rows.push(row);
    this.master?.addRow(row);
  }

  /** A level left unproved may have gained while a later one was solved; it must not be lost again. */
  private tightenSettled(): void {
    for (let index = this.inputs.graph.limits.length; index < this.rows.length; index++) {
      const row = this.rows[index] as SideRow;
      const sum = this.best.reduce((total, column) => total + this.pool.worth(column, row.coefficients), 0);
      if (sum > row.atMost - 1e-9) continue;
      this.rows[index] = { ...row, atMost: sum };
      this.master?.tightenRow(index, sum);
    }
  }

  result(): SolvedPart {
    const { graph } = this.inputs;
    return {
      feasible: this.feasible,
      values: this.levels.map((_, level) => this.worthOn(level)),
      bounds: this.levels.map(({ bound }, level) => Math.max(bound, this.worthOn(level))),
      ...this.shapes(this.feasible ? this.best : []),
      certificate: { members: graph.ids, levels: this.levels.map(({ proof }) => proof), ...(this.pins === undefined ? {} : { pins: this.pins }) },
      columns: this.pool.columns.length, programmes: this.master?.solves ?? 0, cuts: this.master?.sets.length ?? 0, branches: this.branches,
    };
  }
}

function unitOf(weights: Float64Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
}

/** Everybody at the best arc he has: a bound that needs no search and no proof. */
function easyLeaf({ graph, cost }: Pick<LevelTask, 'graph' | 'cost'>): { bound: number; proof: BoundProof } {
  const top = new Float64Array(graph.ids.length);
  graph.from.forEach((person, arc) => { top[person] = Math.max(top[person] as number, cost[arc] as number); });
  return { bound: top.reduce((sum, price) => sum + price, 0), proof: { kind: 'none' } };
}
