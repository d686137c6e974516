import { DATASET_FILES, type FileSpec } from './interchange-files.ts';

export type DatasetFile = keyof typeof DATASET_FILES;
/** The files in the order in which they build on each other. */
export const DATASET_FILE_NAMES = Object.keys(DATASET_FILES) as readonly DatasetFile[];

export type ColumnName<F extends DatasetFile> = (typeof DATASET_FILES)[F]['columns'][number]['name'];

/** A row as canonical text: every column present, absent = `''`, days ISO, lists joined by `;`, defaults written out. */
export type DatasetRow<F extends DatasetFile> = { readonly [C in ColumnName<F>]: string };

export type LocalityRow = DatasetRow<'localities'>;
export type UnitRow = DatasetRow<'units'>;
export type SuccessionRow = DatasetRow<'successions'>;
export type PositionRow = DatasetRow<'positions'>;
export type PersonRow = DatasetRow<'people'>;
export type TenureRow = DatasetRow<'tenures'>;
export type BarRow = DatasetRow<'bars'>;
export type RatingRow = DatasetRow<'ratings'>;
export type RelativeRow = DatasetRow<'relatives'>;
export type ExemptionRow = DatasetRow<'exemptions'>;
export type AttestationRow = DatasetRow<'attestations'>;

/** The rows of one file. */
export interface DatasetTable<F extends DatasetFile = DatasetFile> {
  /** Name of the file or sheet the rows came from, as problems name it. */
  readonly source: string;
  /** Columns the file really had: on an update the others stay as they are. */
  readonly given: readonly string[];
  readonly rows: readonly DatasetRow<F>[];
  /** Row number of each of `rows` in the file, as Excel counts. */
  readonly lines: ArrayLike<number>;
}
export type Dataset = { readonly [F in DatasetFile]: DatasetTable<F> };

/** The table of a file, with the general type that code over all files wants. */
export function fileSpec(file: DatasetFile): FileSpec {
  return DATASET_FILES[file];
}

/** One thing wrong with a dataset. Row 1 is the header, as Excel counts; 0 when the whole file is meant. */
export interface DatasetProblem {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** A Vietnamese sentence for the clerk. */
  readonly message: string;
  /** Stable code of the problem, for scripts. */
  readonly code: string;
}

export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Answer of `planner import --json`. `batch` is absent when nothing was written. */
export interface ImportResult {
  readonly batch?: string;
  readonly rows: ImportCounts;
  readonly problems: readonly DatasetProblem[];
  /** Problems beyond the listed ones. */
  readonly moreProblems?: number;
}

/** Answer of `planner export --json`. */
export interface ExportResult {
  readonly files: readonly string[];
  readonly rows: { readonly [F in DatasetFile]: number };
}
