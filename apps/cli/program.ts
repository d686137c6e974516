import { DeedCancelled } from '#office';
import { Command, CommanderError } from 'commander';

import { addBackupCommands } from './commands/backup.ts';
import { addDecisionCommand } from './commands/decision.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDraftCommand } from './commands/draft.ts';
import { addExchangeCommand } from './commands/exchange.ts';
import { addExportCommand } from './commands/export.ts';
import { addImportCommand } from './commands/import.ts';
import { addProposeCommand } from './commands/propose.ts';
import { addRecordCommand } from './commands/record.ts';
import { addReviewCommand } from './commands/review.ts';
import { addRulesCommand } from './commands/rules/rules.ts';
import { addServeCommand } from './commands/serve.ts';
import { addUserCommand } from './commands/user.ts';
import { DONE, type Ending, REFUSED, WRONG_USAGE, WrongUsage } from './shell/exit-codes.ts';
import { endProgress, say } from './shell/say.ts';

const COMMANDS = [
  addServeCommand, addImportCommand, addExportCommand, addReviewCommand, addProposeCommand, addDraftCommand, addDecisionCommand,
  addExchangeCommand, addRulesCommand, addRecordCommand, addUserCommand, addDemoCommand, addBackupCommands,
];

function buildProgram(ending: Ending): Command {
  const program = new Command('planner')
    .description('Cadre rotation and term-limit planner: who is due, the best exchange, the decision papers.')
    .showHelpAfterError('(planner --help lists the commands)')
    .exitOverride();
  for (const add of COMMANDS) add(program, ending);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** Errors of the user's or the machine's doing become one sentence; ours keep their stack. */
function explain(error: unknown): number {
  endProgress();
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  if (error instanceof WrongUsage) say(error.message);
  else if (error instanceof DeedCancelled) say(`Cancelled: ${error.message}.`);
  else if (error instanceof Error && isOperational(error)) say(error.message);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error instanceof WrongUsage ? WRONG_USAGE : REFUSED;
}

const OPERATIONAL = new Set(['DatabaseUnavailable', 'DatabaseBusy', 'Refused', 'NoEmbeddedServer', 'IdempotencyKeyReused']);

function isOperational(error: Error): boolean {
  return OPERATIONAL.has(error.name) || OPERATIONAL.has(error.constructor.name) || 'syscall' in error;
}

/** Runs one command line. @returns the exit code: 0 done, 1 refused, 2 wrong usage */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const ending: Ending = { code: DONE };
  try {
    await buildProgram(ending).parseAsync(argv);
    return ending.code;
  } catch (error) {
    return explain(error);
  }
}
