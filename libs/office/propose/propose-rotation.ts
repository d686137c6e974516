import type { Day } from '#calendar';
import type { StoredPlan } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, isRefused } from '../desk/refusals.ts';
import { fileProposal, type FilingWish } from './file-proposal.ts';
import { makePlan, type PlanDetails } from './make-plan.ts';

export interface ProposalWish extends FilingWish {
  readonly timeLimitSeconds?: number | undefined;
}

export interface ProposalAnswer extends StoredPlan {
  readonly id: string;
  readonly asOf: Day;
}

/** Files a proposal, makes its plan and keeps both. @throws DeedCancelled before a plan was found */
export async function proposeRotation(desk: Desk, wish: ProposalWish, caller: Caller): Promise<ProposalAnswer | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'plan', action: 'proposal.asked', requestId: caller.requestId, asOf: wish.asOf };
  const filed = await desk.database.work(context, (work) => fileProposal(work, wish, caller));
  if (isRefused(filed)) return filed;
  const plan = await makePlan(desk, { proposal: filed.id, timeLimitSeconds: wish.timeLimitSeconds }, caller);
  return isRefused(plan) ? plan : { ...plan, id: filed.id, asOf: wish.asOf };
}

/** The JSON document of `planner propose`: people and positions by code, provisions as text. */
export function proposalDocument(answer: ProposalAnswer): object {
  const { cycles, chains, balance } = answer.details as PlanDetails;
  const texts = (cites: readonly { readonly text: string }[]): string[] => cites.map((cite) => cite.text);
  return {
    proposal: answer.id, asOf: answer.asOf,
    status: answer.status, objective: answer.objective, bound: answer.bound, seconds: answer.seconds,
    due: answer.due, resolved: answer.resolved, ...(balance === undefined ? {} : { balance }),
    moves: answer.moves.map(({ person, from, to, score, reasons, due, group }) => ({
      person, from: from?.position ?? null, to: to.position, score, due, group,
      reasons: reasons.map(({ code, text, cites }) => ({ code, text, cites: texts(cites) })),
    })),
    cycles, chains,
    unplaced: answer.unplaced.map(({ person, blockers }) => ({
      person, blockers: blockers.map(({ code, count, text, cites }) => ({ code, count, text, cites: texts(cites) })),
    })),
  };
}
