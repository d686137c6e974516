import type { GoldenCaseView } from '#contracts';
import { ruleNames, showCases } from '#office';

import { DONE, REFUSED, WrongUsage } from '../../shell/exit-codes.ts';
import { write, writeJson } from '../../shell/say.ts';
import { problemLine, readPackAt } from './find-pack.ts';

export interface CheckOptions {
  readonly rule?: string;
  readonly json?: boolean;
}

function casesOf(rule: string | undefined): readonly GoldenCaseView[] {
  if (rule !== undefined && !ruleNames().has(rule)) throw new WrongUsage(`There is no rule "${rule}". Rules: ${[...ruleNames().keys()].join(', ')}.`);
  return showCases(rule);
}

async function writeFailures(failed: readonly GoldenCaseView[]): Promise<void> {
  for (const one of failed) {
    await write(`✗ ${one.rule} ${one.no}. ${one.name} (${one.file})${one.fault === undefined ? '' : `: ${one.fault}`}\n`);
    for (const check of one.checks) if (!check.pass) await write(`    ${check.field}: mong đợi “${check.expected}”, thực tế “${check.actual}”\n`);
  }
}

/** `planner rules check [FILE…]`: runs the golden cases, and reads pack files as the office would. Ends with 1 when one fails. */
export async function checkRules(files: readonly string[], options: CheckOptions): Promise<number> {
  const cases = casesOf(options.rule);
  const failed = cases.filter((one) => !one.pass);
  const packs = files.map((file) => {
    const read = readPackAt(file);
    return 'problems' in read ? { file, problems: read.problems } : { file, code: read.code, version: read.version, problems: [] };
  });
  const good = failed.length === 0 && packs.every((pack) => pack.problems.length === 0);
  if (options.json) {
    await writeJson({ cases: { run: cases.length, passed: cases.length - failed.length, failed }, packs });
    return good ? DONE : REFUSED;
  }
  await writeFailures(failed);
  for (const pack of packs) {
    await write(`${pack.problems.length === 0 ? '✓' : '✗'} ${pack.file}\n`);
    for (const problem of pack.problems) await write(`    ${problemLine(problem)}\n`);
  }
  await write(`${cases.length - failed.length} trong ${cases.length} ca kiểm chứng đạt.\n`);
  return good ? DONE : REFUSED;
}
