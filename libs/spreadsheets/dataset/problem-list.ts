import type { DatasetProblem } from '#contracts';

import { showable } from './clean-text.ts';
import type { Sentence } from './sentences.ts';

/** Where a problem sits. */
export interface Place {
  readonly file: string;
  readonly row: number;
  readonly column?: string;
  readonly value?: string;
}

/** Collects problems: the first `cap` in full, the rest counted; every row with a problem is known as rejected. */
export class ProblemList {
  readonly listed: DatasetProblem[] = [];
  /** Problems beyond the cap. */
  more = 0;
  private readonly rows = new Map<string, Set<number>>();

  constructor(private readonly cap = 1000) {}

  add(place: Place, sentence: Sentence): void {
    this.markRejected(place);
    if (this.listed.length >= this.cap) {
      this.more += 1;
      return;
    }
    const { file, row, column = '', value = '' } = place;
    this.listed.push({ file, row, column: showable(column), value: showable(value), ...sentence });
  }

  /** All problems, listed or only counted. */
  get total(): number {
    return this.listed.length + this.more;
  }

  get empty(): boolean {
    return this.listed.length === 0;
  }

  isRejected(file: string, row: number): boolean {
    return this.rows.get(file)?.has(row) ?? false;
  }

  /** Data rows with at least one problem; header and whole-file problems reject no single row. */
  get rejected(): number {
    let count = 0;
    for (const rows of this.rows.values()) count += rows.size;
    return count;
  }

  private markRejected({ file, row }: Place): void {
    if (row < 2) return;
    const rows = this.rows.get(file) ?? new Set<number>();
    this.rows.set(file, rows.add(row));
  }
}
