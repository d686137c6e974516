import type { CaseCheckView, GoldenCaseView } from '#contracts';
import { type CaseCheck, type CaseSheet, type GoldenCase, listPacks, MOVER_GATES, PAIR_GATES, runCase, tellGiven, tellValue, type Workplace } from '#regulations';

import { readCaseSheets, readWorkplace } from './read-case-files.ts';

/** What rules and gates are called, in the order of the texts; the order of the cases follows it. */
export function ruleNames(): ReadonlyMap<string, string> {
  return new Map([...listPacks().flatMap((pack) => pack.rules), ...MOVER_GATES, ...PAIR_GATES].map(({ code, name }) => [code, name]));
}

/** Lists of which each must be among those found are long; where they are, only the expected ones are shown. */
function checkView({ field, expected, actual, pass }: CaseCheck): CaseCheckView {
  const shown = pass && Array.isArray(expected) ? expected : actual;
  return { field, expected: tellValue(expected), actual: tellValue(shown), pass };
}

function caseView(place: Workplace, sheet: CaseSheet, { one, ruleName }: { readonly one: GoldenCase; readonly ruleName: string }): GoldenCaseView {
  const { rule, pack, asOf, seat, checks, pass, fault } = runCase(place, sheet, one);
  return {
    rule, ruleName, file: sheet.file, no: one.no, name: one.name, pack, asOf, seat, certain: one.certain ?? false,
    given: tellGiven(place, sheet, one), checks: checks.map(checkView), pass, ...(fault === undefined ? {} : { fault }),
  };
}

/** Every golden case run now, or those of one rule, in the order of the texts. */
export function showCases(rule?: string): readonly GoldenCaseView[] {
  const place = readWorkplace();
  const names = ruleNames();
  const order = [...names.keys()];
  return readCaseSheets()
    .filter((sheet) => rule === undefined || sheet.rule === rule)
    .sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
    .flatMap((sheet) => sheet.cases.map((one) => caseView(place, sheet, { one, ruleName: names.get(sheet.rule) ?? sheet.rule })));
}
