import { checkPlan } from './check-plan.ts';
import { buildGraph, type Graph } from './engine/graph.ts';
import { splitParts } from './engine/parts.ts';
import { loadEngine } from './engine/programme.ts';
import { Pulse } from './engine/pulse.ts';
import { PartSolver, type SolvedPart } from './engine/solve-part.ts';
import { layStart } from './engine/start-plan.ts';
import { type SolvedPlan, type SolveOptions } from './plan.ts';
import { type ArcName, DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangeProblem } from './problem.ts';
import { among, forbidding } from './variants.ts';
import { solve } from './solve.ts';

/** A refused move answered: the best plan of all without it. */
export interface Repaired {
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly objective: readonly number[];
  /** Whether the judge has accepted the proof that nothing is better without the refused moves. */
  readonly optimal: boolean;
  /** Linear programmes it took. */
  readonly programmes: number;
}

interface OpenPart {
  readonly graph: Graph;
  readonly solver: PartSolver;
  readonly solved: SolvedPart;
  /** The problem among the people and seats of the part alone. */
  readonly problem: ExchangeProblem;
}

/**
 * A problem kept open after its solve: rings, chains, prices and the linear programme stay in memory, so that the best
 * plan after a refusal takes a few steps from where the last one stood. Only the part that loses a move is solved and
 * judged anew: a part that loses an arc it does not use keeps its plan and its proof. Several levels, pins, conditions and
 * problems without these parts are solved from the start, with the old plan to start from. Close it when done.
 */
export class ExchangeSession {
  readonly plan: SolvedPlan;
  private readonly problem: ExchangeProblem;
  private readonly parts: readonly OpenPart[];

  private constructor(problem: ExchangeProblem, plan: SolvedPlan, parts: readonly OpenPart[]) {
    this.problem = problem;
    this.plan = plan;
    this.parts = parts;
  }

  static async open(problem: ExchangeProblem, options: SolveOptions = {}): Promise<ExchangeSession> {
    const plan = await solve(problem, options);
    const warm = plan.status === 'optimal' && plan.objective.length === 1 && plan.stats.columns > 0 && isBare(problem);
    return new ExchangeSession(problem, plan, warm ? await openParts(problem, plan, options.seed ?? 1) : []);
  }

  /** The best plan without these moves (and only these: every call starts from the first plan). */
  async without(refused: readonly ArcName[]): Promise<Repaired> {
    const answers: Repaired[] = [];
    for (const part of this.parts) {
      const answer = await withoutIn(part, refused);
      if (answer === undefined) return this.anew(refused);
      answers.push(answer);
    }
    return answers.length === 0 ? this.anew(refused) : join(answers);
  }

  close(): void {
    for (const { solver } of this.parts) solver.dispose();
  }

  private async anew(refused: readonly ArcName[]): Promise<Repaired> {
    const { cycles, chains, objective, status, stats } = await solve(forbidding(this.problem, refused), { start: this.plan });
    return { cycles, chains, objective, optimal: status === 'optimal', programmes: stats.programmes };
  }
}

function isBare(problem: ExchangeProblem): boolean {
  return (problem.pinned ?? []).length + (problem.limits ?? []).length === 0 && problem.maxExtraMoves === undefined;
}

async function openParts(problem: ExchangeProblem, plan: SolvedPlan, seed: number): Promise<OpenPart[]> {
  const graph = buildGraph(problem);
  const people = graph.ids.length - graph.vacancies;
  const limits = { maxCycle: (problem.maxCycle ?? DEFAULT_MAX_CYCLE) || people, maxChain: problem.maxChain ?? DEFAULT_MAX_CHAIN };
  const [highs, pulse] = [await loadEngine(), new Pulse({})];
  const opened: OpenPart[] = [];
  for (const part of splitParts(graph)) {
    const inside = among(problem, new Set(part.ids));
    const solver = new PartSolver({ highs, graph: part, pulse, seed, ...limits, start: layStart(part, problem, plan) });
    await solver.begin();
    await solver.solveNext();
    opened.push({ graph: part, solver, solved: solver.result(), problem: inside });
  }
  return opened;
}

/** Undefined when the part cannot be solved warm. */
async function withoutIn({ graph, solver, solved, problem }: OpenPart, refused: readonly ArcName[]): Promise<Repaired | undefined> {
  const place = new Map(graph.ids.map((id, node) => [id, node]));
  const gone = refused.map(([from, to]) => findArc(graph, place.get(from), place.get(to))).filter((arc) => arc >= 0);
  if (gone.length === 0) return shapeOf(solved, solved.values[0] === solved.bounds[0]);
  const answer = await solver.solveWithout(gone);
  if (answer === undefined) return undefined;
  const inside = refused.filter(([from, to]) => place.has(from) && place.has(to));
  const verdict = checkPlan(forbidding(problem, inside), { ...answer, certificate: { parts: [answer.certificate] } });
  if (!verdict.ok) throw new Error(`The exchange produced a repair that its judge refuses: ${verdict.faults.join(' ')}`);
  return shapeOf(answer, verdict.optimal);
}

function shapeOf({ cycles, chains, values, programmes }: SolvedPart, optimal: boolean): Repaired {
  return { cycles, chains, objective: values, optimal, programmes };
}

function findArc(graph: Graph, from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) return -1;
  for (let arc = graph.firstOut[from] as number; arc < (graph.firstOut[from + 1] as number); arc++) if (graph.to[arc] === to) return arc;
  return -1;
}

function join(answers: readonly Repaired[]): Repaired {
  return {
    cycles: answers.flatMap(({ cycles }) => cycles), chains: answers.flatMap(({ chains }) => chains),
    objective: [Number(answers.reduce((sum, { objective }) => sum + (objective[0] ?? 0), 0).toFixed(9))],
    optimal: answers.every(({ optimal }) => optimal), programmes: answers.reduce((sum, { programmes }) => sum + programmes, 0),
  };
}
