import { addDays, type Day } from '#calendar';
import { type DecisionFacts, type DecisionKind, draftDecision, draftMove, type PaperDocument, type UnmetFact } from '#documents';
import type { NewDecision, TenureStep } from '#persistence';

import type { IssuingBody } from './issuing-body.ts';
import { factsOf, type Post, sendingSide, type Subject } from './move-facts.ts';

/** One person's change, with the bodies that sign for it. */
export interface Change {
  readonly subject: Subject;
  readonly from?: Post | undefined;
  readonly to?: Post | undefined;
  readonly effective: Day;
  readonly sending?: IssuingBody | undefined;
  readonly receiving?: IssuingBody | undefined;
}

/** A paper to be filed; what belongs to the campaign (proposal, group) is added by who asks for it. */
export type BundlePaper = Omit<NewDecision, 'group' | 'groupLabel' | 'proposal' | 'moveNo'>;
export type Bundle = readonly BundlePaper[] | { readonly unmet: readonly UnmetFact[] };

const TITLES: Readonly<Record<DecisionKind, string>> = {
  'transfer-and-appointment': 'Điều động và bổ nhiệm', appointment: 'Bổ nhiệm', reception: 'Tiếp nhận và bổ nhiệm', release: 'Thôi giữ chức vụ để điều động',
  reappointment: 'Bổ nhiệm lại', acting: 'Giao quyền hoặc giao phụ trách', secondment: 'Biệt phái', 'extension-to-retirement': 'Kéo dài thời gian giữ chức vụ',
  'end-of-tenure': 'Thôi giữ chức vụ', dismissal: 'Miễn nhiệm', cancellation: 'Hủy bỏ quyết định',
};

/** The line a list shows: what, and for whom. */
export function titleOf(kind: DecisionKind, fullName: string): string {
  return `${TITLES[kind]} ${fullName}`;
}

/** What stands after the number: `QĐ-UBND`. */
export function symbolOf(document: PaperDocument): string | undefined {
  const block = document.blocks.find((each) => each.kind === 'number');
  return block?.kind === 'number' ? block.symbol : undefined;
}

interface Drawn {
  readonly kind: DecisionKind;
  readonly facts: DecisionFacts;
  readonly body: IssuingBody | undefined;
  readonly place: number;
  readonly steps: readonly TenureStep[];
}

function paperOf(change: Change, { kind, facts, body, place, steps }: Drawn, document: PaperDocument): BundlePaper {
  const { subject, from, to, effective } = change;
  const localities = [from?.unit.locality, to?.unit.locality].filter((code) => code !== undefined);
  return {
    kind, title: titleOf(kind, subject.fullName), person: subject.code, fullName: subject.fullName, fromUnitName: from?.facts.unitName, toUnitName: to?.facts.unitName,
    issuer: facts.issuer.name ?? '', body: body?.code, symbol: symbolOf(document), templateSet: body?.templateSet, effective, place, localities, facts, steps,
  };
}

/**
 * The papers of a move in signing order: between two bodies a release and a transfer, inside one body one paper. The
 * appointing paper carries the change of posts, so that a release alone moves nobody.
 */
export function transferBundle(change: Change, extras: Pick<Extras, 'termYears'> = {}): Bundle {
  const { subject, from, to, effective, sending, receiving } = change;
  const facts = { ...factsOf(subject, { from, to, effective, body: receiving }), ...extras };
  if (!from) return singleBundle('appointment', change, extras);
  const papers = draftMove(facts, sending?.code === receiving?.code ? undefined : sendingSide(sending));
  const filed: BundlePaper[] = [];
  for (const [at, { side, kind, facts: own, draft }] of papers.entries()) {
    if ('missing' in draft) return { unmet: draft.unmet };
    const body = side === 'sending' ? sending : receiving;
    filed.push(paperOf(change, { kind, facts: own, body, place: at + 1, steps: side === 'sending' ? [] : stepsOf(kind, change, {}) }, draft.document));
  }
  return filed;
}

/** What a kind needs beyond the posts and the day. */
export type Extras = Pick<DecisionFacts, 'until' | 'reason' | 'acting' | 'termYears'>;

/** One paper on one person. */
export function singleBundle(kind: DecisionKind, change: Change, extras: Extras): Bundle {
  const body = change.receiving ?? change.sending;
  const facts: DecisionFacts = { ...factsOf(change.subject, { from: change.from, to: change.to, effective: change.effective, body }), ...extras };
  const draft = draftDecision(kind, facts);
  if ('missing' in draft) return { unmet: draft.unmet };
  return [paperOf(change, { kind, facts, body, place: 1, steps: stepsOf(kind, change, extras) }, draft.document)];
}

type Does = (change: Change, extras: Extras) => readonly TenureStep[];

const close: Does = ({ subject, from, effective }) => (from ? [{ deed: 'close', person: subject.code, position: from.position, day: effective }] : []);
const open = (as: (extras: Extras) => Partial<TenureStep>): Does => ({ subject, to, effective }, extras) =>
  (to ? [{ deed: 'open', person: subject.code, position: to.position, day: effective, kind: 'official', ...as(extras) }] : []);
const after = ({ until }: Extras): Day | undefined => (until === undefined ? undefined : addDays(until, 1));
const nothing: Does = () => [];
const begin = open(() => ({ appointment: 'first' }));
const move: Does = (change, extras) => [...close(change, extras), ...begin(change, extras)];
const renew: Does = (change, extras) => (change.from ? [
  ...close(change, extras),
  { deed: 'open', person: change.subject.code, position: change.from.position, day: change.effective, kind: 'official', appointment: 'renewed' },
] : []);
const prolong: Does = ({ subject, from }, extras) => {
  const day = after(extras);
  return from && day ? [{ deed: 'extend', person: subject.code, position: from.position, day }] : [];
};

const DOES: Readonly<Record<DecisionKind, Does>> = {
  'transfer-and-appointment': move, reception: move, appointment: begin, reappointment: renew, release: nothing, cancellation: nothing,
  acting: open((extras) => ({ kind: extras.acting === 'full-powers' ? 'acting' : 'in-charge', until: after(extras) })),
  secondment: open((extras) => ({ kind: 'seconded', until: after(extras) })),
  'extension-to-retirement': prolong, 'end-of-tenure': close, dismissal: close,
};

/** What a paper does to tenures once it is carried out. */
export function stepsOf(kind: DecisionKind, change: Change, extras: Extras): readonly TenureStep[] {
  return DOES[kind](change, extras);
}
