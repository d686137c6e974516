import { ColumnPool } from '../engine/column-pool.ts';
import { CutTally } from '../engine/cuts.ts';
import { buildGraph, type Graph } from '../engine/graph.ts';
import { noPrices } from '../engine/master.ts';
import { Pricer } from '../engine/pricing.ts';
import { loadEngine } from '../engine/programme.ts';
import { Pulse } from '../engine/pulse.ts';
import { layStart } from '../engine/start-plan.ts';
import { type SolvedPlan, type SolveOptions } from '../plan.ts';
import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangeProblem } from '../problem.ts';
import { solve } from '../solve.ts';
import { type Packing, PackingSearch } from './packing.ts';

export interface OddsOptions extends SolveOptions {
  /** Level whose worth is expected; the first unless given. */
  readonly level?: number | undefined;
  /** How many levels must stay as good as in the best plan, from the first; all unless given. */
  readonly keep?: number | undefined;
  /** Most rings and chains looked at; 50,000 unless given. */
  readonly mostColumns?: number | undefined;
}

export interface PlanByOdds {
  readonly outcome: 'planned';
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  /** What the plan is worth in expectation, and what no plan under the same conditions exceeds. */
  readonly expected: number;
  readonly bound: number;
  readonly proven: boolean;
}

/** Why there is no answer: no plan at all, or more rings and chains than can be listed. */
export interface NoPlanByOdds {
  readonly outcome: 'infeasible' | 'too-many';
}

const MOST_COLUMNS = 50_000;

/**
 * The plan that is worth most when every move is refused with the same odds, independently (a ring stands only whole, a
 * chain up to its first refusal counted from the vacancy), among the plans as good as the best on the levels kept. Worth
 * of that kind does not add up move by move, so every ring and chain within the limits is listed and weighed by itself.
 */
export async function planByOdds(problem: ExchangeProblem, odds: number, options: OddsOptions = {}): Promise<PlanByOdds | NoPlanByOdds> {
  const best = await solve(problem, options);
  if (best.status === 'infeasible') return { outcome: 'infeasible' };
  const pulse = new Pulse(options);
  const graph = buildGraph(problem);
  const pool = listColumns(graph, problem, { most: options.mostColumns ?? MOST_COLUMNS, pulse });
  if (pool === undefined) return { outcome: 'too-many' };
  const start = layStart({ ...graph, pins: [] }, problem, best).map((arcs) => pool.add(arcs).index);
  const packing = layPacking(graph, pool, { best, odds, level: options.level ?? 0, keep: options.keep ?? best.objective.length });
  const packed = new PackingSearch(await loadEngine(), packing, { clock: pulse, start }).run();
  const names = (ring: boolean): string[][] => packed.chosen.filter((column) => pool.isRing(column) === ring).map((column) => pool.names(column));
  const proven = packed.bound <= packed.value + 1e-6 * Math.max(1, Math.abs(packed.value));
  return { outcome: 'planned', cycles: names(true), chains: names(false), expected: packed.value, bound: packed.bound, proven };
}

function listColumns(graph: Graph, problem: ExchangeProblem, { most, pulse }: { most: number; pulse: Pulse }): ColumnPool | undefined {
  const people = graph.ids.length - graph.vacancies;
  const limits = { maxCycle: (problem.maxCycle ?? DEFAULT_MAX_CYCLE) || people, maxChain: problem.maxChain ?? DEFAULT_MAX_CHAIN };
  const pricer = new Pricer(graph, limits, pulse.mayStop);
  if (pricer.unlimited) return undefined;
  const restriction = { blocked: new Uint8Array(graph.from.length), required: [] };
  const prices = noPrices(graph.ids.length, 0, 0);
  const inputs = { cost: new Float64Array(graph.from.length), rows: [], prices, tally: new CutTally([], prices.cuts), restriction };
  const found = pricer.enumerate(inputs, -Infinity, most);
  if (found === undefined) return undefined;
  const pool = new ColumnPool(graph);
  for (const { arcs } of found) pool.add(arcs);
  return pool;
}

/** What a ring or chain is worth in expectation; its arcs run towards the vacancy. */
function expectedOf(arcs: Int32Array, ring: boolean, { weights, odds }: { weights: Float64Array; odds: number }): number {
  const stands = 1 - odds;
  if (ring) return stands ** arcs.length * arcs.reduce((sum, arc) => sum + (weights[arc] as number), 0);
  return arcs.reduce((sum, arc, place) => sum + stands ** (arcs.length - place) * (weights[arc] as number), 0);
}

interface Wish {
  readonly best: SolvedPlan;
  readonly odds: number;
  readonly level: number;
  readonly keep: number;
}

function layPacking(graph: Graph, pool: ColumnPool, { best, odds, level, keep }: Wish): Packing {
  const weights = graph.weights[level] ?? new Float64Array(graph.from.length);
  const pins = new Float64Array(graph.from.length);
  for (const arc of graph.pins) pins[arc] = -1;
  const rows = [
    ...graph.limits,
    ...(graph.pins.length === 0 ? [] : [{ coefficients: pins, atMost: -graph.pins.length }]),
    ...graph.weights.slice(0, keep).map((kept, index) => ({ coefficients: kept.map((weight) => -weight), atMost: -(best.objective[index] as number) + 1e-9 })),
  ];
  return {
    worth: Float64Array.from(pool.columns, (arcs, column) => expectedOf(arcs, pool.isRing(column), { weights, odds })),
    cells: pool.columns.map((_, column) => [
      ...Array.from(pool.nodes[column] as Int32Array, (node) => [node, 1] as const),
      ...rows.map(({ coefficients }, row) => [graph.ids.length + row, pool.worth(column, coefficients)] as const).filter(([, value]) => value !== 0),
    ]),
    atMost: [...graph.ids.map(() => 1), ...rows.map(({ atMost }) => atMost)],
  };
}
