import { describe, expect, it } from '@jest/globals';

import { addDays, day } from '#calendar';
import { type AnyParameter, type CaseSheet, type GoldenCase, listPacks, MOVER_GATES, PAIR_GATES, type Provision, raisePack, type Rule } from '#regulations';

import { readCaseSheets } from '../../libs/office/rulebook/read-case-files.ts';

interface Judged {
  readonly code: string;
  readonly provisions: readonly Provision[];
  readonly parameters: readonly AnyParameter[];
}

const sheets = readCaseSheets();
const rules: readonly Judged[] = [...new Map(listPacks().flatMap((pack) => pack.rules).map((rule: Rule) => [rule.code, rule])).values()];
const judged: readonly Judged[] = [...rules, ...MOVER_GATES, ...PAIR_GATES];
const cases = sheets.flatMap((sheet) => sheet.cases.map((one) => ({ sheet, one })));

/** Cases that belong to the planner of swaps and are proved there, with what they are about. */
const ELSEWHERE: Readonly<Record<number, string>> = { 42: 'the area in which a swap is looked for' };

const asOf = (sheet: CaseSheet, one: GoldenCase): string => one.asOf ?? sheet.asOf;

/** The cases of rules that read a parameter. */
function casesReading(parameter: string): { sheet: CaseSheet; one: GoldenCase }[] {
  const readers = new Set(judged.filter((rule) => rule.parameters.some((one) => one.code === parameter)).map((rule) => rule.code));
  return cases.filter(({ sheet }) => readers.has(sheet.rule));
}

/** The value a case was read under. */
function valueIn(parameter: string, sheet: CaseSheet, one: GoldenCase): unknown {
  const values = raisePack(one.pack ?? sheet.pack, one.with).parameters.get(parameter)?.values ?? [];
  return values.filter((value) => value.from <= asOf(sheet, one)).at(-1)?.value;
}

const parameters = [...new Map(judged.flatMap((rule) => rule.parameters).map((parameter) => [parameter.code, parameter])).values()];

describe('the golden cases prove the rules', () => {
  it.each(judged.map((rule) => rule.code))('%s has cases', (code) => {
    expect(sheets.filter((sheet) => sheet.rule === code).flatMap((sheet) => sheet.cases).length).toBeGreaterThan(1);
  });

  it('has no sheet for a rule that does not exist', () => {
    expect(sheets.map((sheet) => sheet.rule).filter((code) => !judged.some((rule) => rule.code === code))).toEqual([]);
  });

  it('expects no citation that the rule does not declare', () => {
    const undeclared = cases.flatMap(({ sheet, one }) => {
      const rule = judged.find((found) => found.code === sheet.rule);
      const declared = new Set([...(rule?.provisions ?? []), ...(rule?.parameters ?? []).flatMap((parameter) => parameter.values.map((value) => value.source))].map((cited) => cited.text));
      return (one.expected.cites ?? []).filter((cited) => !declared.has(cited)).map((cited) => `${sheet.rule} ${one.no}: ${cited}`);
    });
    expect(undeclared).toEqual([]);
  });

  const changes = parameters.flatMap((parameter) => parameter.values.slice(1).map((value) => ({ code: parameter.code, on: value.from })));
  it.each(changes)('tries $code on the day it changes, $on, and on the day before', ({ code, on }) => {
    const days = casesReading(code).map(({ sheet, one }) => asOf(sheet, one));
    expect(days).toEqual(expect.arrayContaining([on, addDays(day(on), -1)]));
  });

  it.each(parameters.map((parameter) => [parameter.code, parameter] as const))('tries %s at each value it may take', (code, parameter) => {
    const tried = new Set(casesReading(code).map(({ sheet, one }) => JSON.stringify(valueIn(code, sheet, one))));
    if (parameter.allowed.kind === 'choice') {
      expect([...tried]).toEqual(expect.arrayContaining(parameter.allowed.values.map((value) => JSON.stringify(value))));
    } else {
      expect(tried.size).toBeGreaterThan(1);
    }
  });

  it('holds every one of the 65 cases, here or where it belongs', () => {
    const held = new Set(cases.map(({ one }) => one.no));
    const missing = Array.from({ length: 65 }, (_, at) => at + 1).filter((no) => !held.has(no) && ELSEWHERE[no] === undefined);
    expect(missing).toEqual([]);
  });
});
