import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Dataset, DATASET_FILE_NAMES, type ImportResult } from '#contracts';
import { type Database, exportDataset, importDataset, loadKnownCodes } from '#persistence';
import { readDataset } from '#spreadsheets';

/** The demonstration dataset, as bytes by file name. */
export function demonstrationFiles(): Map<string, Uint8Array> {
  const folder = join(import.meta.dirname, '..', 'seed', 'hcmc-2023');
  return new Map(readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => [name, readFileSync(join(folder, name))]));
}

const EMPTY: Readonly<Record<string, string>> = {
  'localities.csv': 'code,name,level\n', 'units.csv': 'code,name,locality_code\n', 'positions.csv': 'code,unit_code,title,head,rank\n',
  'people.csv': 'code,full_name\n', 'tenures.csv': 'person_code,position_code,from\n',
};

/** A dataset of the given files; required ones that are not given hold their header alone. */
export function filesOf(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries({ ...EMPTY, ...files }).map(([name, text]) => [name, Buffer.from(text)]));
}

/** Reads a dataset that must be in order by itself, or with what the database holds. */
export async function readFor(database: Database, files: ReadonlyMap<string, Uint8Array>): Promise<Dataset> {
  const reading = await readDataset(files, { known: await loadKnownCodes(database, 'test') });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.dataset;
}

export async function importFiles(database: Database, files: ReadonlyMap<string, Uint8Array>, more: { dryRun?: boolean } = {}): Promise<ImportResult> {
  return importDataset(database, await readFor(database, files), { actor: 'test', source: 'test', fileHash: hashOf(files), ...more });
}

/** Everything in the database in the interchange format, as text by file name. */
export async function exportFiles(database: Database): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  await exportDataset(database, { actor: 'test' }, async (file, pieces) => {
    let text = '';
    for await (const piece of pieces) text += piece;
    files[file] = text;
  });
  return files;
}

export function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  return hash.digest('hex');
}

/** Rows of a table count for nothing when they are only headers. */
export const rowsIn = (files: Readonly<Record<string, string>>): number =>
  DATASET_FILE_NAMES.reduce((sum, file) => sum + (files[`${file}.csv`]?.split('\n').length ?? 2) - 2, 0);
