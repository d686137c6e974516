import { listPacks } from '#regulations';
import type { Command } from 'commander';

import { DONE, type Ending } from '../shell/exit-codes.ts';
import { write, writeJson } from '../shell/say.ts';

/** `planner rules list` */
export function addRulesCommand(program: Command, ending: Ending): void {
  const rules = program.command('rules').description('rule packs and their parameters').exitOverride();
  rules.command('list')
    .description('list the rule packs')
    .option('--json', 'print one JSON document')
    .exitOverride()
    .action(async (options: { json?: boolean }) => {
      const packs = listPacks().map(({ code, version, name, description }) => ({ code, version, name, description }));
      if (options.json) await writeJson(packs);
      else for (const pack of packs) await write(`${pack.code}  ${pack.version}  ${pack.name}\n`);
      ending.code = DONE;
    });
}
