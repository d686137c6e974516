import { type Dataset, DATASET_FILE_NAMES, type DatasetFile, type DatasetProblem, fileSpec } from '#contracts';

import { checkOverlaps } from './check-overlaps.ts';
import { checkRows, type KnownCodes, type PlainDataset } from './check-rows.ts';
import { type Bytes, type RawRow, readCsvRows } from './csv-rows.ts';
import { ProblemList } from './problem-list.ts';
import { type PlainTable, type Reading, readTable } from './read-table.ts';
import { say } from './sentences.ts';
import { openDatasetWorkbook } from './xlsx-rows.ts';

export interface ReadDatasetOptions {
  /** Problems listed in full; the rest are counted. 1,000 unless said. */
  readonly cap?: number;
  /** Codes that references may point to besides those in the dataset. */
  readonly known?: KnownCodes;
  readonly signal?: AbortSignal;
  readonly onProgress?: (file: string, rows: number) => void;
}

/** A dataset fit to be stored, or everything that is wrong with it. `read` and `rejected` count data rows. */
export type DatasetReading =
  | { readonly kind: 'read'; readonly dataset: Dataset; readonly read: number }
  | {
      readonly kind: 'refused';
      readonly problems: readonly DatasetProblem[];
      readonly moreProblems: number;
      readonly read: number;
      readonly rejected: number;
    };

type Source = { readonly name: string; readonly rows: () => AsyncIterable<RawRow> };
type Sources = ReadonlyMap<DatasetFile, Source>;

/**
 * Reads a whole dataset in the interchange format: the CSV files of a folder by file name, or one `.xlsx` with a sheet
 * per file name. Every problem is found, not only the first. Rows come out as canonical text.
 * @throws the signal's reason when it is aborted
 */
export async function readDataset(files: ReadonlyMap<string, Bytes>, options: ReadDatasetOptions = {}): Promise<DatasetReading> {
  const problems = new ProblemList(options.cap);
  const sources = await findSources(files, problems);
  const reading: Reading = { problems, signal: options.signal, onProgress: options.onProgress };
  const tables: Partial<Record<DatasetFile, PlainTable>> = {};
  for (const file of DATASET_FILE_NAMES) {
    const source = sources?.get(file);
    tables[file] = source ? await readTable(file, source.name, source.rows(), reading) : absentTable(file, sources, problems);
  }
  const dataset = tables as PlainDataset;
  checkRows(dataset, options.known ?? {}, problems);
  checkOverlaps(dataset, problems);
  const read = DATASET_FILE_NAMES.reduce((sum, file) => sum + dataset[file].rows.length, 0);
  if (problems.empty) return { kind: 'read', dataset: dataset as unknown as Dataset, read };
  return { kind: 'refused', problems: problems.listed, moreProblems: problems.more, read, rejected: problems.rejected };
}

function absentTable(file: DatasetFile, sources: Sources | undefined, problems: ProblemList): PlainTable {
  // A workbook that could not be opened has said so already.
  if (sources && fileSpec(file).required) problems.add({ file: `${file}.csv`, row: 0 }, say('missing-file', `${file}.csv`));
  return { source: `${file}.csv`, given: [], complete: false, rows: [], lines: [] };
}

async function findSources(files: ReadonlyMap<string, Bytes>, problems: ProblemList): Promise<Sources | undefined> {
  const [only] = [...files];
  if (files.size === 1 && only && /\.(xlsx|xlsm|xls)$/i.test(only[0])) return findSheets(only[0], await gather(only[1]), problems);
  const sources = new Map<DatasetFile, Source>();
  for (const [name, bytes] of files) {
    const file = datasetFileOf(name);
    if (file) sources.set(file, { name, rows: () => readCsvRows(bytes) });
    else if (/\.csv$/i.test(name)) problems.add({ file: name, row: 0 }, say('unknown-file', allFiles()));
  }
  return sources;
}

/** Sheets that explain and hold no rows. */
const EXPLAINING = /^(hướng dẫn|danh mục|readme|help)$/iu;

async function findSheets(name: string, bytes: Uint8Array, problems: ProblemList): Promise<Sources | undefined> {
  const workbook = await openDatasetWorkbook(bytes);
  if (workbook.kind === 'refused') {
    problems.add({ file: name, row: 0 }, workbook.sentence);
    return undefined;
  }
  const sources = new Map<DatasetFile, Source>();
  for (const sheet of workbook.sheets) {
    const file = datasetFileOf(sheet) ?? datasetFileOf(`${sheet}.csv`);
    if (file && !sources.has(file)) sources.set(file, { name: sheet, rows: () => workbook.rows(sheet) });
    else if (!EXPLAINING.test(sheet.normalize('NFC').trim())) problems.add({ file: sheet, row: 0 }, say('unknown-sheet', allFiles()));
  }
  return sources;
}

function datasetFileOf(name: string): DatasetFile | undefined {
  return DATASET_FILE_NAMES.find((file) => name.toLowerCase() === `${file}.csv`);
}

const allFiles = (): string => DATASET_FILE_NAMES.map((file) => `${file}.csv`).join(', ');

async function gather(bytes: Bytes): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
