import { type Day, formatDay } from '#calendar';
import { isRefused, type ProposalAnswer, proposalDocument, proposeRotation } from '#office';
import type { Command } from 'commander';

import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, readCountOption, readDayOption, readSecondsOption, withCommonOptions } from '../shell/options.ts';
import { endProgress, say, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

/** The options that say what to propose; `draft` takes them too. */
export interface ProposeOptions extends CommonOptions {
  readonly asOf: Day;
  readonly rules?: string;
  readonly scope?: string;
  readonly maxCycle?: number;
  readonly maxChain?: number;
  readonly timeLimit?: number;
}

/** The request that the options make. */
export function proposalRequest(options: ProposeOptions): { asOf: Day; pack?: string | undefined; scope?: string | undefined; maxCycle?: number | undefined; maxChain?: number | undefined; timeLimitSeconds?: number | undefined } {
  return { asOf: options.asOf, pack: options.rules, scope: options.scope, maxCycle: options.maxCycle, maxChain: options.maxChain, timeLimitSeconds: options.timeLimit };
}

async function print(answer: ProposalAnswer): Promise<void> {
  await write(`${answer.status}: giải quyết ${answer.resolved}/${answer.due} người quá hạn tính đến ${formatDay(answer.asOf)} (phương án ${answer.id})\n`);
  for (const move of answer.moves) {
    const from = move.from ? `${move.from.unitName}, ${move.from.localityName}` : '(chưa giữ chức vụ)';
    await write(`${String(move.no).padStart(4)}  ${move.group.padEnd(9)} ${move.fullName} (${move.person}): ${from} → ${move.to.title}, ${move.to.unitName}, ${move.to.localityName}\n`);
  }
  for (const { fullName, person, unitName, blockers } of answer.unplaced) {
    await write(`  --  ${fullName} (${person}), ${unitName}: ${blockers.map(({ text }) => text).join('; ')}\n`);
  }
}

async function propose(options: ProposeOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const answer = await proposeRotation(desk, proposalRequest(options), caller);
    endProgress();
    if (isRefused(answer)) {
      say(answer.message);
      return REFUSED;
    }
    await (options.json ? writeJson(proposalDocument(answer)) : print(answer));
    return DONE;
  });
}

/** Adds the options of a proposal to a command; `asOf` may be left to the command. */
export function withProposeOptions(command: Command): Command {
  return withCommonOptions(command)
    .option('--rules <pack>', 'rule pack; the default is that of the office')
    .option('--scope <locality>', 'code of a locality; with everything under it')
    .option('--max-cycle <people>', 'most people in a ring, 0 = no limit', readCountOption)
    .option('--max-chain <people>', 'most people moving in one chain, 0 = no chains', readCountOption)
    .option('--time-limit <seconds>', 'stop after so long, with the best plan and its true gap', readSecondsOption);
}

/** `planner propose --as-of DAY [--rules PACK] [--scope LOCALITY] [--max-cycle K] [--max-chain L]` */
export function addProposeCommand(program: Command, ending: Ending): void {
  withProposeOptions(program.command('propose'))
    .description('find the best exchange for those who are due')
    .requiredOption('--as-of <day>', 'the day asked about, YYYY-MM-DD', readDayOption)
    .action(async (options: ProposeOptions) => {
      ending.code = await propose(options);
    });
}
