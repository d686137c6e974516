import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';
import {
  type AccountNode, BeforeFirstValue, type ExemptionFact, type Finding, indexHolders, indexIncumbents, judgeMover, judgePair, type MoveAccount,
  type MoveContext, type MoveMark, type Mover, MOVER_GATES, PAIR_GATES, reviewDossier, settleOn,
} from '#regulations';

import { type CaseSheet, type GoldenCase, readSheets, readWorkplace } from './case-file.ts';
import { raiseCase } from './raise-case.ts';

const place = readWorkplace();

function judge(sheet: CaseSheet, one: GoldenCase): Finding | undefined {
  const { establishment, dossier, others, pack, asOf, seat } = raiseCase(place, sheet, one);
  const exemptions = (one.exemptions ?? []).map((row) => ({ ...row, person: 'P1', from: day(row['from'] ?? ''), ...(row['until'] ? { until: day(row['until']) } : {}) }) as ExemptionFact);
  const context = { establishment, asOf, pack, exemptions, incumbents: indexIncumbents([dossier, ...others]) };
  const review = reviewDossier(dossier, context);
  return review.lines.find((line) => line.position === seat)?.findings.find((finding) => finding.rule === sheet.rule);
}

const codesIn = (node: AccountNode): string[] => [node.code, ...(node.children ?? []).flatMap(codesIn)];
const written = (served: Finding['served']): string | undefined => served && `${served.years}y ${served.months}m ${served.days}d`;

/** What a finding says in the words of a case, only for the fields the case names. */
function say(found: Finding, one: GoldenCase): Record<string, unknown> {
  const said: Record<string, unknown> = {
    outcome: found.outcome, served: written(found.served), since: found.servingSince, firstDayOver: found.firstDayOver,
    daysUntilOver: found.daysUntilOver, terms: found.terms, decidedBy: found.decidedBy, termEnds: found.termEnds,
  };
  const named = Object.keys(one.expected).filter((field) => field in said);
  return Object.fromEntries(named.map((field) => [field, said[field]]));
}

function check(sheet: CaseSheet, one: GoldenCase): void {
  if (one.expected.outcome === 'refused') {
    expect(() => judge(sheet, one)).toThrow(BeforeFirstValue);
    return;
  }
  const found = judge(sheet, one);
  if (one.expected.outcome === 'none') {
    expect(found).toBeUndefined();
    return;
  }
  if (!found) throw new Error('no finding of this rule for the seat');
  const { cites = [], notes = [], ...plain } = one.expected;
  expect(say(found, one)).toEqual(plain);
  expect(found.cites).toEqual(expect.arrayContaining([...cites]));
  expect(codesIn(found.account)).toEqual(expect.arrayContaining([...notes]));
}

/** Runs one gate of a move on its own, so that a case shows that gate and no other. */
function runGate(sheet: CaseSheet, one: GoldenCase): { mover: Mover; marks: MoveAccount } {
  const { establishment, dossier, others, pack, asOf } = raiseCase(place, sheet, one);
  const holders = indexHolders(others, establishment, asOf);
  const context: MoveContext = {
    establishment, asOf, pack, holders, ...(one.instrument ? { instrument: one.instrument } : {}), ...(one.ground ? { ground: one.ground } : {}),
  };
  const mover = judgeMover(dossier, context);
  if (MOVER_GATES.some((gate) => gate.code === sheet.rule)) return { mover, marks: only(mover, sheet.rule) };
  const gate = PAIR_GATES.find((found) => found.code === sheet.rule);
  const position = establishment.positions.get(one.target ?? sheet.target ?? '');
  if (!gate || !position) throw new Error(`no gate "${sheet.rule}", or no target`);
  const marks: { refusals: MoveMark[]; flags: MoveMark[] } = { refusals: [], flags: [] };
  const target = { position, ...(one.higher ? { standing: 'higher' as const } : {}), ...(one.lowerAllowance ? { lowerAllowance: true } : {}) };
  gate.bind(settleOn(pack.parameters, asOf), context)(mover, target, marks);
  const both = judgePair(mover, target, context);
  expect(both.refusals).toEqual(expect.arrayContaining(marks.refusals));
  expect(both.flags).toEqual(expect.arrayContaining(marks.flags));
  return { mover, marks };
}

const MARKS_OF: Readonly<Record<string, RegExp>> = {
  circumstances: /^(bar|waived)-/, discipline: /^discipline-/, 'time-left': /^(time-left|retirement-unknown)$/, 'recent-rotation': /^rotated-recently$/,
};

/** The marks of one gate among those on a person. */
function only(mover: Mover, gate: string): MoveAccount {
  const is = (mark: MoveMark): boolean => MARKS_OF[gate]?.test(mark.code) ?? false;
  return { refusals: mover.refusals.filter(is), flags: mover.flags.filter(is) };
}

function checkGate(sheet: CaseSheet, one: GoldenCase): void {
  const { mover, marks } = runGate(sheet, one);
  const { refusals, flags, waivers, retires, timeLeft, cites = [] } = one.expected;
  expect(marks.refusals.map((mark) => mark.code)).toEqual(refusals);
  if (flags) expect(marks.flags.map((mark) => mark.code)).toEqual(flags);
  if (waivers) expect(marks.refusals.map((mark) => mark.waiver)).toEqual(waivers);
  if (retires) expect(mover.retiresOn).toBe(retires);
  if (timeLeft) expect(written(mover.timeLeft)).toBe(timeLeft);
  expect([...marks.refusals, ...marks.flags].flatMap((mark) => mark.cites.map((cited) => cited.text))).toEqual(expect.arrayContaining([...cites]));
}

const GATES = new Set([...MOVER_GATES, ...PAIR_GATES].map((gate) => gate.code));

describe('golden cases', () => {
  for (const sheet of readSheets()) {
    describe(sheet.file, () => {
      for (const one of sheet.cases) {
        const title = `${one.no}. ${one.name}${one.with ? ` (${JSON.stringify(one.with)})` : ''}`;
        it(title, () => (GATES.has(sheet.rule) ? checkGate(sheet, one) : check(sheet, one)));
      }
    });
  }
});
