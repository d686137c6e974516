import type { Command } from 'commander';

import { checkFile } from '../exchange/check-file.ts';
import { type ExplainChoices, explainFile } from '../exchange/explain-file.ts';
import { type GenerateChoices, generateFile } from '../exchange/generate-file.ts';
import { type ProblemChoices } from '../exchange/open-files.ts';
import { solveFile } from '../exchange/solve-file.ts';
import { type Ending } from '../shell/exit-codes.ts';
import { readCountOption, readSecondsOption } from '../shell/options.ts';

function withLimits(command: Command): Command {
  return command
    .option('--max-cycle <people>', 'most people in a ring, 0 = no limit', readCountOption)
    .option('--max-chain <people>', 'most people moving in one chain, 0 = no chains', readCountOption)
    .option('--json', 'print one JSON document');
}

function withTimeLimit(command: Command): Command {
  return command.option('--time-limit <seconds>', 'stop after so long, with the best plan and its true gap', readSecondsOption);
}

/** `planner exchange solve|check|explain PROBLEM.json` and `generate`: the bare optimiser, no database. */
export function addExchangeCommand(program: Command, ending: Ending): void {
  const exchange = program.command('exchange').description('the bare optimiser on a PROBLEM.json, without a database').exitOverride();
  withTimeLimit(withLimits(exchange.command('solve <problem>')))
    .description('find the best exchange and prove it')
    .action(async (path: string, choices: ProblemChoices) => {
      ending.code = await solveFile(path, choices);
    });
  withLimits(exchange.command('check <problem> <plan>'))
    .description('let the independent judge look at a plan')
    .action(async (path: string, planPath: string, choices: ProblemChoices) => {
      ending.code = await checkFile(path, planPath, choices);
    });
  withTimeLimit(withLimits(exchange.command('explain <problem> [people...]')))
    .description('say why people stay: those named, or everybody who must move and does not')
    .option('--plan <file>', 'a plan made before; without it the problem is solved first')
    .action(async (path: string, people: string[], choices: ExplainChoices) => {
      ending.code = await explainFile(path, people, choices);
    });
  withLimits(exchange.command('generate'))
    .description('make up a rotation problem, the same for the same seed')
    .requiredOption('--seats <count>', 'seats in all, vacancies included', readCountOption)
    .option('--seed <number>', 'another seed, another problem', readCountOption)
    .option('--levels <count>', 'levels of weights, 1 to 4', readCountOption)
    .option('--entrants <count>', 'people without a seat', readCountOption)
    .option('--out <file>', 'where to write it; stdout without')
    .action(async (choices: GenerateChoices) => {
      ending.code = await generateFile(choices);
    });
  for (const command of exchange.commands) command.exitOverride();
}
