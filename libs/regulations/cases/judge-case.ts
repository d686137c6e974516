import { type Finding } from '../finding.ts';
import { MOVER_GATES, PAIR_GATES } from '../moves/gates/index.ts';
import { indexHolders } from '../moves/judge-move.ts';
import { judgeMover } from '../moves/judge-mover.ts';
import { judgePair } from '../moves/judge-pair.ts';
import { type MoveAccount, type MoveContext, type MoveMark, type Mover } from '../moves/move.ts';
import { indexIncumbents, reviewDossier } from '../review.ts';
import { settleOn } from '../settings.ts';
import { type GoldenCase } from './case-file.ts';
import { type RaisedCase } from './raise-case.ts';

/** The finding of one rule for the seat of a case; undefined when the rule does not look at that seat. */
export function judgeByRule(rule: string, { establishment, dossier, others, pack, asOf, seat }: RaisedCase): Finding | undefined {
  const review = reviewDossier(dossier, { establishment, asOf, pack, incumbents: indexIncumbents([dossier, ...others]) });
  return review.lines.find((line) => line.position === seat)?.findings.find((finding) => finding.rule === rule);
}

const MARKS_OF: Readonly<Record<string, RegExp>> = {
  circumstances: /^(bar|waived)-/, discipline: /^discipline-/, 'time-left': /^(time-left|retirement-unknown)$/, 'recent-rotation': /^rotated-recently$/,
  ratings: /^rating-/, papers: /^papers?-/,
};

/** The marks of one gate among those on a person. */
function only(mover: Mover, gate: string): MoveAccount {
  const is = (mark: MoveMark): boolean => MARKS_OF[gate]?.test(mark.code) ?? false;
  return { refusals: mover.refusals.filter(is), flags: mover.flags.filter(is) };
}

function contextOf({ establishment, others, pack, asOf }: RaisedCase, one: GoldenCase): MoveContext {
  const holders = indexHolders(others, establishment, asOf);
  return { establishment, asOf, pack, holders, ...(one.instrument ? { instrument: one.instrument } : {}), ...(one.ground ? { ground: one.ground } : {}) };
}

/** Asks one gate of a move on its own, so that a case shows that gate and no other. @throws when the gate or the target is unknown */
export function judgeByGate(code: string, raised: RaisedCase, one: GoldenCase): { mover: Mover; marks: MoveAccount } {
  const context = contextOf(raised, one);
  const mover = judgeMover(raised.dossier, context);
  if (MOVER_GATES.some((gate) => gate.code === code)) return { mover, marks: only(mover, code) };
  const gate = PAIR_GATES.find((found) => found.code === code);
  const position = raised.establishment.positions.get(raised.target);
  if (!gate || !position) throw new Error(`no gate "${code}", or no target`);
  const marks: { refusals: MoveMark[]; flags: MoveMark[] } = { refusals: [], flags: [] };
  const target = { position, ...(one.higher ? { standing: 'higher' as const } : {}), ...(one.lowerAllowance ? { lowerAllowance: true } : {}) };
  gate.bind(settleOn(raised.pack.parameters, raised.asOf), context)(mover, target, marks);
  const both = judgePair(mover, target, context);
  if (!holdsAll(both, marks)) throw new Error(`the whole of the gates does not say what "${code}" says alone`);
  return { mover, marks };
}

function holdsAll(whole: MoveAccount, part: MoveAccount): boolean {
  const known = new Set([...whole.refusals, ...whole.flags].map((mark) => JSON.stringify(mark)));
  return [...part.refusals, ...part.flags].every((mark) => known.has(JSON.stringify(mark)));
}
