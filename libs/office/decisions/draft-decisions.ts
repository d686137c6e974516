import type { DecisionLine, MoveView } from '#contracts';
import { draftTransferDecision } from '#documents';
import type { NewDecision, StoredProposal, Work } from '#persistence';
import type { Dossier } from '#regulations';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { transferFactsOf } from './transfer-facts.ts';

export interface DraftWish {
  readonly proposal: string;
  /** Numbers of moves of the plan; empty: all. */
  readonly moves: readonly number[];
  readonly idempotencyKey?: string | undefined;
}

function newDecision(move: MoveView, proposal: StoredProposal, facts: ReturnType<typeof transferFactsOf>): NewDecision {
  return {
    kind: 'transfer-and-appointment',
    title: `Điều động và bổ nhiệm ${move.fullName}`,
    person: move.person,
    fullName: move.fullName,
    fromUnitName: move.from?.unitName,
    toUnitName: move.to.unitName,
    issuer: facts.issuer.name ?? '',
    effective: proposal.asOf,
    proposal: proposal.id,
    moveNo: move.no,
    localities: [...new Set([move.from?.locality, move.to.locality].filter((code) => code !== undefined))],
    facts,
  };
}

async function dossiersOf(work: Work, people: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
  const found = new Map<string, Dossier>();
  for await (const page of work.dossiers.batches({ people })) for (const dossier of page) found.set(dossier.person.code, dossier);
  return found;
}

function chosenMoves(proposal: StoredProposal, wanted: readonly number[]): readonly MoveView[] | DeedRefused {
  const moves = proposal.plan?.moves ?? [];
  const unknown = wanted.find((no) => !moves.some((move) => move.no === no));
  if (unknown !== undefined) return refuse('unknown-move', String(unknown), `Phương án không có điều chuyển số ${unknown}.`);
  return wanted.length === 0 ? moves : moves.filter((move) => wanted.includes(move.no));
}

/**
 * Drafts the receiving side's decision for moves of a plan. All or none: a move whose facts are incomplete refuses the
 * whole request and names the person and the facts. Asking again for the same moves answers the drafts that are there.
 */
export async function draftDecisions(desk: Desk, wish: DraftWish, caller: Caller): Promise<readonly DecisionLine[] | DeedRefused> {
  const context = {
    actor: caller.actor, scope: caller.scope, purpose: 'decision', action: 'decision.drafted', requestId: caller.requestId,
    idempotencyKey: wish.idempotencyKey, fingerprint: JSON.stringify(wish),
  };
  return desk.database.work(context, async (work): Promise<readonly DecisionLine[] | DeedRefused> => {
    const proposal = await work.proposals.find(wish.proposal);
    if (!proposal) return refuse('unknown-proposal', wish.proposal, `Không có phương án "${wish.proposal}" trong phạm vi được xem.`);
    if (!proposal.plan) return refuse('no-plan-yet', wish.proposal, 'Phương án chưa tính xong. Chờ tính xong rồi lập dự thảo.');
    const moves = chosenMoves(proposal, wish.moves);
    if ('outcome' in moves) return moves;
    const establishment = await work.establishment.load();
    const dossiers = await dossiersOf(work, moves.map((move) => move.person));
    const drafts: NewDecision[] = [];
    for (const move of moves) {
      const facts = transferFactsOf(move, { proposal, dossier: dossiers.get(move.person), establishment });
      const drafted = draftTransferDecision(facts);
      if ('missing' in drafted) {
        return refuse('missing-fact', move.person, `Chưa lập được dự thảo cho ${move.fullName} (${move.person}): ${drafted.unmet.map((fact) => fact.label).join(', ')}.`);
      }
      drafts.push(newDecision(move, proposal, facts));
    }
    return work.decisions.draft(drafts);
  });
}
