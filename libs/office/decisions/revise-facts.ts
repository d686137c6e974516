import type { Day } from '#calendar';
import type { PaperFactsRequest } from '#contracts';
import { type DecisionFacts, editDecision, SECRECIES, SIGNING_POWERS } from '#documents';
import type { DecisionChange, StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, DeedStopped, refuse, whole } from '../desk/refusals.ts';
import { allowed, type DecisionAt, decisionWork, foundAgain, holdAll, lifeFacts, write } from './change-decisions.ts';
import { symbolOf } from './bundle.ts';
import { generate, storedFacts } from './paper-model.ts';

export interface FactsWish extends Omit<PaperFactsRequest, 'effective'> {
  readonly effective?: Day | undefined;
}

/** How the history names what was changed. */
const NAMES: Readonly<Record<keyof FactsWish, string>> = {
  effective: 'ngày có hiệu lực', signerTitle: 'chức vụ người ký', signerName: 'họ tên người ký', power: 'quyền hạn ký', proposer: 'cơ quan đề nghị', termYears: 'thời hạn',
  allowance: 'phụ cấp', secrecy: 'độ mật', recipients: 'nơi nhận', executors: 'trách nhiệm thi hành', furtherBases: 'căn cứ bổ sung', bases: 'căn cứ', reason: 'lý do',
};

/** An empty text takes a fact out; what is left out stays. */
function revised(facts: DecisionFacts, wish: FactsWish): DecisionFacts {
  const { signerTitle, signerName, power, secrecy, ...plain } = wish;
  const said = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined).map(([name, value]) => [name, value === '' ? undefined : value]));
  const issuer = {
    ...facts.issuer, ...(signerTitle === undefined ? {} : { signerTitle }), ...(signerName === undefined ? {} : { signerName }),
    ...(power === undefined ? {} : { power: SIGNING_POWERS.find((each) => each === power) }),
  };
  return { ...facts, ...said, issuer, ...(secrecy === undefined ? {} : { secrecy: SECRECIES.find((each) => each === secrecy) }) } as DecisionFacts;
}

/** The day moves the papers of a whole group: a swap has one day. */
function dayChange(decision: StoredDecision, effective: Day | undefined): DecisionChange {
  if (effective === undefined || effective === decision.effective) return {};
  const steps = decision.steps.map((step) => (step.deed === 'extend' ? step : { ...step, day: effective }));
  return { effective, steps };
}

function changeOf(decision: StoredDecision, wish: FactsWish, caller: Caller): DecisionChange {
  const facts = revised(storedFacts(decision), wish);
  const draft = generate(decision, facts);
  if ('missing' in draft) throw new DeedStopped(refuse('missing-fact', decision.id, `Thiếu hoặc không đọc được: ${draft.unmet.map(({ label }) => label).join(', ')}.`));
  return { facts, editedBy: caller.actor, issuer: facts.issuer.name ?? decision.issuer, symbol: symbolOf(draft.document) ?? null, ...dayChange(decision, wish.effective) };
}

/** Changes facts of a draft; the text is generated anew and edits that no longer fit are handed back as stale. A new day goes to the whole group. */
export function reviseFacts(desk: Desk, paper: DecisionAt, wish: FactsWish, caller: Caller): Promise<readonly StoredDecision[] | DeedRefused> {
  return whole(() => desk.database.work(decisionWork(caller, 'decision.edited'), async (work) => {
    const { asked: [decision], held } = await holdAll(work, [paper.id]);
    if (!decision) return [];
    allowed(decision, editDecision(lifeFacts(decision), { by: caller.actor, version: paper.version }));
    await write(work, decision, changeOf(decision, wish, caller));
    await work.decisions.note(decision.id, 'edited', (Object.keys(NAMES) as (keyof FactsWish)[]).filter((name) => wish[name] !== undefined).map((name) => NAMES[name]).join(', '));
    const moved = wish.effective !== undefined && wish.effective !== decision.effective;
    const others = held.filter((each) => moved && each.group === decision.group && each.id !== decision.id && !['withdrawn', 'replaced', 'cancelled'].includes(each.kept));
    for (const other of others) {
      allowed(other, editDecision(lifeFacts(other), { by: caller.actor, version: other.version }));
      await write(work, other, changeOf(other, { effective: wish.effective }, caller));
      await work.decisions.note(other.id, 'edited', NAMES.effective);
    }
    return foundAgain(work, [decision.id]);
  }));
}
