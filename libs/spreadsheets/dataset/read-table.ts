import { type ColumnSpec, type DatasetFile, fileSpec } from '#contracts';

import { checkCell } from './check-cell.ts';
import type { RawRow } from './csv-rows.ts';
import type { ProblemList } from './problem-list.ts';
import { type Header, readHeader } from './read-header.ts';
import { say } from './sentences.ts';

/** Rows of one file while they are being checked: canonical text by column name. */
export type PlainRow = Readonly<Record<string, string>>;
export interface PlainTable {
  readonly source: string;
  readonly given: readonly string[];
  /** Whether it was read to its end; rows missing from a broken file are nobody's unknown reference. */
  readonly complete: boolean;
  readonly rows: PlainRow[];
  readonly lines: number[];
}

/** What the reading of a file reports to and obeys. */
export interface Reading {
  readonly problems: ProblemList;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((file: string, rows: number) => void) | undefined;
}

/** Rows between two looks at the signal and two reports of progress. */
const STEP = 10_000;

/** Reads and checks the rows of one file, each for itself. @throws the signal's reason when it is aborted */
export async function readTable(file: DatasetFile, source: string, raw: AsyncIterable<RawRow>, reading: Reading): Promise<PlainTable> {
  const table: PlainTable = { source, given: [], complete: true, rows: [], lines: [] };
  const builder = new TableBuilder(file, table, reading.problems);
  for await (const row of raw) {
    if (!builder.take(row)) return { ...builder.table, complete: false };
    if (row.row % STEP === 0) {
      reading.signal?.throwIfAborted();
      reading.onProgress?.(source, builder.table.rows.length);
    }
  }
  if (!builder.started) reading.problems.add({ file: source, row: 0 }, say('empty-file'));
  reading.onProgress?.(source, builder.table.rows.length);
  return { ...builder.table, complete: builder.started };
}

class TableBuilder {
  started = false;
  private header: Header = [];
  private readonly columns: readonly ColumnSpec[];

  constructor(private readonly file: DatasetFile, public table: PlainTable, private readonly problems: ProblemList) {
    this.columns = fileSpec(file).columns;
  }

  /** Whether reading goes on after this row. */
  take(row: RawRow): boolean {
    if (row.kind === 'broken') {
      this.started = true;
      this.problems.add({ file: this.table.source, row: row.row, value: row.value }, row.sentence);
      return false;
    }
    if (!this.started) return this.takeHeader(row);
    if (row.cells.some((cell) => cell.trim() !== '')) this.takeRow(row.row, row.cells);
    return true;
  }

  private takeHeader({ cells }: Extract<RawRow, { kind: 'row' }>): boolean {
    this.started = true;
    const header = readHeader(this.file, this.table.source, cells, this.problems);
    if (!header) return false;
    this.header = header;
    const given = this.columns.filter((_, index) => header.includes(index)).map((column) => column.name);
    this.table = { ...this.table, given };
    return true;
  }

  private takeRow(row: number, cells: readonly string[]): void {
    const texts = this.canonical(row, cells);
    const plain: Record<string, string> = {};
    this.columns.forEach((column, index) => {
      plain[column.name] = texts[index] ?? column.fallback ?? '';
    });
    this.table.rows.push(plain);
    this.table.lines.push(row);
  }

  private canonical(row: number, cells: readonly string[]): (string | undefined)[] {
    const texts: (string | undefined)[] = new Array(this.columns.length);
    const file = this.table.source;
    if (this.wrongCount(cells)) this.problems.add({ file, row }, say('wrong-cell-count', String(cells.length), String(this.header.length)));
    this.header.forEach((index, at) => {
      const column = this.columns[index];
      if (!column) return;
      const value = cells[at] ?? '';
      const checked = checkCell(value, column);
      if (checked.kind === 'fine') texts[index] = checked.text;
      else this.problems.add({ file, row, column: column.name, value }, checked.sentence);
    });
    return texts;
  }

  /** Sheets drop empty cells at the end of a row and CSV editors add them: only values without a heading are wrong. */
  private wrongCount(cells: readonly string[]): boolean {
    return cells.some((cell, at) => cell.trim() !== '' && (this.header[at] ?? -1) < 0);
  }
}
