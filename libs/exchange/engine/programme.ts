import loadHighs, { type Highs, type Model } from 'highs';

/** Columns to add: parallel lists; column k has the entries `starts[k] … starts[k+1]`. */
export interface Columns {
  readonly cost: readonly number[];
  readonly starts: readonly number[];
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

export interface ProgrammeAnswer {
  readonly status: 'optimal' | 'stopped' | 'failed';
  readonly reason?: string | undefined;
  readonly x: Float64Array;
  /** Shadow prices of a maximisation: never negative on a row read "at most". */
  readonly prices: Float64Array;
}

/** The package types its default export as CommonJS does; under ESM the loader itself comes in. */
const load = loadHighs as unknown as () => Promise<Highs>;
let engine: Promise<Highs> | undefined;

/** The WebAssembly module is loaded once; after an abort inside it a fresh one takes its place. */
export function loadEngine(): Promise<Highs> {
  engine ??= load();
  return engine;
}

export function forgetEngine(): void {
  engine = undefined;
}

/** Who says when a programme has to end. */
export interface Clock {
  readonly mayStop: () => boolean;
  /** Infinity without a limit. */
  readonly secondsLeft: number;
}

/**
 * Runs the model until it ends, the clock says so at one of its callbacks, or its own time limit is met (some of its
 * steps call nobody back). The clock is asked at every callback, so that it can report.
 */
export function runWithin(model: Model, clock: Clock | undefined): number {
  if (clock === undefined) return model.run().modelStatus;
  if (clock.secondsLeft !== Infinity) {
    model.zeroAllClocks();
    model.options.set('time_limit', clock.secondsLeft);
  }
  const onCall = (event: { interrupt(): void }): undefined => { if (clock.mayStop()) event.interrupt(); };
  return model.run({ 1: onCall, 6: onCall }).modelStatus;
}

/**
 * A linear programme that is kept and changed: maximise cost·x with x ≥ 0 and rows "at most".
 * Presolve stays off: on set packing it takes longer than the solve (measured tenfold), and it has been wrong.
 */
export class Programme {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly clock: Clock | undefined;
  columns = 0;
  rows = 0;

  constructor(highs: Highs, atMost: readonly number[], clock: Clock | undefined) {
    this.highs = highs;
    this.clock = clock;
    this.model = highs.createModel();
    this.model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
    if (atMost.length > 0) this.addRows(atMost.map((bound) => ({ atMost: bound, columns: [], values: [] })));
  }

  addRows(list: readonly { atMost: number; columns: readonly number[]; values: readonly number[] }[]): void {
    const starts = [0];
    for (const { columns } of list) starts.push((starts.at(-1) ?? 0) + columns.length);
    this.model.addRows({
      lower: Float64Array.from(list, () => -this.highs.infinity),
      upper: Float64Array.from(list, ({ atMost }) => atMost),
      matrix: {
        format: 'csr', numRows: list.length, numCols: this.columns, starts: Int32Array.from(starts),
        indices: Int32Array.from(list.flatMap(({ columns }) => columns)), values: Float64Array.from(list.flatMap(({ values }) => values)),
      },
    });
    this.rows += list.length;
  }

  addColumns(batch: Columns): void {
    const count = batch.cost.length;
    if (count === 0) return;
    this.model.addCols({
      cost: Float64Array.from(batch.cost, (cost) => -cost),
      lower: new Float64Array(count),
      upper: new Float64Array(count).fill(this.highs.infinity),
      matrix: {
        format: 'csc', numRows: this.rows, numCols: count, starts: Int32Array.from(batch.starts),
        indices: Int32Array.from(batch.rows), values: Float64Array.from(batch.values),
      },
    });
    this.columns += count;
  }

  setCosts(costs: Float64Array): void {
    this.model.changeColsCost({ kind: 'range', from: 0, to: this.columns - 1 }, costs.map((cost) => -cost));
  }

  /** Bounds of all columns; Infinity is allowed above. */
  setBounds(lowers: Float64Array, uppers: Float64Array): void {
    this.model.changeColsBounds({ kind: 'range', from: 0, to: this.columns - 1 }, lowers, uppers);
  }

  setRow(row: number, lower: number, upper: number): void {
    this.model.changeRowBounds(row, Number.isFinite(lower) ? lower : -this.highs.infinity, upper);
  }

  /** `primal` after columns were added, `dual` after rows or bounds changed. */
  solve(method: 'primal' | 'dual'): ProgrammeAnswer {
    this.model.options.set('simplex_strategy', method === 'primal' ? 4 : 1);
    const modelStatus = runWithin(this.model, this.clock);
    const codes = this.highs.constants.modelStatus;
    if (modelStatus === codes.interrupted || modelStatus === codes.timeLimit) return { status: 'stopped', x: new Float64Array(0), prices: new Float64Array(0) };
    if (modelStatus !== codes.optimal) return { status: 'failed', reason: `HiGHS status ${modelStatus}`, x: new Float64Array(0), prices: new Float64Array(0) };
    const { colValue, rowDual } = this.model.getSolution();
    return { status: 'optimal', x: colValue, prices: rowDual.map((price) => -price) };
  }

  dispose(): void {
    this.model.dispose();
  }
}
