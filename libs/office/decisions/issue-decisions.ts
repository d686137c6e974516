import { createHash } from 'node:crypto';

import { type Day, formatDay } from '#calendar';
import { issueDecision, type PaperDocument, readyToCarryOut } from '#documents';
import type { StoredDecision, Work } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, DeedStopped, refuse, whole } from '../desk/refusals.ts';
import { allowed, type DecisionAt, decisionWork, foundAgain, holdAll, lifeFacts, write } from './change-decisions.ts';
import { modelOf } from './paper-model.ts';
import { readRefusal } from './refuse-life.ts';

/** A signed paper with what the clerk wrote on it. */
export interface NumberedPaper extends DecisionAt {
  readonly number: string;
  readonly issuedOn: Day;
}

/** The text as it is signed: number and day written in, no longer a draft. */
function signedText(decision: StoredDecision, { number, issuedOn }: NumberedPaper): PaperDocument {
  const model = modelOf(decision);
  if ('unmet' in model) throw new DeedStopped(refuse('missing-fact', decision.id, `“${decision.title}” còn thiếu: ${model.unmet.map(({ label }) => label).join(', ')}.`));
  const bare = number.split('/')[0] ?? number;
  // Numbers under ten get a nought before them (Decree 30/2020/NĐ-CP, Annex I, II.3).
  const written = /^\d$/u.test(bare) ? `0${bare}` : bare;
  return { ...model.document, draft: false, blocks: model.document.blocks.map((block) => (block.kind === 'number' ? { ...block, number: written, date: issuedOn } : block)) };
}

async function issueOne(work: Work, decision: StoredDecision, paper: NumberedPaper, by: { caller: Caller; today: Day }): Promise<void> {
  const { caller, today } = by;
  const state = allowed(decision, issueDecision(lifeFacts(decision), { by: caller.actor, version: paper.version, number: paper.number, issuedOn: paper.issuedOn }, today));
  const text = JSON.stringify(signedText(decision, paper));
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const change = { state, number: paper.number, issuedOn: paper.issuedOn, issuedBy: caller.actor, paper: text, sha256 };
  await write(work, decision, change).catch((error: unknown) => readRefusal(error, paper.number));
  await work.decisions.note(decision.id, 'issued', `Số ${paper.number}, ngày ${formatDay(paper.issuedOn)}`);
  if (decision.replaces === undefined) return;
  const old = await work.decisions.find(decision.replaces);
  if (old && old.kept !== 'replaced') {
    await write(work, old, { state: 'replaced' });
    await work.decisions.note(old.id, 'replaced', paper.number);
  }
}

/** Carries out every group whose last paper was issued now. */
async function carryOut(work: Work, groups: readonly string[]): Promise<void> {
  for (const group of groups) {
    const members = await work.decisions.group(group);
    if (!readyToCarryOut(members.map(({ kept, executed }) => ({ state: kept, executed })))) continue;
    const title = members[0]?.groupLabel ?? members[0]?.title ?? group;
    await work.decisions.carryOut(group).catch((error: unknown) => readRefusal(error, title));
  }
}

/**
 * Issues signed papers under the number and day that the clerk wrote. A group (the papers of a ring, or of one person)
 * is carried out in this same transaction when its last paper is issued: the old posts end on the eve, the new ones
 * begin, all of the group or nothing. Until then nobody moves. All papers of the wish or none.
 */
export function issueDecisions(desk: Desk, papers: readonly NumberedPaper[], caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  const by = { caller, today: desk.today() };
  return whole(() => desk.database.work({ ...decisionWork(caller, 'decision.issued'), statementSeconds: 60 }, async (work) => {
    const { asked } = await holdAll(work, papers.map(({ id }) => id));
    for (const [at, decision] of asked.entries()) {
      const paper = papers[at];
      if (paper) await issueOne(work, decision, paper, by);
    }
    await carryOut(work, [...new Set(asked.map(({ group }) => group))].sort());
    return foundAgain(work, papers.map(({ id }) => id));
  }));
}
