import { type BalanceProof } from './certificate.ts';
import { checkPlan } from './check-plan.ts';
import { type Balance, type ExchangeLimit, type ExchangePlan, type ExchangeProblem, type LocalitySeats } from './problem.ts';
import { type BalanceResult, type SolvedPlan, type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { limiting, movesOf, withLevel } from './variants.ts';

export interface BalanceOptions extends SolveOptions {
  /** What is shared out: people who leave a locality, or people who come to one. Departures unless given. */
  readonly count?: 'departures' | 'newcomers' | undefined;
  /** How many levels must stay as good as in the best plan, from the first; all unless given. */
  readonly keep?: number | undefined;
}

export interface BalancedPlan extends Pick<BalanceResult, 'worst' | 'before' | 'proven' | 'localities'> {
  readonly plan: SolvedPlan;
}

/**
 * Balance between localities by itself: the plan whose largest excess (see `Balance`) is least among those as good as
 * the best on the levels kept, by halving the excess allowed; every step is an exact solve.
 */
export async function balanceLocalities(problem: ExchangeProblem, localities: readonly LocalitySeats[], options: BalanceOptions = {}): Promise<BalancedPlan> {
  const best = await solve(problem, options);
  const keep = options.keep ?? best.objective.length;
  const scales = weighLocalities({ localities, count: options.count });
  const { plan, bound } = await halve({ problem, scales, best, keep, stepOptions: () => options });
  const worst = worstOf(scales, plan);
  return { plan, localities: linesOf(scales, plan), worst, before: worstOf(scales, best), proven: best.status === 'optimal' && bound === worst };
}

/** Shortest time given to the level of balance, in seconds; otherwise it gets as long as all levels before. */
const LEAST_SLICE = 2;

/**
 * The best plan of a problem as `solve.ts` finds it, and then, where the problem asks for it, the one of least excess among
 * those as good. This level has its own slice of time, so that it never more than doubles a run of some length; what is not
 * refuted by then is not claimed. `optimal` only when the judge accepts this level too.
 */
export async function solveBalanced(problem: ExchangeProblem, options: SolveOptions = {}): Promise<SolvedPlan> {
  const now = options.now ?? (() => performance.now());
  const begun = now();
  const best = await solve(problem, options);
  const { balance } = problem;
  if (balance === undefined || best.status === 'infeasible') return best;
  options.onPlan?.(best);
  const scales = weighLocalities(balance);
  const end = Math.min((options.timeLimitSeconds ?? Infinity) * 1000, (best.seconds + Math.max(LEAST_SLICE, best.seconds)) * 1000) + begun;
  const left = (): number => (end - now()) / 1000;
  const stopped = (): boolean => options.signal?.aborted === true || (options.stopFlag !== undefined && Atomics.load(options.stopFlag, 0) !== 0);
  const stepOptions = (): SolveOptions | undefined => (stopped() || left() <= 0 ? undefined : {
    ...options, timeLimitSeconds: left(), onPlan: undefined, start: best,
    onProgress: ({ seconds }) => options.onProgress?.({ phase: 'balancing', level: best.objective.length, best: best.objective, bound: 0, gap: worstOf(scales, best), seconds: best.seconds + seconds }),
  });
  const found = await halve({ problem: { ...problem, balance: undefined }, scales, best, keep: best.objective.length, stepOptions });
  return judge(problem, { best, found, scales }, (now() - begun) / 1000);
}

interface Weighed {
  readonly best: SolvedPlan;
  readonly found: Halved;
  readonly scales: Scales;
}

/** The last word on this level too is the judge's. */
function judge(problem: ExchangeProblem, { best, found, scales }: Weighed, seconds: number): SolvedPlan {
  const { cycles, chains } = found.plan;
  const claim = { worst: worstOf(scales, found.plan), refuted: found.refuted };
  const verdict = checkPlan(problem, { ...best, cycles, chains, status: 'feasible', balance: claim });
  if (!verdict.ok) throw new Error(`The exchange produced a balanced plan that its judge refuses: ${verdict.faults.join(' ')}`);
  const bound = verdict.balance?.bound ?? 0;
  const balance = { ...claim, before: worstOf(scales, best), bound, proven: verdict.optimal, localities: linesOf(scales, found.plan) };
  return { ...best, cycles, chains, status: verdict.optimal ? 'optimal' : 'feasible', balance, seconds };
}

/** Localities with what the halving asks of them. */
interface Scales {
  readonly localities: readonly LocalitySeats[];
  readonly seats: number;
  /** The locality in which a move counts, -1 for none. */
  placeOf(from: string, to: string): number;
}

function weighLocalities({ localities, count }: Balance): Scales {
  const places = new Map(localities.flatMap(({ seats }, index) => seats.map((seat) => [seat, index] as const)));
  return {
    localities, seats: localities.reduce((sum, { seats }) => sum + seats.length, 0),
    placeOf: (from, to) => places.get(count === 'newcomers' ? to : from) ?? -1,
  };
}

function linesOf(scales: Scales, plan: Pick<ExchangePlan, 'cycles' | 'chains'>): BalanceResult['localities'] {
  const moves = scales.localities.map(() => 0);
  for (const [from, to] of movesOf(plan)) {
    const place = scales.placeOf(from, to);
    if (place >= 0) moves[place] = (moves[place] as number) + 1;
  }
  const all = moves.reduce((sum, count) => sum + count, 0);
  return scales.localities.map(({ name, seats }, place) => {
    const [count, share] = [moves[place] as number, Math.ceil((all * seats.length) / Math.max(1, scales.seats))];
    return { name, moves: count, share, excess: Math.max(0, count - share) };
  });
}

function worstOf(scales: Scales, plan: Pick<ExchangePlan, 'cycles' | 'chains'>): number {
  return Math.max(0, ...linesOf(scales, plan).map(({ excess }) => excess));
}

interface Halving {
  readonly problem: ExchangeProblem;
  readonly scales: Scales;
  readonly best: SolvedPlan;
  /** Levels that must stay as good, from the first. */
  readonly keep: number;
  /** Options of the next step; undefined when there is no time for one. */
  stepOptions(): SolveOptions | undefined;
}

interface Halved {
  readonly plan: SolvedPlan;
  readonly bound: number;
  readonly refuted?: BalanceProof | undefined;
}

/** A plan that is not proved on the levels before is measured and left as it is. */
async function halve(halving: Halving): Promise<Halved> {
  const { scales, best } = halving;
  let plan = best;
  let bound = 0;
  let refuted: BalanceProof | undefined;
  while (best.status === 'optimal' && bound < worstOf(scales, plan)) {
    const allowed = Math.floor((bound + worstOf(scales, plan) - 1) / 2);
    const step = await keepWithin(halving, plan, allowed);
    if (step === undefined) break;
    if ('refuted' in step) [bound, refuted] = [allowed + 1, step.refuted];
    else plan = step.plan;
  }
  return { plan, bound, refuted };
}

/** Most coefficients of conditions in one step; beyond it nothing is tried. */
const MOST_COEFFICIENTS = 2_000_000;

/**
 * A plan as good with every locality within `allowed`, or the proof that there is none. Only localities seen beyond it
 * are held to it, more as they appear: few conditions refute as well as many. Undefined when time ran out.
 */
async function keepWithin(halving: Halving, plan: SolvedPlan, allowed: number): Promise<{ readonly plan: SolvedPlan } | { readonly refuted: BalanceProof } | undefined> {
  const { problem, scales } = halving;
  const held = new Set<number>();
  for (let tried = plan; ;) {
    linesOf(scales, tried).forEach(({ excess }, place) => { if (excess > allowed) held.add(place); });
    const options = halving.stepOptions();
    if (options === undefined || held.size * problem.arcs.length > MOST_COEFFICIENTS) return undefined;
    const places = [...held].sort((one, other) => one - other);
    const limits = places.map((place) => condition(problem, scales, { place, allowed }));
    const eased = await addUp(halving, limits, options);
    const found = eased.decided ? eased.found : await solve(limiting(problem, limits), options);
    if (eased.refuted || (!eased.decided && isRefuted(halving, found))) {
      const { status, cycles, chains, certificate } = found;
      return { refuted: { excess: allowed, localities: places.map((place) => scales.localities[place]?.name ?? ''), added: eased.refuted, status, cycles, chains, certificate } };
    }
    if (!isAsGood(halving, found)) return undefined;
    if (worstOf(scales, found) <= allowed) return { plan: found };
    tried = found;
  }
}

/**
 * All conditions added up, as one more level: no condition binds the plan, so the quick ways of `solve` stay open. It
 * decides when plans as good use more room than there is, or when the plan found keeps every condition.
 */
async function addUp({ problem, best, keep }: Halving, limits: readonly ExchangeLimit[], options: SolveOptions): Promise<{ readonly found: SolvedPlan; readonly refuted: boolean; readonly decided: boolean }> {
  const costs = new Map<string, number>();
  for (const { arcs } of limits) for (const [from, to, cost] of arcs) costs.set(`${from}\n${to}`, (costs.get(`${from}\n${to}`) ?? 0) + cost);
  const found = await solve(withLevel(problem, 'last', (from, to) => 0 - (costs.get(`${from}\n${to}`) ?? 0)), options);
  const same = keep === best.objective.length && found.objective.length === keep + 1 && best.objective.every((value, level) => value === found.objective[level]);
  const room = limits.reduce((sum, { atMost }) => sum + atMost, 0);
  const refuted = same && (found.bound[keep] ?? Infinity) < -room - 0.5;
  const moves = new Set(movesOf(found).map(([from, to]) => `${from}\n${to}`));
  const within = limits.every(({ arcs, atMost }) => arcs.reduce((sum, [from, to, cost]) => sum + (moves.has(`${from}\n${to}`) ? cost : 0), 0) <= atMost);
  const sums = { objective: found.objective.slice(0, keep), bound: found.bound.slice(0, keep), levels: found.levels.slice(0, keep) };
  return { found: { ...found, ...sums }, refuted, decided: refuted || (same && within) };
}

function isAsGood({ best, keep }: Halving, { status, objective }: SolvedPlan): boolean {
  return status !== 'infeasible' && best.objective.slice(0, keep).every((value, level) => (objective[level] ?? 0) >= value - 1e-9);
}

/** Whether the bounds of a plan under the conditions show that none under them is as good as the best one without. */
function isRefuted({ best, keep }: Halving, { status, objective, bound }: SolvedPlan): boolean {
  if (status === 'infeasible') return true;
  const level = best.objective.findIndex((value, index) => (objective[index] ?? 0) < value - 1e-9);
  return level >= 0 && level < keep && (bound[level] ?? Infinity) < (best.objective[level] as number) - 1e-9;
}

/**
 * With m moves counted in all, s of S seats and n moves here, n at most ⌈m·s/S⌉ + e says, in whole numbers,
 * S·n − s·m ≤ S·e + S − 1.
 */
function condition(problem: ExchangeProblem, scales: Scales, { place, allowed }: { readonly place: number; readonly allowed: number }): ExchangeLimit {
  const { name = '', seats = [] } = scales.localities[place] ?? {};
  const arcs: (readonly [string, string, number])[] = [];
  for (const [from, to] of problem.arcs) {
    const here = scales.placeOf(from, to);
    if (here >= 0) arcs.push([from, to, (here === place ? scales.seats : 0) - seats.length]);
  }
  return { name: `share of ${name}`, arcs, atMost: scales.seats * allowed + scales.seats - 1 };
}
