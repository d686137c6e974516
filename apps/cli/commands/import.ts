import { readFile, writeFile } from 'node:fs/promises';

import type { DatasetProblem, ImportResult } from '#contracts';
import { type Caller, type Desk, errorWorkbookOf, importDatasetFiles, importSentFile, isSentList, proposeMapping, type SentFileResult, type SentFileWish } from '#office';
import type { Command } from 'commander';

import { DONE, REFUSED, type Ending, WrongUsage } from '../shell/exit-codes.ts';
import { type CommonOptions, withCommonOptions } from '../shell/options.ts';
import { endProgress, say, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly mapping?: string;
  readonly decisions?: string;
  readonly leaveOutUnsettled?: boolean;
  readonly errors?: string;
  readonly writeMapping?: string;
}

const SHOWN = 50;

function sayProblems(problems: readonly DatasetProblem[], more: number): void {
  for (const { file, row, column, value, message } of problems.slice(0, SHOWN)) {
    say(`${file}, dòng ${row}${column ? `, cột ${column}` : ''}${value ? `, giá trị "${value}"` : ''}: ${message}`);
  }
  const hidden = Math.max(0, problems.length - SHOWN) + more;
  if (hidden > 0) say(`… và ${hidden} lỗi nữa (dùng --json để xem)`);
}

function countsOf({ summary }: SentFileResult): string {
  if (!summary) return '';
  const { new: created, changed, same, warning, error, ignored } = summary.rows;
  return `${summary.total} dòng trong tệp: mới ${created}, thay đổi ${changed}, không đổi ${same}, cần xem ${warning}, lỗi ${error}, bỏ qua ${ignored}; câu hỏi chưa trả lời ${summary.openQuestions}.\n`;
}

async function print(result: SentFileResult, dryRun: boolean): Promise<void> {
  sayProblems(result.problems, result.moreProblems ?? 0);
  const { read, created, updated, unchanged, rejected } = result.rows;
  if (result.problems.length > 0) say('Không ghi gì vào cơ sở dữ liệu.');
  await write(countsOf(result));
  await write(`${dryRun ? 'Chạy thử: ' : ''}đọc ${read}, tạo mới ${created}, cập nhật ${updated}, giữ nguyên ${unchanged}, từ chối ${rejected}${result.batch ? `; đợt ${result.batch}` : ''}\n`);
}

async function readJson<Shape>(path: string | undefined, what: string): Promise<Shape | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => { throw new WrongUsage(`${what}: không đọc được tệp "${path}".`); });
  try {
    return JSON.parse(text) as Shape;
  } catch {
    throw new WrongUsage(`${what}: tệp "${path}" không phải JSON.`);
  }
}

async function wishOf(path: string, options: ImportOptions): Promise<SentFileWish> {
  const mapping = await readJson<NonNullable<SentFileWish['mapping']>>(options.mapping, '--mapping');
  if (mapping !== undefined && (mapping.version !== 1 || !Array.isArray(mapping.sheets))) throw new WrongUsage(`--mapping: tệp "${options.mapping}" không phải bảng ghép cột (tạo bằng --write-mapping).`);
  const decisions = await readJson<NonNullable<SentFileWish['decisions']>>(options.decisions, '--decisions');
  const all = { ...decisions, ...(options.leaveOutUnsettled ? { leaveOutUnsettled: true } : {}) };
  return { path, mapping, decisions: all, dryRun: options.dryRun === true };
}

async function takeList(desk: Desk, path: string, options: ImportOptions, caller: Caller): Promise<SentFileResult> {
  const wish = await wishOf(path, options);
  const result = await importSentFile(desk, wish, caller);
  if (options.errors !== undefined) {
    const marked = await errorWorkbookOf(desk, wish, caller);
    if (marked) await writeFile(options.errors, marked);
  }
  return result;
}

async function writeMapping(path: string, target: string): Promise<number> {
  const mapping = await proposeMapping(path, { actor: 'cli', scope: 'all' });
  if ('code' in mapping) {
    sayProblems([mapping], 0);
    return REFUSED;
  }
  await writeFile(target, `${JSON.stringify(mapping, null, 2)}\n`);
  say(`Đã ghi bảng ghép cột vào "${target}".`);
  return DONE;
}

async function importPath(path: string, options: ImportOptions): Promise<number> {
  if (options.writeMapping !== undefined) return writeMapping(path, options.writeMapping);
  return withDesk(options, async (desk, caller) => {
    const isList = options.mapping !== undefined || options.decisions !== undefined || options.leaveOutUnsettled === true || (await isSentList(path));
    const result: ImportResult = isList ? await takeList(desk, path, options, caller) : await importDatasetFiles(desk, { path, dryRun: options.dryRun === true }, caller);
    endProgress();
    await (options.json ? writeJson(result) : print(result, options.dryRun === true));
    return result.problems.length === 0 ? DONE : REFUSED;
  });
}

/** `planner import FOLDER_OR_WORKBOOK [--mapping FILE] [--dry-run] [--errors FILE]` */
export function addImportCommand(program: Command, ending: Ending): void {
  withCommonOptions(program.command('import <folder-or-workbook>'))
    .description('take in a dataset of the interchange format, or a list as an office sends it (.xlsx, .xls, .csv); any rejected row means nothing is written')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--mapping <file>', 'a list: what its columns mean, as JSON')
    .option('--write-mapping <file>', 'a list: write the proposed mapping there, to be corrected, and end')
    .option('--decisions <file>', 'a list: fixes, answers and rows left out, as JSON')
    .option('--leave-out-unsettled', 'a list: leave out rows that are in error or wait for an answer')
    .option('--errors <file>', 'a list: write the workbook there with a column that says what is wrong in each row')
    .action(async (path: string, options: ImportOptions) => {
      ending.code = await importPath(path, options);
    });
}
