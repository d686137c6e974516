import { createHash } from 'node:crypto';

import type { DatasetChanges, Decisions, OnFile, Preview, PreviewRow, Write } from './preview-types.ts';
import { Previewer } from './previewer.ts';
import type { SheetReading } from '../list/read-list.ts';

/** What would happen to every row of the file if it were taken in now. */
export function preview(sheets: Iterable<SheetReading>, onFile: OnFile, decisions: Decisions = {}): Preview {
  const previewer = new Previewer(onFile, decisions);
  const rows: PreviewRow[] = [];
  for (const sheet of sheets) for (const row of previewer.takeSheet(sheet)) rows.push(row);
  return { rows, counts: previewer.counts() };
}

/** The preview under all decisions made so far: fixes and answers hold for the rows they name, the rest is found again. */
export function resolve(earlier: Preview, onFile: OnFile, decisions: Decisions): Preview {
  const previewer = new Previewer(onFile, decisions);
  const rows = earlier.rows.map((row) => previewer.takeAgain(row));
  return { rows, counts: previewer.counts() };
}

/** Everything a commit of the preview writes, and a hash over it; refused while rows are in error or wait for an answer. */
export function toDatasetChanges({ rows, counts }: Preview): DatasetChanges {
  if (counts.rows.error > 0 || counts.openQuestions > 0) return { kind: 'unsettled', errors: counts.rows.error, questions: counts.openQuestions };
  const hash = new WriteHash();
  const writes = rows.flatMap((row) => row.writes);
  for (const write of writes) hash.take(write);
  return { kind: 'ready', writes, counts, hash: hash.digest() };
}

/** The hash of writes taken one by one, in the order of the file. */
export class WriteHash {
  private readonly hash = createHash('sha256');

  take({ file, action, key, row, was }: Write): void {
    this.hash.update(`${JSON.stringify([file, action, key, sorted(row), sorted(was ?? {})])}\n`);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

/** Columns in one order, empty ones left away: stored and loaded rows hash the same. */
function sorted(row: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(row).flatMap(([column, value]): [string, string][] => (value === undefined || value === '' ? [] : [[column, value]])).sort(([a], [b]) => (a < b ? -1 : 1));
}
