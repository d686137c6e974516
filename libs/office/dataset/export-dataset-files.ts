import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { DATASET_FILE_NAMES, type ExportResult } from '#contracts';
import { exportDataset, loadDataset } from '#persistence';
import { writeDatasetWorkbook } from '#spreadsheets';

import { type Caller, type Desk, goOnOrStop } from '../desk/desk.ts';

/** Written beside its place and moved there whole, so that a stopped export leaves no half file under a good name. */
async function writeWhole(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.part`);
  await write(draft);
  await rename(draft, path);
}

async function exportFolder(desk: Desk, folder: string, caller: Caller): Promise<ExportResult> {
  await mkdir(folder, { recursive: true });
  return exportDataset(desk.database, { actor: caller.actor, scope: caller.scope }, async (file, pieces) => {
    goOnOrStop(caller);
    caller.onProgress?.({ phase: `writing ${file}`, progress: 0 });
    await writeWhole(join(folder, file), (draft) => pipeline(Readable.from(pieces), createWriteStream(draft)));
  });
}

async function exportWorkbook(desk: Desk, path: string, caller: Caller): Promise<ExportResult> {
  const dataset = await loadDataset(desk.database, { actor: caller.actor, scope: caller.scope });
  const workbook = await writeDatasetWorkbook(dataset);
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, (draft) => writeFile(draft, workbook));
  const rows = Object.fromEntries(DATASET_FILE_NAMES.map((file) => [file, dataset[file].length])) as ExportResult['rows'];
  return { files: [basename(path)], rows };
}

/**
 * Writes everything the caller sees in the interchange format: a folder of CSV files, or one workbook when the path ends
 * in `.xlsx`. The same data gives the same bytes.
 */
export function exportDatasetFiles(desk: Desk, path: string, caller: Caller): Promise<ExportResult> {
  const target = resolve(path);
  return /\.xlsx$/i.test(target) ? exportWorkbook(desk, target, caller) : exportFolder(desk, target, caller);
}
