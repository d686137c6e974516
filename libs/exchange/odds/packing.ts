import { type Highs } from 'highs';
import { type Clock, Programme } from '../engine/programme.ts';

/** Choose columns, each at most once, so that no row exceeds its bound and the worth is greatest. */
export interface Packing {
  readonly worth: Float64Array;
  /** Per column, the rows it enters and with how much. */
  readonly cells: readonly (readonly (readonly [row: number, value: number])[])[];
  readonly atMost: readonly number[];
}

export interface Packed {
  readonly chosen: readonly number[];
  readonly value: number;
  /** Nothing is worth more; adds up from prices alone, whatever the linear programme claims. */
  readonly bound: number;
}

const MOST_NODES = 5000;
const HAIR = 1e-9;

/**
 * Branch and bound over columns, depth first, under bounds that hold at any prices: what the rows cost at these prices,
 * and what the columns earn above them. Starts from a choice that keeps the rows; a count of nodes ends it, so that the
 * same packing gives the same answer everywhere.
 */
export class PackingSearch {
  private readonly packing: Packing;
  private readonly programme: Programme;
  private readonly clock: Clock;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private best: readonly number[];
  private value: number;
  private nodes = 0;

  constructor(highs: Highs, packing: Packing, inputs: { clock: Clock; start: readonly number[] }) {
    const { worth, cells, atMost } = packing;
    this.packing = packing;
    this.clock = inputs.clock;
    this.best = inputs.start;
    this.value = inputs.start.reduce((sum, column) => sum + (worth[column] as number), 0);
    this.lower = new Float64Array(worth.length);
    this.upper = new Float64Array(worth.length).fill(1);
    this.programme = new Programme(highs, atMost, inputs.clock);
    const starts = [0];
    for (const list of cells) starts.push((starts.at(-1) as number) + list.length);
    this.programme.addColumns({ cost: [...worth], starts, rows: cells.flatMap((list) => list.map(([row]) => row)), values: cells.flatMap((list) => list.map(([, value]) => value)) });
  }

  run(): Packed {
    const bound = this.packing.worth.length === 0 ? 0 : this.explore();
    this.programme.dispose();
    return { chosen: this.best, value: this.value, bound: Math.max(bound, this.value) };
  }

  /** The most that anything within the bounds of the columns is worth. */
  private explore(): number {
    if (++this.nodes > MOST_NODES || this.clock.mayStop()) return Infinity;
    this.programme.setBounds(this.lower, this.upper);
    const { status, x, prices } = this.programme.solve(this.nodes === 1 ? 'primal' : 'dual');
    if (status === 'stopped') return Infinity;
    if (status === 'failed') return this.nothingFits() ? -Infinity : Infinity;
    const bound = this.boundAt(prices);
    if (bound <= this.value + HAIR) return bound;
    const column = this.mostDivided(x);
    if (column === undefined) return this.take(x, bound);
    return Math.min(bound, Math.max(this.fix(column, 1), this.fix(column, 0)));
  }

  private fix(column: number, at: 0 | 1): number {
    const kept = [this.lower[column] as number, this.upper[column] as number];
    this.lower[column] = at;
    this.upper[column] = at;
    const bound = this.explore();
    [this.lower[column], this.upper[column]] = kept as [number, number];
    return bound;
  }

  /** Fixed columns that break a row by themselves, with the best the others can do for it. */
  private nothingFits(): boolean {
    const least = new Float64Array(this.packing.atMost.length);
    this.packing.cells.forEach((list, column) => {
      for (const [row, value] of list) least[row] = (least[row] as number) + value * ((value > 0 ? this.lower[column] : this.upper[column]) as number);
    });
    return this.packing.atMost.some((bound, row) => (least[row] as number) > bound + HAIR);
  }

  private boundAt(prices: Float64Array): number {
    const { worth, cells, atMost } = this.packing;
    const price = prices.map((value) => Math.max(0, value));
    let bound = atMost.reduce((sum, limit, row) => sum + limit * (price[row] as number), 0);
    for (let column = 0; column < worth.length; column++) {
      const earns = (cells[column] ?? []).reduce((sum, [row, value]) => sum - value * (price[row] as number), worth[column] as number);
      bound += earns * ((earns > 0 ? this.upper[column] : this.lower[column]) as number);
    }
    return bound;
  }

  private mostDivided(x: Float64Array): number | undefined {
    let chosen: number | undefined;
    let doubt = 1e-6;
    x.forEach((value, column) => {
      const unsure = Math.min(value, 1 - value);
      if (unsure > doubt + HAIR) [chosen, doubt] = [column, unsure];
    });
    return chosen;
  }

  private take(x: Float64Array, bound: number): number {
    const chosen: number[] = [];
    x.forEach((value, column) => { if (value > 0.5) chosen.push(column); });
    const value = chosen.reduce((sum, column) => sum + (this.packing.worth[column] as number), 0);
    if (value > this.value + HAIR && this.fits(chosen)) [this.best, this.value] = [chosen, value];
    return bound;
  }

  private fits(chosen: readonly number[]): boolean {
    const sums = new Float64Array(this.packing.atMost.length);
    for (const column of chosen) for (const [row, value] of this.packing.cells[column] ?? []) sums[row] = (sums[row] as number) + value;
    return this.packing.atMost.every((bound, row) => (sums[row] as number) <= bound + 1e-7);
  }
}
