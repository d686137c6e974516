import { importDatasetFiles } from '#office';
import type { ImportResult } from '#contracts';
import type { Command } from 'commander';

import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, withCommonOptions } from '../shell/options.ts';
import { endProgress, say, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

const SHOWN = 50;

async function print(result: ImportResult, dryRun: boolean): Promise<void> {
  for (const { file, row, column, value, message } of result.problems.slice(0, SHOWN)) {
    say(`${file}, dòng ${row}${column ? `, cột ${column}` : ''}${value ? `, giá trị "${value}"` : ''}: ${message}`);
  }
  const hidden = Math.max(0, result.problems.length - SHOWN) + (result.moreProblems ?? 0);
  if (hidden > 0) say(`… và ${hidden} lỗi nữa (dùng --json để xem)`);
  const { read, created, updated, unchanged, rejected } = result.rows;
  if (result.problems.length > 0) say('Không ghi gì vào cơ sở dữ liệu.');
  await write(`${dryRun ? 'Chạy thử: ' : ''}đọc ${read}, tạo mới ${created}, cập nhật ${updated}, giữ nguyên ${unchanged}, từ chối ${rejected}${result.batch ? `; đợt ${result.batch}` : ''}\n`);
}

async function importPath(path: string, options: ImportOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const result = await importDatasetFiles(desk, { path, dryRun: options.dryRun === true }, caller);
    endProgress();
    await (options.json ? writeJson(result) : print(result, options.dryRun === true));
    return result.problems.length === 0 ? DONE : REFUSED;
  });
}

/** `planner import FOLDER_OR_XLSX [--dry-run]` */
export function addImportCommand(program: Command, ending: Ending): void {
  withCommonOptions(program.command('import <folder-or-xlsx>'))
    .description('take a dataset in; any rejected row means nothing is written')
    .option('--dry-run', 'say what would happen and write nothing')
    .action(async (path: string, options: ImportOptions) => {
      ending.code = await importPath(path, options);
    });
}
