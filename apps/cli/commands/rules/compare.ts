import { type Day, formatDay } from '#calendar';
import { type Caller, compareOverData, type Desk, isRefused, twoPacksOf } from '#office';
import type { ComparisonResult } from '#persistence';

import { DONE, REFUSED, WrongUsage } from '../../shell/exit-codes.ts';
import { endProgress, say, write, writeJson } from '../../shell/say.ts';
import { withDesk } from '../../shell/with-desk.ts';
import { problemLine } from './find-pack.ts';

export interface CompareOptions {
  readonly asOf: Day;
  readonly set?: string;
  readonly scope?: string;
  readonly json?: boolean;
  readonly dataDir: string;
}

/** `limit-years=9`, `lineage-merge=reset`, `subject-titles=finance-head,tax-head` (a list is ended or parted by a comma). */
export function readChange(text: string): { readonly parameter: string; readonly value: unknown } {
  const [, parameter, value = ''] = /^([a-z0-9-]+)=(.*)$/.exec(text) ?? [];
  if (parameter === undefined) throw new WrongUsage(`"${text}" is not a change. Write PARAMETER=VALUE, for instance limit-years=9.`);
  if (/^-?\d+$/.test(value)) return { parameter, value: Number(value) };
  return { parameter, value: value.includes(',') ? value.split(',').filter((part) => part !== '') : value };
}

async function writeFlips(found: ComparisonResult, asOf: Day): Promise<void> {
  await write(`Ngày ${formatDay(asOf)}: ${found.flips.length} trong ${found.judged} kết luận thay đổi.\n`);
  for (const { label, before, after } of found.changed) await write(`  ${label}: ${before} → ${after}\n`);
  for (const [flip, count] of Object.entries(found.counts)) await write(`  ${flip}: ${count}\n`);
  for (const flip of found.flips) await write(`${flip.before} → ${flip.after}  ${flip.fullName} (${flip.person}) · ${flip.title}, ${flip.unitName}\n`);
}

async function compare(desk: Desk, caller: Caller, asked: { readonly before: string; readonly after: string | undefined; readonly options: CompareOptions }): Promise<number> {
  const { before: pack, after: withPack, options } = asked;
  const { asOf, scope } = options;
  const change = options.set === undefined ? {} : readChange(options.set);
  const found = await desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'due-list', asOf, snapshot: true, statementSeconds: 600 }, async (work) => {
    if (scope !== undefined && (await work.establishment.subtree(scope)).length === 0) throw new WrongUsage(`There is no locality "${scope}".`);
    const packs = await twoPacksOf(work, { asOf, pack, withPack, ...change }, caller.actor);
    return isRefused(packs) ? packs : compareOverData(work, { asOf, packs, scope }, caller);
  });
  endProgress();
  if (isRefused(found)) {
    say([found.message, ...(found.problems ?? []).map(problemLine)].join('\n'));
    return REFUSED;
  }
  if (options.json) await writeJson({ asOf, before: pack, after: withPack ?? pack, ...change, ...found });
  else await writeFlips(found, asOf);
  return DONE;
}

/** `planner rules compare BEFORE [AFTER] --as-of DAY [--set PARAMETER=VALUE]`: which verdicts of the data flip. */
export function compareRules(before: string, after: string | undefined, options: CompareOptions): Promise<number> {
  return withDesk(options, (desk, caller) => compare(desk, caller, { before, after, options }));
}
