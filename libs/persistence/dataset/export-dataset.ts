import { type DatasetFile, DATASET_FILE_NAMES, type ExportResult, fileSpec } from '#contracts';
import { csvHeader, csvLine, type WritableRow } from '#spreadsheets';

import type { Database } from '../database/database.ts';
import type { Work, WorkContext } from '../work/work.ts';
import { quoted } from './cell-sql.ts';
import { storedRows } from './stored-file.ts';
import { STORED_FILES } from './stored-files.ts';

/** Rows fetched at a time. */
const PAGE = 5000;

/** All rows of one file in canonical form and order, a page at a time. */
export async function* exportRows(work: Work, file: DatasetFile): AsyncGenerator<readonly WritableRow[]> {
  const { transaction } = work;
  const cursor = `export_${file}`;
  // Text in "C" order is order by code units for every character that codes may hold.
  const order = fileSpec(file).key.map((name) => `${name === 'year' ? `${quoted(name)}::integer` : `${quoted(name)} COLLATE "C"`}`).join(', ');
  await transaction.run(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT * FROM (${storedRows(STORED_FILES[file])}) e ORDER BY ${order}`);
  for (;;) {
    const rows = await transaction.rows<Record<string, string>>(`FETCH ${PAGE} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) break;
  }
  await transaction.run(`CLOSE ${cursor}`);
}

/** Takes the text of one CSV file, piece by piece, in canonical form. */
export type FileSink = (file: string, pieces: AsyncIterable<string>) => Promise<void>;

export interface ExportOptions {
  readonly actor: string;
  /** `all`, or the locality roots whose people are exported. */
  readonly scope?: WorkContext['scope'];
  readonly requestId?: string;
}

/** Writes everything in the interchange format out of one consistent picture of the data; memory is that of a page. */
export async function exportDataset(database: Database, options: ExportOptions, sink: FileSink): Promise<ExportResult> {
  return withPicture(database, options, async (work) => {
    const rows = new Map<DatasetFile, number>();
    for (const file of DATASET_FILE_NAMES) {
      if (fileSpec(file).sparse === true && !(await hasRows(work, file))) continue;
      await sink(`${file}.csv`, csvPieces(work, file, rows));
    }
    return exportResult(rows);
  });
}

async function hasRows(work: Work, file: DatasetFile): Promise<boolean> {
  const found = await work.transaction.row<{ some: boolean }>(`SELECT EXISTS (${storedRows(STORED_FILES[file])}) AS some`);
  return found?.some === true;
}

/** The same rows in memory, for a workbook. */
export async function loadDataset(database: Database, options: ExportOptions): Promise<Record<DatasetFile, WritableRow[]>> {
  return withPicture(database, options, async (work) => {
    const dataset: Partial<Record<DatasetFile, WritableRow[]>> = {};
    for (const file of DATASET_FILE_NAMES) {
      const rows: WritableRow[] = [];
      for await (const page of exportRows(work, file)) rows.push(...page);
      dataset[file] = rows;
    }
    return dataset as Record<DatasetFile, WritableRow[]>;
  });
}

function withPicture<Result>(database: Database, options: ExportOptions, deed: (work: Work) => Promise<Result>): Promise<Result> {
  const { actor, scope = 'all', requestId } = options;
  const context = { actor, scope, purpose: 'export', action: 'dataset.exported', snapshot: true, statementSeconds: 600 };
  return database.work({ ...context, ...(requestId === undefined ? {} : { requestId }) }, deed);
}

async function* csvPieces(work: Work, file: DatasetFile, counted: Map<DatasetFile, number>): AsyncGenerator<string> {
  let count = 0;
  yield csvHeader(file);
  for await (const page of exportRows(work, file)) {
    count += page.length;
    yield page.map((row) => csvLine(file, row)).join('');
  }
  counted.set(file, count);
}

function exportResult(counted: ReadonlyMap<DatasetFile, number>): ExportResult {
  const rows = Object.fromEntries(DATASET_FILE_NAMES.map((file) => [file, counted.get(file) ?? 0])) as ExportResult['rows'];
  return { files: [...counted.keys()].map((file) => `${file}.csv`), rows };
}
