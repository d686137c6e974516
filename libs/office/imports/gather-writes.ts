import { type Dataset, DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';
import type { Renamed } from '#persistence';
import type { WritableRow } from '#spreadsheets';

import type { PlacedWrite } from './intake/messages.ts';

/** The rows of a preview's writes as a dataset that can be staged. */
export interface Gathered {
  readonly dataset: Dataset;
  /** Rows told under another key than they have on file. */
  readonly renamed: readonly Renamed[];
  /** Where in the sent file a row of the dataset comes from: by `source\nrow`. */
  readonly places: ReadonlyMap<string, PlacedWrite>;
}

/** A row as it will stand, with the key it has on file, if it is there. */
interface Standing {
  readonly placed: PlacedWrite;
  readonly onFile: readonly string[] | undefined;
  row: WritableRow;
}

const at = (row: WritableRow, column: string): string => row[column] ?? '';
const spell = (key: readonly string[]): string => key.join('\u001F');

/** Rows of one file; what later rows of the list add to a row of earlier ones goes into that one row. */
class FileWrites {
  private readonly standing: Standing[] = [];
  private readonly byKey = new Map<string, Standing>();

  constructor(private readonly file: DatasetFile) {}

  take(placed: PlacedWrite): void {
    const { action, key, row } = placed.write;
    const earlier = this.byKey.get(spell(key));
    if (earlier) {
      earlier.row = row;
      this.byKey.set(spell(this.keyOf(row)), earlier);
      return;
    }
    const standing: Standing = { placed, row, onFile: action === 'update' ? key : undefined };
    this.standing.push(standing);
    this.byKey.set(spell(this.keyOf(row)), standing);
  }

  gather(source: string, places: Map<string, PlacedWrite>): { table: Dataset[DatasetFile]; renamed: Renamed[] } {
    const columns = fileSpec(this.file).columns;
    const name = `${source} ${this.file}`;
    const rows = this.standing.map(({ row }) => Object.fromEntries(columns.map((column) => [column.name, at(row, column.name) || (column.fallback ?? '')])));
    const renamed = this.standing.flatMap(({ placed, onFile, row }, index): Renamed[] => {
      places.set(`${name}\n${index + 1}`, placed);
      return onFile !== undefined && spell(onFile) !== spell(this.keyOf(row)) ? [{ file: this.file, line: index + 1, key: onFile }] : [];
    });
    return { table: { source: name, given: columns.map((column) => column.name), rows, lines: rows.map((_, index) => index + 1) } as unknown as Dataset[DatasetFile], renamed };
  }

  private keyOf(row: WritableRow): string[] {
    const { key, columns } = fileSpec(this.file);
    return key.map((name) => at(row, name) || (columns.find((column) => column.name === name)?.fallback ?? ''));
  }
}

/** Puts writes together by file, in their order. */
export function gatherWrites(writes: Iterable<PlacedWrite>, source: string): Gathered {
  const files = new Map(DATASET_FILE_NAMES.map((file) => [file, new FileWrites(file)]));
  for (const placed of writes) files.get(placed.write.file)?.take(placed);
  const places = new Map<string, PlacedWrite>();
  const gathered = [...files].map(([file, all]) => ({ file, ...all.gather(source, places) }));
  const dataset = Object.fromEntries(gathered.map(({ file, table }) => [file, table])) as unknown as Dataset;
  return { dataset, renamed: gathered.flatMap(({ renamed }) => renamed), places };
}
