import { createHash } from 'node:crypto';

import type { Day } from '#calendar';
import type { DecisionLine, MoveView } from '#contracts';
import type { UnmetFact } from '#documents';
import type { NewDecision, StoredProposal, Work } from '#persistence';
import type { Dossier } from '#regulations';
import type { Establishment } from '#tenure';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { settledBodies } from './body-settings.ts';
import { type Change, transferBundle } from './bundle.ts';
import { usualBodies, type IssuingBody } from './issuing-body.ts';
import { bodyOfPost, postOf } from './move-facts.ts';

export interface DraftWish {
  readonly proposal: string;
  /** Numbers of moves of the plan; empty: all. */
  readonly moves: readonly number[];
  /** First day of the new posts; the day of the plan when left out. */
  readonly effective?: Day | undefined;
  readonly idempotencyKey?: string | undefined;
}

export async function dossiersOf(work: Work, people: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
  const found = new Map<string, Dossier>();
  for await (const page of work.dossiers.batches({ people })) for (const dossier of page) found.set(dossier.person.code, dossier);
  return found;
}

/** The same ring of the same plan is the same group, however often and in whatever parts it is drafted. */
function groupId(proposal: string, group: string): string {
  const hex = createHash('sha256').update(`${proposal}/${group}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

const GROUP_NAMES: Readonly<Record<string, string>> = { ring: 'Vòng', chain: 'Chuỗi' };

function groupLabel(group: string, proposal: StoredProposal): string {
  const [, kind = '', no = ''] = /^(\w+)-(\d+)$/u.exec(group) ?? [];
  return `${GROUP_NAMES[kind] ?? 'Nhóm'} ${no === '' ? group : no} – ${proposal.name}`.slice(0, 200);
}

function chosenMoves(proposal: StoredProposal, wanted: readonly number[]): readonly MoveView[] | DeedRefused {
  const moves = proposal.plan?.moves ?? [];
  const unknown = wanted.find((no) => !moves.some((move) => move.no === no));
  if (unknown !== undefined) return refuse('unknown-move', String(unknown), `Phương án không có điều chuyển số ${unknown}.`);
  return wanted.length === 0 ? moves : moves.filter((move) => wanted.includes(move.no));
}

interface Known {
  readonly proposal: StoredProposal;
  readonly effective: Day;
  readonly establishment: Establishment;
  readonly bodies: ReadonlyMap<string, IssuingBody>;
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

function changeOf(move: MoveView, { effective, establishment, bodies, dossiers }: Known): Change {
  const [from, to] = [move.from && postOf(move.from.position, establishment), postOf(move.to.position, establishment)];
  return {
    subject: { code: move.person, fullName: move.fullName, dossier: dossiers.get(move.person) }, from, to, effective,
    sending: bodyOfPost(from, establishment, bodies), receiving: bodyOfPost(to, establishment, bodies),
  };
}

/** Says who lacks what. */
export function missing(person: { readonly fullName: string; readonly code: string }, unmet: readonly UnmetFact[]): DeedRefused {
  return refuse('missing-fact', person.code, `Chưa lập được dự thảo cho ${person.fullName} (${person.code}): ${unmet.map((fact) => fact.label).join(', ')}.`);
}

function papersOf(moves: readonly MoveView[], known: Known): readonly NewDecision[] | DeedRefused {
  const drafts: NewDecision[] = [];
  for (const move of moves) {
    const bundle = transferBundle(changeOf(move, known));
    if ('unmet' in bundle) return missing({ fullName: move.fullName, code: move.person }, bundle.unmet);
    const of = { proposal: known.proposal.id, moveNo: move.no, group: groupId(known.proposal.id, move.group), groupLabel: groupLabel(move.group, known.proposal) };
    drafts.push(...bundle.map((paper) => ({ ...paper, ...of })));
  }
  return drafts;
}

/**
 * Drafts the papers of moves of a plan: each side signs its own. All or none: a move whose facts are incomplete refuses
 * the whole request and names the person and the facts. Asking again for the same moves answers the drafts that are there.
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
    const known: Known = {
      proposal, establishment, effective: wish.effective ?? proposal.asOf,
      bodies: await settledBodies(work, usualBodies(establishment)), dossiers: await dossiersOf(work, moves.map((move) => move.person)),
    };
    const drafts = papersOf(moves, known);
    return 'outcome' in drafts ? drafts : work.decisions.draft(drafts);
  });
}
