import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';
import { type AccountNode, BeforeFirstValue, type ExemptionFact, type Finding, indexIncumbents, reviewDossier } from '#regulations';

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

describe('golden cases', () => {
  for (const sheet of readSheets().filter((one) => one.rule !== 'moves')) {
    describe(sheet.file, () => {
      for (const one of sheet.cases) it(`${one.no}. ${one.name}${one.with ? ` (${JSON.stringify(one.with)})` : ''}`, () => check(sheet, one));
    });
  }
});
