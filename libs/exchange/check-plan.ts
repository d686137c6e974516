// The judge. It shares no code with the engine: only the shapes of problem.ts and certificate.ts.
import { addUpWithin, holdWithin, measureBalance } from './check-balance.ts';
import { checkCertificate } from './check-certificate.ts';
import { type CheckView, viewProblem } from './check-view.ts';
import { type BalanceProof, type Certificate } from './certificate.ts';
import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangePlan, type ExchangeProblem } from './problem.ts';

/** What may be judged: a plan, with or without the claims it makes about itself. */
export interface JudgedPlan {
  readonly cycles: ExchangePlan['cycles'];
  readonly chains: ExchangePlan['chains'];
  readonly status?: ExchangePlan['status'] | undefined;
  readonly objective?: readonly number[] | undefined;
  readonly certificate?: Certificate | undefined;
  readonly balance?: { readonly worst: number; readonly refuted?: BalanceProof | undefined } | undefined;
}

/**
 * `bound` is recomputed from the certificate; empty without one. `optimal` is the only place that says so. `balance`
 * where the problem asks for it: the largest excess of a locality, and what no plan as good on the levels before goes below.
 */
export type Verdict =
  | {
      readonly ok: true; readonly objective: readonly number[]; readonly bound: readonly number[]; readonly optimal: boolean;
      readonly balance?: { readonly worst: number; readonly bound: number } | undefined;
    }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Judges a plan from the problem alone: every move allowed, nobody moved twice, no seat taken twice, rings and chains
 * within their limits, pins kept, conditions met, every objective level added up again; then the bounds from the
 * certificate, by its own search over rings and chains. Faults are sentences. Weights are in the problem's own units.
 * When `mayStop` says so, what is not searched yet counts with a simple bound: the verdict is weaker, never wrong.
 */
export function checkPlan(problem: ExchangeProblem, plan: JudgedPlan, mayStop: () => boolean = () => false): Verdict {
  const verdict = checkSums(problem, plan, mayStop);
  return verdict.ok && plan.status !== 'infeasible' ? checkBalance(problem, plan, { verdict, mayStop }) : verdict;
}

type Standing = Extract<Verdict, { readonly ok: true }>;

/** The level after the sums, where the problem has one. */
function checkBalance(problem: ExchangeProblem, plan: JudgedPlan, { verdict, mayStop }: { readonly verdict: Standing; readonly mayStop: () => boolean }): Verdict {
  const { balance } = problem;
  if (balance === undefined) return verdict;
  const moves = new Map([...plan.cycles.flatMap((ring) => steps([...ring, ...ring.slice(0, 1)])), ...plan.chains.flatMap(steps)]);
  const worst = measureBalance(balance, moves);
  if (plan.balance !== undefined && plan.balance.worst !== worst) {
    return { ok: false, faults: [`The plan claims a largest excess of ${plan.balance.worst}, but its moves add up to ${worst}.`] };
  }
  const refuted = plan.balance?.refuted;
  const bound = refuted !== undefined && refutes(problem, refuted, { objective: verdict.objective, mayStop }) ? refuted.excess + 1 : 0;
  const optimal = verdict.optimal && bound === worst;
  if (plan.status === 'optimal' && !optimal) return { ok: false, faults: [`The plan claims to be optimal at a largest excess of ${worst}, but its certificate only proves ${bound}.`] };
  return { ...verdict, optimal, balance: { worst, bound } };
}

function steps(walk: readonly string[]): (readonly [string, string])[] {
  return walk.slice(1).map((to, place) => [walk[place] as string, to] as const);
}

/** Whether the certificate shows that no plan with the localities held within the excess reaches the objective. */
function refutes(problem: ExchangeProblem, proof: BalanceProof, { objective, mayStop }: Refuting): boolean {
  if (!Number.isInteger(proof.excess) || proof.excess < 0) return false;
  const held = holdWithin(problem, problem.balance ?? { localities: [] }, { excess: proof.excess, named: proof.localities });
  if (held === undefined) return false;
  return proof.added === true ? refutesAddedUp(problem, proof, { held, objective, mayStop }) : refutesHeld(held, proof, { objective, mayStop });
}

interface Refuting {
  readonly objective: readonly number[];
  readonly mayStop: () => boolean;
}

function refutesAddedUp(problem: ExchangeProblem, proof: BalanceProof, { held, objective, mayStop }: Refuting & { readonly held: ExchangeProblem }): boolean {
  const { problem: wider, least } = addUpWithin(problem, held.limits?.slice(problem.limits?.length ?? 0) ?? []);
  const verdict = checkSums(wider, { ...proof, status: 'feasible' }, mayStop);
  return verdict.ok && sameNumbers(verdict.objective.slice(0, -1), objective) && (verdict.bound.at(-1) ?? Infinity) < least - 0.5;
}

function refutesHeld(held: ExchangeProblem, proof: BalanceProof, { objective, mayStop }: Refuting): boolean {
  const verdict = checkSums(held, { ...proof, status: proof.status === 'infeasible' ? 'infeasible' : 'feasible' }, mayStop);
  if (!verdict.ok) return false;
  if (proof.status === 'infeasible') return true;
  const level = objective.findIndex((value, index) => !sameNumbers([value], [verdict.objective[index] as number]));
  return level >= 0 && (verdict.bound[level] ?? Infinity) < (objective[level] as number) - 1e-8;
}

function checkSums(problem: ExchangeProblem, plan: JudgedPlan, mayStop: () => boolean): Verdict {
  if (plan.status === 'infeasible') return checkInfeasible(problem, plan, mayStop);
  const view = viewProblem(problem);
  const judge = new PlanJudge(problem, view);
  judge.walk(plan);
  judge.compareConditions();
  const objective = judge.objective();
  if (plan.objective !== undefined && !sameNumbers(plan.objective, objective)) {
    judge.faults.push(`The plan claims the objective ${JSON.stringify(plan.objective)}, but its moves add up to ${JSON.stringify(objective)}.`);
  }
  if (judge.faults.length > 0) return { ok: false, faults: judge.faults };
  if (plan.certificate === undefined) return unproven(plan, objective);
  const proof = checkCertificate(view, plan.certificate, { moves: judge.moves, mayStop });
  if (proof.faults.length > 0) return { ok: false, faults: proof.faults };
  const bound = proof.bound.map((value, level) => (sameNumbers([value], [objective[level] as number]) ? (objective[level] as number) : value));
  const optimal = bound.every((value, level) => value === objective[level]);
  if (plan.status === 'optimal' && !optimal) {
    return { ok: false, faults: [`The plan claims to be optimal at ${JSON.stringify(objective)}, but its certificate only proves ${JSON.stringify(proof.bound)}.`] };
  }
  return { ok: true, objective, bound, optimal };
}

function unproven(plan: JudgedPlan, objective: readonly number[]): Verdict {
  if (plan.status !== 'optimal') return { ok: true, objective, bound: [], optimal: false };
  return { ok: false, faults: ['The plan claims to be optimal but carries no certificate.'] };
}

function checkInfeasible(problem: ExchangeProblem, plan: JudgedPlan, mayStop: () => boolean): Verdict {
  if (plan.certificate === undefined) return { ok: false, faults: ['The plan claims that the pins cannot be kept but carries no certificate.'] };
  const proof = checkCertificate(viewProblem(problem), plan.certificate, { moves: undefined, mayStop });
  if (proof.faults.length > 0) return { ok: false, faults: proof.faults };
  if (!proof.pinsRefuted) return { ok: false, faults: ['The certificate does not show that the pins cannot be kept.'] };
  return { ok: true, objective: [], bound: [], optimal: false };
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => Math.abs(value - (other[index] ?? NaN)) <= Math.max(1e-8, 2e-14 * Math.abs(value)));
}

/** Person to the seat taken, named by its holder or vacancy. */
export type Moves = ReadonlyMap<string, string>;

class PlanJudge {
  readonly faults: string[] = [];
  readonly moves = new Map<string, string>();
  private readonly problem: ExchangeProblem;
  private readonly view: CheckView;
  private readonly forbidden: ReadonlySet<string>;
  private readonly taken = new Set<string>();

  constructor(problem: ExchangeProblem, view: CheckView) {
    this.problem = problem;
    this.view = view;
    this.forbidden = new Set((problem.forbidden ?? []).map(name));
  }

  /** 0 holder, 1 vacancy, 2 entrant; undefined for a stranger. */
  private kindOf(id: string): number | undefined {
    const node = this.view.index.get(id);
    return node === undefined ? undefined : this.view.kind[node];
  }

  private mustHold(id: string): boolean {
    const node = this.view.index.get(id);
    return node !== undefined && this.view.mayBegin[node] === 0;
  }

  walk(plan: JudgedPlan): void {
    const maxCycle = this.problem.maxCycle ?? DEFAULT_MAX_CYCLE;
    const maxChain = this.problem.maxChain ?? DEFAULT_MAX_CHAIN;
    for (const ring of plan.cycles) {
      if (ring.length < 2) this.faults.push(`The ring ${JSON.stringify(ring)} needs at least two people.`);
      if (maxCycle > 0 && ring.length > maxCycle) this.faults.push(`The ring ${JSON.stringify(ring)} has ${ring.length} people, more than ${maxCycle}.`);
      ring.forEach((person, index) => this.move(person, ring[(index + 1) % ring.length] ?? ''));
      for (const person of ring) if (this.kindOf(person) !== 0) this.faults.push(`"${person}" is in a ring but holds no seat.`);
    }
    for (const chain of plan.chains) this.walkChain(chain, maxChain);
  }

  private walkChain(chain: readonly string[], maxChain: number): void {
    const movers = chain.length - 1;
    const last = chain[movers] ?? '';
    const [first = ''] = chain;
    if (movers < 1 || movers > maxChain) this.faults.push(`The chain ${JSON.stringify(chain)} moves ${movers} people; between 1 and ${maxChain} may.`);
    if (this.kindOf(last) !== 1) this.faults.push(`The chain ${JSON.stringify(chain)} does not end in a vacancy.`);
    if (this.mustHold(first)) this.faults.push(`The chain ${JSON.stringify(chain)} leaves the seat of "${first}" empty, which is not allowed.`);
    for (let index = 0; index < movers; index++) this.move(chain[index] ?? '', chain[index + 1] ?? '');
  }

  private move(from: string, to: string): void {
    if (this.view.arcAt(from, to) === undefined || this.forbidden.has(name([from, to]))) this.faults.push(`No arc lets "${from}" take the seat of "${to}".`);
    if (this.moves.has(from)) this.faults.push(`"${from}" moves twice.`);
    if (this.taken.has(to)) this.faults.push(`The seat of "${to}" is taken twice.`);
    this.moves.set(from, to);
    this.taken.add(to);
  }

  compareConditions(): void {
    for (const [from, to] of this.problem.pinned ?? []) {
      if (this.moves.get(from) !== to) this.faults.push(`"${from}" to "${to}" is pinned but not in the plan.`);
    }
    const { maxExtraMoves } = this.problem;
    if (maxExtraMoves !== undefined) {
      const extra = this.problem.vertices.filter(({ id, mustMove }) => mustMove !== true && this.moves.has(id)).length;
      if (extra > maxExtraMoves) this.faults.push(`${extra} people who need not move do; at most ${maxExtraMoves} may.`);
    }
    (this.problem.limits ?? []).forEach((limit, index) => {
      const sum = limit.arcs.reduce((total, [from, to, coefficient]) => total + (this.moves.get(from) === to ? coefficient : 0), 0);
      if (sum > limit.atMost + 1e-9) this.faults.push(`The condition ${limit.name ?? index} adds up to ${sum}, more than ${limit.atMost}.`);
    });
  }

  objective(): number[] {
    const used = [...this.moves].map(([from, to]) => this.view.arcAt(from, to) ?? -1);
    const sums = this.view.weights.map((weights) => used.reduce((sum, arc) => sum + (weights[arc] ?? 0), 0));
    return sums.map((sum) => Number(sum.toFixed(9)));
  }
}

function name(arc: readonly [string, string, ...unknown[]]): string {
  return JSON.stringify([arc[0], arc[1]]);
}
