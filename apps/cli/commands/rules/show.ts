import { type Day, formatDay } from '#calendar';
import { todayInVietnam } from '#office';
import { type AnyParameter, MOVER_GATES, PAIR_GATES, type RulePack, writeValue } from '#regulations';

import { DONE, REFUSED } from '../../shell/exit-codes.ts';
import { say, write, writeJson } from '../../shell/say.ts';
import { packNamed, problemLine } from './find-pack.ts';

export interface ShowOptions {
  readonly asOf?: Day;
  readonly json?: boolean;
  readonly dataDir: string;
}

type Judged = { readonly code: string; readonly name: string; readonly provisions: readonly { readonly text: string; readonly confirmed: boolean }[]; readonly parameters: readonly AnyParameter[] };

const rulesOf = (pack: RulePack): readonly Judged[] => [...pack.rules, ...MOVER_GATES, ...PAIR_GATES];

function currentOf(pack: RulePack, declared: AnyParameter, asOf: Day): { readonly parameter: AnyParameter; readonly current: AnyParameter['values'][number] | undefined } {
  const parameter = pack.parameters.get(declared.code) ?? declared;
  return { parameter, current: parameter.values.findLast((value) => value.from <= asOf) };
}

function document(pack: RulePack, asOf: Day): object {
  const { code, version, name, description, validFrom, validUntil } = pack;
  return {
    code, version, name, description, asOf, validFrom, validUntil,
    rules: rulesOf(pack).map((rule) => ({
      code: rule.code, name: rule.name,
      provisions: rule.provisions.map(({ text, confirmed }) => ({ text, confirmed })),
      parameters: rule.parameters.map((declared) => {
        const { parameter, current } = currentOf(pack, declared, asOf);
        return { code: parameter.code, label: parameter.label, effect: parameter.effect, allowed: parameter.allowed, current, history: parameter.values };
      }),
    })),
  };
}

async function writeRule(pack: RulePack, rule: Judged, asOf: Day): Promise<void> {
  await write(`\n${rule.name} (${rule.code})\n`);
  for (const cite of rule.provisions) await write(`  § ${cite.text}${cite.confirmed ? '' : ' (chưa đối chiếu)'}\n`);
  for (const declared of rule.parameters) {
    const { parameter, current } = currentOf(pack, declared, asOf);
    const who = current?.chosenBy === undefined ? '' : `; ${current.chosenBy}: ${current.reason ?? ''}`;
    await write(`  ${parameter.code} = ${current ? `${writeValue(parameter, current.value)} (từ ${formatDay(current.from)}; ${current.source.text}${who})` : 'chưa có giá trị'}\n`);
  }
}

/** `planner rules show PACK [--as-of DAY]`: every rule in the order of the texts with its values on a day. */
export async function showRules(name: string, options: ShowOptions): Promise<number> {
  const pack = await packNamed(name, options.dataDir);
  if ('problems' in pack) {
    for (const problem of pack.problems) say(problemLine(problem));
    if (options.json) await writeJson({ problems: pack.problems });
    return REFUSED;
  }
  const asOf = options.asOf ?? todayInVietnam();
  if (options.json) {
    await writeJson(document(pack, asOf));
    return DONE;
  }
  await write(`${pack.name} (${pack.code} ${pack.version}), ngày ${formatDay(asOf)}\n${pack.description}\n`);
  for (const rule of rulesOf(pack)) await writeRule(pack, rule, asOf);
  return DONE;
}
