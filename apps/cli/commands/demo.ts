import { resolve } from 'node:path';

import { writeDemonstration } from '#office';
import type { Command } from 'commander';

import { DONE, WrongUsage, type Ending } from '../shell/exit-codes.ts';
import { readCountOption } from '../shell/options.ts';
import { write, writeJson } from '../shell/say.ts';

interface DemoOptions {
  readonly people: number;
  readonly seed: number;
  readonly out: string;
  readonly json?: boolean;
}

/** `planner demo --people N --seed S --out DIR`: a fictional dataset of any size, the same for the same seed. */
export function addDemoCommand(program: Command, ending: Ending): void {
  program.command('demo')
    .description('write a fictional dataset of any size in the interchange format')
    .option('--people <count>', 'at least so many people', readCountOption, 1000)
    .option('--seed <number>', 'the same seed gives the same bytes', readCountOption, 7)
    .option('--out <dir>', 'folder for the files', 'demo')
    .option('--json', 'print one JSON document')
    .action(async (options: DemoOptions) => {
      if (options.people < 1) throw new WrongUsage('--people must be at least 1');
      const folder = resolve(options.out);
      const rows = await writeDemonstration({ people: options.people, seed: options.seed, folder });
      if (options.json) await writeJson({ folder, rows });
      else for (const [file, count] of Object.entries(rows)) await write(`${file}.csv  ${count}\n`);
      ending.code = DONE;
    });
}
