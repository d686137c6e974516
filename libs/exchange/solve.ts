import { type CertificatePart } from './certificate.ts';
import { checkPlan } from './check-plan.ts';
import { buildGraph, type Graph } from './engine/graph.ts';
import { splitParts } from './engine/parts.ts';
import { forgetEngine, loadEngine } from './engine/programme.ts';
import { Pulse, type Watched } from './engine/pulse.ts';
import { PartSolver, type SolvedPart } from './engine/solve-part.ts';
import { layStart } from './engine/start-plan.ts';
import { type AtOnceTask } from './ordered/at-once.ts';
import { solveAtOnce } from './solve-at-once.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangeProblem } from './problem.ts';

/**
 * The best plan of a problem (as `readProblem` returns it): rings and chains, disjoint, best on the first level of
 * weights, then on the second among those, and so on. `optimal` only when the judge accepts the certificate on every
 * level; `feasible` when time ran out or the run was stopped, with true bounds; `infeasible` when pins or conditions
 * cannot be kept, with reasons. The same problem and seed give the same plan whatever the order of its rows; README.md
 * says how ties are broken. The sums alone: `balance` is not looked at here.
 */
export async function solve(asked: ExchangeProblem, options: SolveOptions = {}): Promise<SolvedPlan> {
  const problem = { ...asked, balance: undefined };
  const pulse = new Pulse(options);
  const graph = buildGraph(problem);
  const people = graph.ids.length - graph.vacancies;
  const limits = { maxCycle: (problem.maxCycle ?? DEFAULT_MAX_CYCLE) || people, maxChain: problem.maxChain ?? DEFAULT_MAX_CHAIN };
  const inputsOf = (part: Graph): AtOnceTask => ({ graph: part, pulse, seed: options.seed ?? 1, ...limits, start: layStart(part, problem, options.start) });
  const whole = await solveAtOnce(inputsOf(graph));
  const parts = whole === undefined ? splitParts(graph) : [graph];
  const solved = whole === undefined ? await solveParts(graph, parts.map(inputsOf), pulse) : [whole];
  return judge(problem, assemble({ graph, parts, solved, pulse }), pulse);
}

/** Parts that one algorithm solves on all levels are solved so; the others by columns. */
async function solveParts(graph: Graph, tasks: readonly AtOnceTask[], pulse: Pulse): Promise<SolvedPart[]> {
  const settled: (SolvedPart | undefined)[] = [];
  for (const task of tasks) settled.push(tasks.length > 1 ? await solveAtOnce(task) : undefined);
  const highs = await loadEngine();
  const solvers = tasks.map((task, index) => (settled[index] === undefined ? new PartSolver({ highs, ...task }) : undefined));
  try {
    const running = solvers.filter((solver) => solver !== undefined);
    pulse.watched = watch(graph, [...running, ...settled.filter((part) => part !== undefined).map(asStanding)], pulse);
    await solveLevels(graph.weights.length, running, pulse);
    return solvers.map((solver, index) => solver?.result() ?? (settled[index] as SolvedPart));
  } catch (error) {
    forgetEngine();
    throw error;
  } finally {
    for (const solver of solvers) solver?.dispose();
  }
}

/** Level by level over all parts, so that when time runs out the first levels are the ones proved. */
async function solveLevels(count: number, solvers: readonly PartSolver[], pulse: Pulse): Promise<void> {
  for (const solver of solvers) if (!(await solver.begin())) return;
  for (let level = 0; level < count; level++) {
    pulse.level = level;
    for (const [index, solver] of solvers.entries()) {
      pulse.slice((index === solvers.length - 1 ? 1 : 0.6) * (level === count - 1 ? 1 : 0.5));
      await solver.solveNext();
    }
  }
  for (const solver of solvers) await solver.breakTies();
}

type Standing = Pick<PartSolver, 'worthOn' | 'boundOn' | 'planSoFar'>;

function asStanding({ feasible, values, bounds, cycles, chains }: SolvedPart): Standing {
  return { worthOn: (level) => values[level] ?? 0, boundOn: (level) => bounds[level] ?? 0, planSoFar: () => (feasible ? { cycles, chains } : undefined) };
}

function watch(graph: Graph, solvers: readonly Standing[], pulse: Pulse): Watched {
  const add = (pick: (solver: Standing) => number): number => Number(solvers.reduce((sum, solver) => sum + pick(solver), 0).toFixed(9));
  const best = (): number[] => graph.weights.map((_, level) => add((solver) => solver.worthOn(level)));
  const boundOn = (level: number): number => add((solver) => solver.boundOn(level));
  return {
    best, bound: () => boundOn(pulse.level),
    plan() {
      const plans = solvers.map((solver) => solver.planSoFar());
      if (plans.includes(undefined)) return undefined;
      return { objective: best(), bound: graph.weights.map((_, level) => boundOn(level)), cycles: plans.flatMap((plan) => plan?.cycles ?? []), chains: plans.flatMap((plan) => plan?.chains ?? []) };
    },
  };
}

interface Pieces {
  readonly graph: Graph;
  readonly parts: readonly Graph[];
  readonly solved: readonly SolvedPart[];
  readonly pulse: Pulse;
}

interface Assembled {
  readonly plan: SolvedPlan;
  /** Whether the certificate shows that there is no plan. */
  readonly refuted: boolean;
}

function assemble({ graph, parts, solved, pulse }: Pieces): Assembled {
  const count = (pick: (part: SolvedPart) => number): number => solved.reduce((sum, part) => sum + pick(part), 0);
  const stats = {
    seats: graph.holders + graph.vacancies, arcs: graph.from.length, parts: parts.length, columns: count(({ columns }) => columns),
    programmes: count(({ programmes }) => programmes), cuts: count(({ cuts }) => cuts), branches: count(({ branches }) => branches),
  };
  const certificate = { parts: parts.map(({ ids }, index) => solved[index]?.certificate ?? { members: ids, levels: [] }) };
  const base = { certificate, stats, levels: [], seconds: pulse.seconds };
  const stuck = findStuck(solved);
  if (stuck !== undefined) {
    const plan = { ...base, status: 'infeasible' as const, objective: [], bound: [], cycles: [], chains: [], reasons: [whyStuck(graph, stuck)] };
    return { plan, refuted: isRefuted(stuck.certificate) };
  }
  const add = (lists: readonly (readonly number[])[]): number[] =>
    graph.weights.map((_, level) => Number(lists.reduce((sum, list) => sum + (list[level] as number), 0).toFixed(9)));
  const byFirst = (one: readonly string[], other: readonly string[]): number => ((one[0] as string) < (other[0] as string) ? -1 : 1);
  const plan = {
    ...base, status: 'feasible' as const, reasons: [], objective: add(solved.map(({ values }) => values)), bound: add(solved.map(({ bounds }) => bounds)),
    cycles: solved.flatMap(({ cycles }) => cycles).sort(byFirst), chains: solved.flatMap(({ chains }) => chains).sort(byFirst),
  };
  return { plan, refuted: false };
}

function findStuck(solved: readonly SolvedPart[]): SolvedPart | undefined {
  const stuck = solved.filter(({ feasible }) => !feasible);
  return stuck.find(({ certificate }) => isRefuted(certificate)) ?? stuck[0];
}

function whyStuck(graph: Graph, stuck: SolvedPart): string {
  const name = (arc: number): string => `"${graph.ids[graph.from[arc] as number] as string}" to "${graph.ids[graph.to[arc] as number] as string}"`;
  const pins = graph.pins.map(name).join(', ');
  if (!isRefuted(stuck.certificate)) return `No plan with all the pinned moves (${pins}) was found in the time given; give more time or drop a pin.`;
  return `The pinned moves cannot all be in one plan within the limits on rings and chains: ${pins}. Drop one, or raise a limit.`;
}

/** Whether a part that found no plan with its pins proves that there is none. */
function isRefuted({ pins, vectors, matching }: CertificatePart): boolean {
  return pins !== undefined || vectors !== undefined || matching !== undefined;
}

/** The last word is the judge's: it recomputes objective and bounds, and only it says "optimal". */
function judge(problem: ExchangeProblem, { plan, refuted }: Assembled, pulse: Pulse): SolvedPlan {
  pulse.phase = 'checking';
  if (plan.status === 'infeasible' && !refuted) return plan;
  const verdict = checkPlan(problem, plan, pulse.mayStopJudging);
  if (!verdict.ok) throw new Error(`The exchange produced a plan that its judge refuses: ${verdict.faults.join(' ')}`);
  if (plan.status === 'infeasible') return { ...plan, seconds: pulse.seconds };
  const proven = verdict.bound.map((bound, level) => bound === verdict.objective[level]);
  const levels = verdict.objective.map((value, level) => ({ value, bound: verdict.bound[level] as number, proven: proven.slice(0, level + 1).every(Boolean) }));
  return { ...plan, status: verdict.optimal ? 'optimal' : 'feasible', objective: verdict.objective, bound: verdict.bound, levels, seconds: pulse.seconds };
}
