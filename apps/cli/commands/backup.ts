import { resolve } from 'node:path';

import { backupDatabase, type BackupSummary, prepareDatabase, restoreDatabase, type RestoreRefusal } from '#persistence';
import type { Command } from 'commander';

import { DONE, type Ending, REFUSED } from '../shell/exit-codes.ts';
import { type CommonOptions, withCommonOptions } from '../shell/options.ts';
import { say, write, writeJson } from '../shell/say.ts';

const REASONS: Readonly<Record<RestoreRefusal['code'], string>> = {
  'not-a-backup': 'The file is not a backup of the planner.',
  damaged: 'The backup is damaged: its contents do not give its checksum. Take another copy of it.',
  'other-version': 'The backup is of another version of the planner. Restore it with that version, then update.',
  'not-empty': 'The database holds data already. Restore into an empty --data-dir, or add --replace to give up what is there.',
};

/** The owner of the tables backs up and restores; the app role may not see past its scope. */
async function asOwner<Result>({ dataDir }: CommonOptions, deed: (adminUrl: string) => Promise<Result>): Promise<Result> {
  const prepared = await prepareDatabase({ dataDir: resolve(dataDir), databaseUrl: process.env['DATABASE_URL'], appUrl: process.env['DATABASE_APP_URL'] });
  try {
    return await deed(prepared.adminUrl);
  } finally {
    await prepared.stop();
  }
}

async function tell({ tables, checksum }: BackupSummary, json: boolean | undefined): Promise<number> {
  if (json) await writeJson({ tables, checksum });
  else await write(`${Object.values(tables).reduce((sum, rows) => sum + rows, 0)} rows in ${Object.keys(tables).length} tables, checksum ${checksum}\n`);
  return DONE;
}

async function restore(file: string, options: CommonOptions & { readonly replace?: boolean | undefined }): Promise<number> {
  const answer = await asOwner(options, (adminUrl) => restoreDatabase(adminUrl, resolve(file), { replace: options.replace === true }));
  if (answer.outcome === 'restored') return tell(answer, options.json);
  if (options.json) await writeJson({ refused: answer.code, message: REASONS[answer.code] });
  else say(REASONS[answer.code]);
  return REFUSED;
}

/** `planner backup FILE` and `planner restore FILE` */
export function addBackupCommands(program: Command, ending: Ending): void {
  withCommonOptions(program.command('backup').argument('<file>', 'file to write; it holds personnel data: keep it so'))
    .description('write everything, the record included, into one compressed file with a checksum')
    .action(async (file: string, options: CommonOptions) => {
      ending.code = await tell(await asOwner(options, (adminUrl) => backupDatabase(adminUrl, resolve(file))), options.json);
    });
  withCommonOptions(program.command('restore').argument('<file>', 'a file that backup wrote'))
    .description('bring a backup into an empty database, all of it or nothing')
    .option('--replace', 'give up the data that are there')
    .action(async (file: string, options: CommonOptions & { readonly replace?: boolean }) => {
      ending.code = await restore(file, options);
    });
}
