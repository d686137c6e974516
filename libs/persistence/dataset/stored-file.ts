import type { DatasetFile } from '#contracts';

/** How one file of the interchange format lies in the database. `s` stands for the staged row, `t` for the table. */
export interface StoredFile {
  readonly file: DatasetFile;
  readonly table: string;
  /** Canonical text of each column of the file, from `read`. */
  readonly text: Readonly<Record<string, string>>;
  /** What the text is read from: `FROM …` without the word. */
  readonly read: string;
  /** Columns of the table that are written, each from the staged text. */
  readonly write: Readonly<Record<string, string>>;
  /** Joins that `write` needs besides the staged row. */
  readonly joins?: string;
  /** Columns of the table that tell rows apart; all are among `write`. */
  readonly key: readonly string[];
}

/** All rows of the file in canonical text, in no order. */
export function storedRows({ text, read }: StoredFile): string {
  const columns = Object.entries(text).map(([name, sql]) => `${sql} AS "${name}"`);
  return `SELECT ${columns.join(', ')} FROM ${read}`;
}
