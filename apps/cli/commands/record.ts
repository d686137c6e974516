import type { Command } from 'commander';

import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, withCommonOptions } from '../shell/options.ts';
import { write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

async function verify(options: CommonOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const found = await desk.database.work({ actor: caller.actor, scope: 'all', purpose: 'audit', statementSeconds: 600 }, (work) => work.record.verify());
    if (options.json) await writeJson(found);
    else if (found.intact) await write(`${found.lines} lines, the chain is intact\n`);
    else await write(`${found.lines} lines, the chain is broken at line ${found.firstBroken ?? '?'}: a row was changed, removed or put in there\n`);
    return found.intact ? DONE : REFUSED;
  });
}

/** `planner record verify` */
export function addRecordCommand(program: Command, ending: Ending): void {
  const record = program.command('record').description('the record of who changed what').exitOverride();
  withCommonOptions(record.command('verify'))
    .description('recompute the chain of the whole record; finds a changed, removed or added line')
    .exitOverride()
    .action(async (options: CommonOptions) => {
      ending.code = await verify(options);
    });
}
