import { type Day, formatDay } from '#calendar';
import type { NewProposal, StoredPlan, Work } from '#persistence';
import type { RulePack } from '#regulations';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, isRefused, refuse } from '../desk/refusals.ts';
import { packOf } from '../rulebook/find-pack.ts';
import { makePlan, type PlanDetails } from './make-plan.ts';

export interface ProposalWish {
  readonly asOf: Day;
  readonly pack?: string | undefined;
  /** Locality code; absent: everything the caller sees. */
  readonly scope?: string | undefined;
  /** People in a ring, 0 = no limit; 2 unless said. */
  readonly maxCycle?: number | undefined;
  /** People who move in one chain, 0 = no chains; 0 unless said. */
  readonly maxChain?: number | undefined;
  readonly name?: string | undefined;
  readonly timeLimitSeconds?: number | undefined;
}

export interface ProposalAnswer extends StoredPlan {
  readonly id: string;
  readonly asOf: Day;
}

const SWAPS = 2;

function newProposal(wish: ProposalWish, pack: RulePack, roots: readonly string[]): NewProposal {
  return {
    name: wish.name ?? `Phương án ngày ${formatDay(wish.asOf)}`,
    asOf: wish.asOf, pack: pack.code, packVersion: pack.version, packName: pack.name,
    scope: roots, maxCycle: wish.maxCycle ?? SWAPS, maxChain: wish.maxChain ?? 0,
  };
}

async function file(work: Work, wish: ProposalWish, caller: Caller): Promise<string | DeedRefused> {
  const pack = await packOf(work, wish);
  if ('outcome' in pack) return pack;
  if (wish.scope !== undefined && (await work.establishment.subtree(wish.scope)).length === 0) {
    return refuse('unknown-locality', wish.scope, `Không có địa phương mã "${wish.scope}" trong phạm vi được xem.`);
  }
  const roots = wish.scope !== undefined ? [wish.scope] : caller.scope === 'all' ? [] : caller.scope;
  return work.proposals.create(newProposal(wish, pack, roots));
}

/** Files a proposal, makes its plan and keeps both. @throws DeedCancelled before a plan was found */
export async function proposeRotation(desk: Desk, wish: ProposalWish, caller: Caller): Promise<ProposalAnswer | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'plan', action: 'proposal.asked', requestId: caller.requestId, asOf: wish.asOf };
  const id = await desk.database.work(context, (work) => file(work, wish, caller));
  if (typeof id !== 'string') return id;
  const plan = await makePlan(desk, { proposal: id, timeLimitSeconds: wish.timeLimitSeconds }, caller);
  return isRefused(plan) ? plan : { ...plan, id, asOf: wish.asOf };
}

/** The JSON document of `planner propose`: people and positions by code, provisions as text. */
export function proposalDocument(answer: ProposalAnswer): object {
  const { cycles, chains } = answer.details as PlanDetails;
  const texts = (cites: readonly { readonly text: string }[]): string[] => cites.map((cite) => cite.text);
  return {
    proposal: answer.id, asOf: answer.asOf,
    status: answer.status, objective: answer.objective, bound: answer.bound, seconds: answer.seconds,
    due: answer.due, resolved: answer.resolved,
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
