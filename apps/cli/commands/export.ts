import { exportDatasetFiles } from '#office';
import type { Command } from 'commander';

import { DONE, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, withCommonOptions } from '../shell/options.ts';
import { endProgress, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

async function exportTo(path: string, options: CommonOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const result = await exportDatasetFiles(desk, path, caller);
    endProgress();
    if (options.json) await writeJson(result);
    else for (const [file, rows] of Object.entries(result.rows)) await write(`${file.padEnd(12)} ${rows}\n`);
    return DONE;
  });
}

/** `planner export FOLDER_OR_XLSX` */
export function addExportCommand(program: Command, ending: Ending): void {
  withCommonOptions(program.command('export <folder-or-xlsx>'))
    .description('write everything in the interchange format; importing it again changes nothing')
    .action(async (path: string, options: CommonOptions) => {
      ending.code = await exportTo(path, options);
    });
}
