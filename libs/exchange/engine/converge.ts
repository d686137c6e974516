import { separateSets } from './cuts.ts';
import { closes, type LevelTask, offer } from './level-task.ts';
import { type MasterAnswer, noPrices, type Prices, type Restriction } from './master.ts';

export interface Converged {
  /** Best safe bound met and the prices that prove it. */
  readonly bound: number;
  readonly prices: Prices;
  /** `closed`: nothing better is left here. `open`: a fractional answer is left. `stopped`: out of time. */
  readonly state: 'closed' | 'open' | 'stopped';
  readonly answer?: MasterAnswer | undefined;
}

/** Solves the linear programme and prices until nothing is found, then adds cuts and goes on, for some rounds. */
export async function converge(task: LevelTask, restriction: Restriction, cutRounds: number): Promise<Converged> {
  let best: { bound: number; prices: Prices } = { bound: Infinity, prices: noPrices(task.graph.ids.length, task.rows.length, 0) };
  let rounds = cutRounds;
  for (;;) {
    await task.pulse.breathe();
    const answer = solveOnce(task);
    if (answer === undefined) return { ...best, state: 'stopped' };
    const { bound, fresh, prices } = priceOnce(task, restriction, answer);
    if (bound < best.bound) best = { bound, prices };
    takeWhole(task, answer);
    if (closes(task, best.bound)) return { ...best, state: 'closed', answer };
    if (fresh > 0 || dearer(task, answer)) continue;
    if (bound === Infinity) return { ...best, state: 'stopped' };
    if (!cutOff(task, answer, rounds--)) return { ...best, state: 'open', answer };
  }
}

function dearer(task: LevelTask, { penalised }: MasterAnswer): boolean {
  return penalised && task.master.raisePenalty();
}

/** Undefined when the run is to stop. */
export function solveOnce(task: LevelTask): MasterAnswer | undefined {
  return task.pulse.mayStop() ? undefined : task.master.solve();
}

/** Adds what pricing finds under the answer's prices to the pool; `bound` is safe. */
export function priceOnce(task: LevelTask, restriction: Restriction, { prices }: MasterAnswer): { bound: number; fresh: number; prices: Prices } {
  const { found, bound, unlimited } = task.pricer.price({ cost: task.cost, rows: task.rows, prices, tally: task.master.tally(prices), restriction });
  let fresh = 0;
  for (const { arcs } of found) if (task.pool.add(arcs).fresh) fresh++;
  if (unlimited === undefined) return { bound, fresh, prices };
  const nodes = prices.nodes.map((price, node) => price + (unlimited.extra[node] ?? 0));
  return { bound, fresh, prices: { ...prices, nodes, potentials: unlimited.potentials } };
}

function cutOff(task: LevelTask, { x }: MasterAnswer, rounds: number): boolean {
  const sets = rounds > 0 && !task.pricer.unlimited ? separateSets(fractions(task, x), 40) : [];
  if (sets.length === 0) return false;
  task.pulse.phase = 'cutting';
  task.master.addCuts(sets);
  return true;
}

/** An answer without fractions is a plan. */
export function takeWhole(task: LevelTask, { x, penalised }: MasterAnswer): boolean {
  if (penalised || x.some((value) => value > 1e-6 && value < 1 - 1e-6)) return false;
  return offer(task, wholeColumns(x));
}

export function wholeColumns(x: Float64Array): number[] {
  const columns: number[] = [];
  x.forEach((value, column) => { if (value > 0.5) columns.push(column); });
  return columns;
}

function fractions(task: LevelTask, x: Float64Array): { nodes: Int32Array; x: number }[] {
  const list: { nodes: Int32Array; x: number }[] = [];
  x.forEach((value, column) => { if (value > 1e-6) list.push({ nodes: task.pool.nodes[column] as Int32Array, x: value }); });
  return list;
}
