import { tidy } from '../wording/names.ts';
import { type DecisionFacts, type Draft, type IssuerFacts } from './decision-facts.ts';
import { draftDecision } from './draft-decision.ts';
import { type DecisionKind } from './wordings.ts';

/** The sending body, where it is another one than the body that appoints. */
export interface SendingSide {
  readonly issuer: IssuerFacts;
  readonly proposer?: string | undefined;
  readonly executors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
}

/** One paper of a move: which side signs it. */
export interface MovePaper {
  readonly side: 'sending' | 'receiving';
  readonly kind: DecisionKind;
  /** What this side's paper is made from; the same facts give the same paper again. */
  readonly facts: DecisionFacts;
  readonly draft: Draft;
}

/**
 * The papers of one move in signing order. Between two bodies each signs its own (release, then transfer and
 * appointment) with the same effective day; inside one body one decision does both.
 */
export function draftMove(facts: DecisionFacts, sending?: SendingSide): readonly MovePaper[] {
  const receiving: MovePaper = { side: 'receiving', kind: 'transfer-and-appointment', facts, draft: draftDecision('transfer-and-appointment', facts) };
  if (!sending || sameBody(sending.issuer, facts.issuer)) return [receiving];
  const given: DecisionFacts = {
    ...facts, issuer: sending.issuer, proposer: sending.proposer, executors: sending.executors,
    recipients: sending.recipients ?? releaseRecipients(facts), bases: undefined, furtherBases: undefined,
  };
  return [{ side: 'sending', kind: 'release', facts: given, draft: draftDecision('release', given) }, receiving];
}

function sameBody(one: IssuerFacts, other: IssuerFacts): boolean {
  return tidy(one.name).toUpperCase() === tidy(other.name).toUpperCase();
}

/** The other side must know of the release. */
function releaseRecipients(facts: DecisionFacts): readonly string[] {
  const other = tidy(facts.issuer.name);
  return ['Như Điều 3', ...(other === '' ? [] : [other]), 'Lưu: VT, NV'];
}
