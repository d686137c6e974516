import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { DATASET_FILE_NAMES } from '#contracts';
import { SENT_WORKBOOK } from '#spreadsheets';

import { takeIn } from './intake/take-in.ts';
import { READING } from './read-import.ts';

/**
 * Whether a path names a list as an office sends it rather than a dataset: a single file, and no sheet of it bears the name
 * of a file of the interchange format. What cannot be opened as a list is left to the reader of datasets to refuse.
 */
export async function isSentList(path: string): Promise<boolean> {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  if (statSync(path).size > SENT_WORKBOOK.file) return false;
  let sheets: readonly string[] | undefined;
  await takeIn({ deed: 'analyse', fileName: path, limits: SENT_WORKBOOK }, { bytes: await readFile(path) }, READING, async (message) => {
    if (message.kind === 'analysis') sheets = message.mapping.sheets.map(({ sheet }) => sheet);
  });
  const names = new Set<string>(DATASET_FILE_NAMES.flatMap((file) => [file, `${file}.csv`]));
  return sheets !== undefined && !sheets.some((sheet) => names.has(sheet.toLowerCase()));
}
