import { type Day } from '#calendar';
import type { DecisionLine } from '#contracts';
import { cancelDecision as cancelled, type DecisionFacts, draftDecision, replaceDecision as replaced, textOf, type PaperDocument } from '#documents';
import type { NewDecision, StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, DeedStopped, refuse, whole } from '../desk/refusals.ts';
import { symbolOf, titleOf } from './bundle.ts';
import { allowed, type DecisionAt, decisionWork, holdAll, lifeFacts } from './change-decisions.ts';
import { missing } from './draft-decisions.ts';
import { storedFacts } from './paper-model.ts';
import { readRefusal } from './refuse-life.ts';

/** `15/QĐ-UBND` of the State, `127-QĐ/QU` of the Party; what the clerk wrote in full stays. */
function fullNumber(number: string, symbol: string | undefined): string {
  if (symbol === undefined || number.includes('/')) return number;
  return symbol.includes('/') ? `${number}-${symbol}` : `${number}/${symbol}`;
}

/** How a later paper names an issued one. */
function earlierOf(decision: StoredDecision, facts: DecisionFacts): DecisionFacts['earlier'] {
  const { number = '', symbol } = decision;
  const title = (JSON.parse(decision.paper ?? '{"blocks":[]}') as PaperDocument).blocks.find((block) => block.kind === 'title');
  const about = title?.kind === 'title' ? textOf(title.abstract) : decision.title;
  return {
    number: fullNumber(number, symbol),
    signed: decision.issuedOn as Day | undefined,
    issuer: facts.issuer.authorityTitle ?? decision.issuer,
    about: about.replace(/^V/u, 'v'),
  };
}

function cancellingPaper(decision: StoredDecision, wish: { readonly reason: string; readonly effective: Day }): NewDecision {
  const old = storedFacts(decision);
  const facts: DecisionFacts = { ...old, effective: wish.effective, until: undefined, reason: wish.reason, recipients: undefined, furtherBases: undefined, bases: undefined, earlier: earlierOf(decision, old), cancelling: 'annul' };
  const draft = draftDecision('cancellation', facts);
  if ('missing' in draft) throw new DeedStopped(missing({ fullName: decision.fullName, code: decision.person }, draft.unmet));
  const { person, fullName, fromUnitName, toUnitName, issuer, body, templateSet, localities, place } = decision;
  return {
    kind: 'cancellation', title: titleOf('cancellation', `số ${earlierOf(decision, old)?.number ?? ''}: ${fullName}`), person, fullName, fromUnitName, toUnitName, issuer, body, templateSet,
    localities, place, symbol: symbolOf(draft.document), effective: wish.effective, facts, cancels: decision.id, groupLabel: `Hủy bỏ: ${decision.groupLabel ?? decision.title}`.slice(0, 200),
  };
}

/**
 * Drafts the papers that cancel what was carried out: one for every paper of the group, for a swap is taken back whole.
 * When they are issued, posts are as they were before, day by day; later work on them keeps that from happening.
 */
export function cancelDecision(desk: Desk, paper: DecisionAt, wish: { readonly reason: string; readonly effective?: Day | undefined }, caller: Caller): Promise<readonly DecisionLine[] | DeedRefused> {
  const effective = wish.effective ?? desk.today();
  return whole(() => desk.database.work(decisionWork(caller, 'decision.drafted'), async (work) => {
    const { asked: [decision], held } = await holdAll(work, [paper.id]);
    if (!decision) return [];
    if (decision.kind === 'cancellation') throw new DeedStopped(refuse('wrong-state', decision.id, 'Quyết định hủy bỏ không bị hủy bỏ; lập quyết định mới.'));
    allowed(decision, cancelled(lifeFacts(decision), { by: caller.actor, version: paper.version }));
    const papers = held.filter((each) => each.group === decision.group && each.kept === 'issued').map((each) => cancellingPaper(each, { reason: wish.reason, effective }));
    const [first, ...others] = papers;
    if (!first) return [];
    const file = (drafts: readonly NewDecision[]) => work.decisions.draft(drafts).catch((error: unknown) => cancelledTwice(error, decision.id));
    const [line] = await file([first]);
    return line ? [line, ...(await file(others.map((each) => ({ ...each, group: line.group }))))] : [];
  }));
}

function cancelledTwice(error: unknown, id: string): never {
  const isTwice = error instanceof Error && 'constraint' in error && error.constraint === 'one_cancelling_decision_at_a_time';
  if (isTwice) throw new DeedStopped(refuse('wrong-state', id, 'Đã có dự thảo quyết định hủy bỏ quyết định này.'));
  return readRefusal(error, id);
}

/** Drafts a paper in the place of one that bears a number and has moved nobody yet; when it is issued, the old one is replaced. */
export function replaceDecision(desk: Desk, paper: DecisionAt, wish: { readonly reason: string }, caller: Caller): Promise<readonly DecisionLine[] | DeedRefused> {
  return whole(() => desk.database.work(decisionWork(caller, 'decision.drafted'), async (work) => {
    const { asked: [decision] } = await holdAll(work, [paper.id]);
    if (!decision) return [];
    allowed(decision, replaced(lifeFacts(decision), { by: caller.actor, version: paper.version }));
    const old = storedFacts(decision);
    const facts: DecisionFacts = { ...old, earlier: earlierOf(decision, old) };
    const { kind, person, fullName, fromUnitName, toUnitName, issuer, body, symbol, templateSet, localities, place, steps, group, groupLabel, effective } = decision;
    await work.decisions.note(decision.id, 'edited', wish.reason);
    return work.decisions.draft([{
      kind, title: `${decision.title} (thay thế)`, person, fullName, fromUnitName, toUnitName, issuer, body, symbol, templateSet, localities, place, steps, group, groupLabel,
      effective: effective as Day, facts, replaces: decision.id,
    }]);
  }));
}
