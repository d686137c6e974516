import type { SolveProgress } from '#exchange';
import type { StoredPlan, StoredProposal } from '#persistence';
import { buildProblem, explainPlan, type RotationPlan } from '#rotation';

import { type Caller, DeedCancelled, type Desk, goOnOrStop } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { solveInWorker } from '../exchange/solve-in-worker.ts';
import { packOf } from '../rulebook/find-pack.ts';
import { loadScene, type Scene } from './load-scene.ts';
import { moveViews, unplacedViews } from './plan-views.ts';

export interface PlanWish {
  readonly proposal: string;
  /** Stop after so long with the best plan found and its true gap. */
  readonly timeLimitSeconds?: number | undefined;
}

/** What else is kept of a plan: rings and chains by person, and what a level of the objective is called. */
export interface PlanDetails {
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly levels: readonly string[];
  /** The last level, balance between localities, where it was asked for. */
  readonly balance?: RotationPlan['balance'];
}

/** Before the first programme is solved the bound is without end; such a figure tells nobody anything and JSON cannot hold it. */
function finite(figure: number | undefined): number | undefined {
  return Number.isFinite(figure) ? figure : undefined;
}

function tellProgress(caller: Caller): (progress: SolveProgress) => void {
  return ({ level, best, bound }) => caller.onProgress?.({
    phase: 'solving', progress: 0.5 + 0.08 * Math.min(level, 5), best: finite(best[0]), bound: finite(level === 0 ? bound : best[0]),
  });
}

/** Judges, pairs and solves; nothing is stored. A cancelled run answers the best plan so far, unless nothing was found yet. */
async function planFor(proposal: StoredProposal, scene: Scene, wish: PlanWish, caller: Caller): Promise<StoredPlan> {
  caller.onProgress?.({ phase: 'pairing', progress: 0.45 });
  const problem = buildProblem({ ...scene, scope: proposal.scope, maxCycle: proposal.maxCycle, maxChain: proposal.maxChain });
  goOnOrStop(caller);
  const solved = await solveInWorker(problem.exchange, { timeLimitSeconds: wish.timeLimitSeconds, signal: caller.signal, onProgress: tellProgress(caller) });
  if (solved === undefined) throw new DeedCancelled();
  const plan = explainPlan(problem, solved);
  const details: PlanDetails = { cycles: plan.cycles, chains: plan.chains, levels: plan.levels, balance: plan.balance };
  return {
    status: plan.status, objective: plan.objective, bound: plan.bound, seconds: plan.seconds,
    due: plan.due, resolved: plan.resolved, moves: moveViews(plan), unplaced: unplacedViews(plan), details,
  };
}

/**
 * Makes and stores the plan of a proposal that is filed already. A plan is stored once: a second run answers the first plan.
 * @throws DeedCancelled before a plan was found
 */
export async function makePlan(desk: Desk, wish: PlanWish, caller: Caller): Promise<StoredPlan | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'plan', requestId: caller.requestId, statementSeconds: 600 };
  const proposal = await desk.database.work(context, (work) => work.proposals.find(wish.proposal));
  if (!proposal) return refuse('unknown-proposal', wish.proposal, `Không có phương án "${wish.proposal}" trong phạm vi được xem.`);
  if (proposal.plan) return proposal.plan;
  const { asOf, pack: code, packVersion: version } = proposal;
  const scene = await desk.database.work({ ...context, asOf, snapshot: true }, async (work) => {
    const pack = await packOf(work, { pack: code, asOf, version });
    return 'outcome' in pack ? pack : loadScene(work, { asOf, pack }, caller);
  });
  if ('outcome' in scene) return scene;
  const plan = await planFor(proposal, scene, wish, caller);
  caller.onProgress?.({ phase: 'storing', progress: 0.98 });
  await desk.database.work({ ...context, action: 'plan.made' }, (work) => work.proposals.storePlan(wish.proposal, plan));
  return plan;
}
