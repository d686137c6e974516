import type { Command } from 'commander';

import type { Ending } from '../../shell/exit-codes.ts';
import { readDayOption, withCommonOptions } from '../../shell/options.ts';
import { checkRules, type CheckOptions } from './check.ts';
import { compareRules, type CompareOptions } from './compare.ts';
import { listRules, type ListOptions } from './list.ts';
import { showRules, type ShowOptions } from './show.ts';

/** `planner rules list | show | compare | check` */
export function addRulesCommand(program: Command, ending: Ending): void {
  const rules = program.command('rules').description('rule packs, their values, what changes under others, and their proof').exitOverride();
  withCommonOptions(rules.command('list'))
    .description('list the rule packs')
    .option('--boards', 'with those that boards keep in the database')
    .exitOverride()
    .action(async (options: ListOptions) => { ending.code = await listRules(options); });
  withCommonOptions(rules.command('show'))
    .argument('<pack>', 'code of a pack, or path of a pack file (.yaml, .json)')
    .description('every rule in the order of the texts, with its values on a day')
    .option('--as-of <day>', 'the day, YYYY-MM-DD; today unless said', readDayOption)
    .exitOverride()
    .action(async (pack: string, options: ShowOptions) => { ending.code = await showRules(pack, options); });
  withCommonOptions(rules.command('compare'))
    .argument('<before>', 'code of a pack')
    .argument('[after]', 'code of another pack')
    .description('which verdicts on the data flip under another pack, or with another value')
    .requiredOption('--as-of <day>', 'the day asked about, YYYY-MM-DD', readDayOption)
    .option('--set <parameter=value>', 'one value in place, for instance limit-years=9')
    .option('--scope <locality>', 'code of a locality; with everything under it')
    .exitOverride()
    .action(async (before: string, after: string | undefined, options: CompareOptions) => { ending.code = await compareRules(before, after, options); });
  rules.command('check')
    .argument('[files...]', 'pack files to read as the office would')
    .description('run the golden cases; ends with 1 when one fails or a file is refused')
    .option('--rule <rule>', 'the cases of one rule')
    .option('--json', 'print one JSON document')
    .exitOverride()
    .action(async (files: string[], options: CheckOptions) => { ending.code = await checkRules(files, options); });
}
