import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';
import { generateDataset } from '#demo';
import { csvHeader, csvLine } from '#spreadsheets';

export interface DemonstrationWish {
  readonly people: number;
  readonly seed: number;
  readonly folder: string;
}

async function put(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/**
 * Writes a generated dataset as the files of a folder, row by row; the same wish gives the same bytes.
 * @returns rows by file
 * @throws RangeError when `people` or `seed` is out of range
 */
export async function writeDemonstration(wish: DemonstrationWish): Promise<Record<DatasetFile, number>> {
  const lines = generateDataset(wish);
  await mkdir(wish.folder, { recursive: true });
  const streams = new Map(DATASET_FILE_NAMES.filter((file) => fileSpec(file).sparse !== true).map((file) => [file, createWriteStream(join(wish.folder, `${file}.csv`))]));
  const rows = Object.fromEntries(DATASET_FILE_NAMES.map((file) => [file, 0])) as Record<DatasetFile, number>;
  for (const [file, stream] of streams) await put(stream, csvHeader(file));
  for (const line of lines) {
    const stream = streams.get(line.file);
    if (stream) await put(stream, csvLine(line.file, line.row));
    rows[line.file] += 1;
  }
  for (const stream of streams.values()) {
    stream.end();
    await once(stream, 'finish');
  }
  return rows;
}
