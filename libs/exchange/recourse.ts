import { type Change, compare } from './explain.ts';
import { type ArcName, type ExchangePlan, type ExchangeProblem } from './problem.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { solve } from './solve.ts';
import { among, forbidding, keyOf, movesOf, withLevel } from './variants.ts';

export interface Recourse {
  readonly refused: ArcName;
  /** The people of the ring or chain that breaks. */
  readonly fall: readonly string[];
  /** True when the same people, without the refused move, still resolve as much on the first level. */
  readonly selfHealing: boolean;
  /** The rest of the plan as it stands, and the best among those who fell and those who did not move. */
  readonly keepingTheRest: Change;
  /** The best plan of all without the refused move. */
  readonly anew: Change;
}

/** What happens when one move of a plan is refused. Throws a RangeError when the plan does not hold the move. */
export async function planRecourse(problem: ExchangeProblem, plan: ExchangePlan, refused: ArcName, options: SolveOptions = {}): Promise<Recourse> {
  const walks = [...plan.cycles, ...plan.chains];
  const broken = walks.find((walk) => movesOf(shape(plan, walk)).some((move) => keyOf(move) === keyOf(refused)));
  if (broken === undefined) throw new RangeError(`The plan does not move "${refused[0]}" to the seat of "${refused[1]}".`);
  const without = forbidding(problem, [refused]);
  const fall = movesOf(shape(plan, broken)).map(([from]) => from);
  const healed = await solve(among(without, new Set(broken)), options);
  const first = movesOf(shape(plan, broken)).reduce((sum, move) => sum + weightOn(problem, move, 0), 0);
  const kept = walks.filter((walk) => walk !== broken);
  const busy = new Set(kept.flat());
  const everyone = [...problem.vertices, ...(problem.vacancies ?? []), ...(problem.entrants ?? [])].map(({ id }) => id);
  const patch = await solve(among(without, new Set(everyone.filter((id) => !busy.has(id)))), options);
  const anew = await solve(without, { ...options, start: { cycles: plan.cycles.filter((walk) => walk !== broken), chains: plan.chains.filter((walk) => walk !== broken) } });
  return {
    refused, fall, selfHealing: (healed.objective[0] ?? 0) >= first - 1e-9,
    keepingTheRest: compare(plan, join(problem, patch, { cycles: plan.cycles.filter((walk) => walk !== broken), chains: plan.chains.filter((walk) => walk !== broken) })),
    anew: compare(plan, anew),
  };
}

function shape(plan: ExchangePlan, walk: readonly string[]): Pick<ExchangePlan, 'cycles' | 'chains'> {
  return plan.cycles.includes(walk) ? { cycles: [walk], chains: [] } : { cycles: [], chains: [walk] };
}

function weightOn(problem: ExchangeProblem, move: ArcName, level: number): number {
  const arc = problem.arcs.find((each) => keyOf(each) === keyOf(move));
  return arc?.[2][level] ?? 0;
}

/** The patch and what is kept as one plan; its objective is added up again. */
function join(problem: ExchangeProblem, patch: SolvedPlan, kept: Pick<ExchangePlan, 'cycles' | 'chains'>): SolvedPlan {
  const plan = { ...patch, status: 'feasible' as const, cycles: [...patch.cycles, ...kept.cycles], chains: [...patch.chains, ...kept.chains] };
  const moves = new Set(movesOf(plan).map(keyOf));
  const levels = problem.arcs[0]?.[2].length ?? 1;
  const objective = new Array<number>(levels).fill(0);
  for (const arc of problem.arcs) if (moves.has(keyOf(arc))) arc[2].forEach((weight, level) => { objective[level] = (objective[level] as number) + weight; });
  return { ...plan, objective, bound: [], levels: [], certificate: { parts: [] } };
}

/**
 * The best plan that keeps as many moves of an approved plan as it can: first of all levels (`first`, for a plan that is
 * signed already) or after them (`last`). The extra level is left out of the answer's objective; `kept` counts it.
 */
export async function repairPlan(
  problem: ExchangeProblem, approved: Pick<ExchangePlan, 'cycles' | 'chains'>, options: SolveOptions & { readonly keep?: 'first' | 'last' } = {},
): Promise<SolvedPlan & { readonly kept: number }> {
  const place = options.keep ?? 'first';
  const moves = new Set(movesOf(approved).map(keyOf));
  const plan = await solve(withLevel(problem, place, (from, to) => (moves.has(keyOf([from, to])) ? 1 : 0)), { ...options, start: approved });
  const cut = <Value>(list: readonly Value[]): Value[] => (place === 'first' ? list.slice(1) : list.slice(0, -1));
  const kept = (place === 'first' ? plan.objective[0] : plan.objective.at(-1)) ?? 0;
  return { ...plan, kept, objective: cut(plan.objective), bound: cut(plan.bound), levels: cut(plan.levels) };
}

/**
 * What a plan is worth on a level when every move is refused with the same odds, independently: a ring stands only
 * whole, a chain up to its first refusal counted from the vacancy.
 */
export function expectedWorth(problem: ExchangeProblem, plan: Pick<ExchangePlan, 'cycles' | 'chains'>, odds: number, level = 0): number {
  const weights = new Map(problem.arcs.map((arc) => [keyOf(arc), arc[2][level] ?? 0]));
  const worth = (move: ArcName): number => weights.get(keyOf(move)) ?? 0;
  let sum = 0;
  for (const ring of plan.cycles) sum += (1 - odds) ** ring.length * movesOf({ cycles: [ring], chains: [] }).reduce((total, move) => total + worth(move), 0);
  for (const chain of plan.chains) {
    const moves = movesOf({ cycles: [], chains: [chain] }).reverse();
    moves.forEach((move, index) => { sum += (1 - odds) ** (index + 1) * worth(move); });
  }
  return sum;
}

/** Of plans that are as good, the one expected to lose least under the odds; of equals the first. */
export function chooseByOdds(problem: ExchangeProblem, plans: readonly SolvedPlan[], odds: number): SolvedPlan | undefined {
  let best: SolvedPlan | undefined;
  for (const plan of plans) if (best === undefined || expectedWorth(problem, plan, odds) > expectedWorth(problem, best, odds) + 1e-9) best = plan;
  return best;
}
