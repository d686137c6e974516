import { type Dataset, DATASET_FILE_NAMES, type DatasetFile, type DatasetProblem, type ImportCounts, type ImportResult } from '#contracts';
import { say } from '#spreadsheets';

import type { Database } from '../database/database.ts';
import { keepBatchRows, type Renamed, removeRenamed, stageRenamed } from '../imports/batch-rows.ts';
import type { Work } from '../work/work.ts';
import { checkAgainstStored } from './check-stored.ts';
import { compareRows, stageRows, type StagedState, writeRows } from './stage.ts';
import { STORED_FILES } from './stored-files.ts';

export interface ImportOptions {
  /** Who imports, for the record. */
  readonly actor: string;
  /** Name of the folder or workbook, for the batch. */
  readonly source: string;
  /** SHA-256 of what was read (hex), for the batch. */
  readonly fileHash: string;
  /** Answers what would happen and writes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** `done` of `total` steps. */
  readonly onProgress?: (phase: 'staging' | 'comparing' | 'checking' | 'writing', done: number, total: number) => void;
  readonly requestId?: string;
  /** The same key twice writes once; the second call gets the first answer. Of no use with `dryRun`. */
  readonly idempotencyKey?: string;
  readonly fingerprint?: string;
  /** Data version that a preview was made from: where the data have moved on since, nothing is written. */
  readonly stillAt?: number;
  /** Rows told under another key than they have on file. */
  readonly renamed?: readonly Renamed[];
  /** More to write in the same transaction, once the batch is known. */
  readonly alongside?: (work: Work, batch: string) => Promise<void>;
}

/** The personnel data have changed since the preview was made; nothing was written. */
export class DataMoved extends Error {
  constructor() {
    super('the data have changed since the preview was made');
    this.name = 'DataMoved';
  }
}

/** Ends the transaction without keeping anything, with the answer in hand. */
class NothingKept extends Error {
  constructor(readonly result: ImportResult) {
    super('nothing is kept');
  }
}

/** An import of 100,000 people takes a minute; a statement of it never ten. */
const STATEMENT_SECONDS = 600;

/**
 * Takes a dataset in, in one transaction: new rows are created, changed ones updated, equal ones left, none deleted.
 * The same dataset twice changes nothing. Any problem, and nothing is written.
 * @throws the signal's reason when it is aborted; nothing is written then either
 * @throws DataMoved when `stillAt` no longer stands
 */
export async function importDataset(database: Database, dataset: Dataset, options: ImportOptions): Promise<ImportResult> {
  const context = {
    actor: options.actor, scope: 'all' as const, purpose: 'import', action: 'dataset.imported', statementSeconds: STATEMENT_SECONDS,
    requestId: options.requestId, idempotencyKey: options.idempotencyKey, fingerprint: options.fingerprint,
  };
  try {
    return await database.work(context, (work) => new Import(work, dataset, options).run());
  } catch (fault) {
    if (fault instanceof NothingKept) return fault.result;
    const refused = refusalOf(fault, dataset);
    if (refused) return refused;
    throw fault;
  }
}

class Import {
  private done = 0;

  constructor(private readonly work: Work, private readonly dataset: Dataset, private readonly options: ImportOptions) {}

  async run(): Promise<ImportResult> {
    const { transaction } = this.work;
    for (const file of DATASET_FILE_NAMES) await this.step('staging', () => stageRows(transaction, file, this.dataset[file]));
    const counts: Record<StagedState, number> = { created: 0, updated: 0, unchanged: 0 };
    for (const file of DATASET_FILE_NAMES) await this.step('comparing', () => this.compare(file, counts));
    const { renamed = [] } = this.options;
    await stageRenamed(transaction, renamed);
    counts.created -= renamed.length;
    counts.updated += renamed.length;
    const rows: ImportCounts = { read: rowsOf(this.dataset), ...counts, rejected: 0 };
    const batch = this.options.dryRun ? '' : await this.keepBatch(rows, counts);
    await removeRenamed(transaction, renamed);
    const problems = await this.step('checking', () => checkAgainstStored(transaction, this.dataset));
    if (problems.length > 0) throw new NothingKept(refusal(this.dataset, problems));
    for (const file of DATASET_FILE_NAMES) await this.step('writing', () => writeRows(transaction, STORED_FILES[file]));
    await this.checkStanding();
    // Foreign keys are checked at commit; here, so that a dry run finds what the commit would.
    await transaction.run('SET CONSTRAINTS ALL IMMEDIATE');
    // Back again, or the record would seal its block before the batch has its line.
    await transaction.run('SET CONSTRAINTS ALL DEFERRED');
    // What the record still gets in this transaction (the batch) is sealed at its end, like everything else.
    await transaction.run('SET CONSTRAINTS sealed_at_commit DEFERRED');
    if (this.options.dryRun) throw new NothingKept({ rows, problems: [] });
    await this.options.alongside?.(this.work, batch);
    return { batch, rows, problems: [] };
  }

  private async compare(file: DatasetFile, counts: Record<StagedState, number>): Promise<void> {
    if (this.dataset[file].rows.length === 0) return;
    const found = await compareRows(this.work.transaction, STORED_FILES[file], this.dataset[file].given);
    for (const state of ['created', 'updated', 'unchanged'] as const) counts[state] += found[state];
  }

  /** Asked last, so that others wait for us no longer than a moment. */
  private async checkStanding(): Promise<void> {
    const { stillAt } = this.options;
    if (stillAt === undefined) return;
    const answer = await this.work.transaction.row<{ still: boolean }>('SELECT planner_data_still_at($1) AS still', [stillAt]);
    if (answer?.still !== true) throw new DataMoved();
  }

  private async step<Result>(phase: Parameters<NonNullable<ImportOptions['onProgress']>>[0], deed: () => Promise<Result>): Promise<Result> {
    this.options.signal?.throwIfAborted();
    const result = await deed();
    this.done += 1;
    this.options.onProgress?.(phase, this.done, DATASET_FILE_NAMES.length * 3 + 1);
    return result;
  }

  /** The batch, and what it is about to change, so that it can be undone. */
  private async keepBatch(rows: ImportCounts, counts: Readonly<Record<StagedState, number>>): Promise<string> {
    const { source, fileHash, actor } = this.options;
    const { transaction } = this.work;
    const batch = await transaction.row<{ id: string }>(
      'INSERT INTO import_batches (source, checksum, counts, made_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [source.slice(0, 500), fileHash, JSON.stringify(rows), actor],
    );
    if (!batch) throw new Error('the batch was not kept');
    const undoable = await keepBatchRows(transaction, batch.id, counts);
    if (undoable) await transaction.run('UPDATE import_batches SET undoable = true WHERE id = $1', [batch.id]);
    return batch.id;
  }
}

function rowsOf(dataset: Dataset): number {
  return DATASET_FILE_NAMES.reduce((sum, file) => sum + dataset[file].rows.length, 0);
}

function refusal(dataset: Dataset, problems: readonly DatasetProblem[]): ImportResult {
  const rejected = new Set(problems.filter(({ row }) => row > 1).map(({ file, row }) => `${file}\u001F${row}`)).size;
  return { rows: { read: rowsOf(dataset), created: 0, updated: 0, unchanged: 0, rejected }, problems };
}

/** A constraint that the checks before it did not foresee: told without a row, but never as a crash. */
function refusalOf(fault: unknown, dataset: Dataset): ImportResult | undefined {
  const constraint = constraintOf(fault);
  if (constraint === undefined) return undefined;
  return refusal(dataset, [{ file: '', row: 0, column: '', value: '', ...say('stored-conflict', constraint) }]);
}

function constraintOf(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null || !('constraint' in fault)) return undefined;
  return typeof fault.constraint === 'string' ? fault.constraint : undefined;
}
