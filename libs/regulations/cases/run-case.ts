import { type Day } from '#calendar';

import { BeforeFirstValue } from '../law/parameter.ts';
import { MOVER_GATES, PAIR_GATES } from '../moves/gates/index.ts';
import { type CaseSheet, type GoldenCase, type Workplace } from './case-file.ts';
import { judgeByGate, judgeByRule } from './judge-case.ts';
import { raiseCase } from './raise-case.ts';
import { AMONG, type Said, sayFinding, sayMarks } from './say-finding.ts';

/** One line of the table of a case: what the lawyer wrote, what the rule says. */
export interface CaseCheck {
  readonly field: string;
  readonly expected: unknown;
  /** For `cites` and `notes` all that was found; undefined when the rule gives no such fact. */
  readonly actual: unknown;
  readonly pass: boolean;
}

/** A golden case that was run, with all a reader needs to judge it by hand. */
export interface CaseResult {
  readonly rule: string;
  readonly file: string;
  readonly pack: string;
  readonly asOf: Day;
  readonly seat: string;
  readonly given: GoldenCase;
  readonly checks: readonly CaseCheck[];
  readonly pass: boolean;
  /** Why the case could not be run at all; `checks` are then failed. */
  readonly fault?: string;
}

const GATES: ReadonlySet<string> = new Set([...MOVER_GATES, ...PAIR_GATES].map((gate) => gate.code));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const among = (expected: unknown, actual: unknown): boolean =>
  Array.isArray(expected) && Array.isArray(actual) && expected.every((one) => actual.some((other) => same(one, other)));

/** A gate's case always says which refusals it expects; none written means none expected. */
const expectationsOf = (sheet: CaseSheet, one: GoldenCase): GoldenCase['expected'] => (GATES.has(sheet.rule) ? { refusals: [], ...one.expected } : one.expected);

function compare(expected: GoldenCase['expected'], said: Said): CaseCheck[] {
  return Object.entries(expected).map(([field, wanted]) => {
    const actual = said[field];
    return { field, expected: wanted, actual, pass: AMONG.has(field) ? among(wanted, actual) : same(wanted, actual) };
  });
}

/** `none`: the rule does not look at the seat; `refused`: the day lies before the rule has values. */
function say(place: Workplace, sheet: CaseSheet, one: GoldenCase): Said {
  const raised = raiseCase(place, sheet, one);
  if (GATES.has(sheet.rule)) {
    const { mover, marks } = judgeByGate(sheet.rule, raised, one);
    return sayMarks(mover, marks);
  }
  const found = judgeByRule(sheet.rule, raised);
  return found ? sayFinding(found) : { outcome: 'none' };
}

/** Runs one golden case of a sheet; never throws for what the case or the rule does. */
export function runCase(place: Workplace, sheet: CaseSheet, one: GoldenCase): CaseResult {
  const head = {
    rule: sheet.rule, file: sheet.file, pack: one.pack ?? sheet.pack, asOf: (one.asOf ?? sheet.asOf) as Day, seat: one.seat ?? sheet.seat ?? '', given: one,
  };
  const expected = expectationsOf(sheet, one);
  try {
    const checks = compare(expected, say(place, sheet, one));
    return { ...head, checks, pass: checks.length > 0 && checks.every((check) => check.pass) };
  } catch (fault) {
    if (fault instanceof BeforeFirstValue) {
      const checks = compare(expected, { outcome: 'refused' });
      return { ...head, checks, pass: checks.length > 0 && checks.every((check) => check.pass) };
    }
    const checks = Object.entries(expected).map(([field, wanted]) => ({ field, expected: wanted, actual: undefined, pass: false }));
    return { ...head, checks, pass: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Runs every case of every sheet, in the order they stand. */
export function runSheets(place: Workplace, sheets: readonly CaseSheet[]): readonly CaseResult[] {
  return sheets.flatMap((sheet) => sheet.cases.map((one) => runCase(place, sheet, one)));
}
