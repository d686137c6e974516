import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';
import { csvHeader, csvLine, readDataset } from '#spreadsheets';

import { compareLines, type DatasetLine, generateDataset } from './index.ts';

function filesOf(lines: Iterable<DatasetLine>): Map<string, Uint8Array> {
  const texts = new Map<DatasetFile, string[]>(DATASET_FILE_NAMES.map((file) => [file, [csvHeader(file)]]));
  for (const line of lines) texts.get(line.file)?.push(csvLine(line.file, line.row));
  return new Map([...texts].map(([file, parts]) => [`${file}.csv`, new TextEncoder().encode(parts.join(''))]));
}

const digest = (files: ReadonlyMap<string, Uint8Array>): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex');
};

describe('generated demonstration data', () => {
  it('is the same for the same seed and another for another', () => {
    const once = digest(filesOf(generateDataset({ people: 300, seed: 7 })));
    expect(digest(filesOf(generateDataset({ people: 300, seed: 7 })))).toBe(once);
    expect(digest(filesOf(generateDataset({ people: 300, seed: 8 })))).not.toBe(once);
  });

  it('holds at least the people asked for and not a district more', () => {
    const people = [...generateDataset({ people: 2500, seed: 7 })].filter((line) => line.file === 'people').length;
    expect(people).toBeGreaterThanOrEqual(2500);
    expect(people).toBeLessThan(2600);
  });

  it.each([7, 2023])('is a dataset without a fault, across invented provinces, for seed %i', async (seed) => {
    const read = await readDataset(filesOf(generateDataset({ people: 1200, seed })));
    expect(read.kind === 'refused' ? read.problems.slice(0, 5) : []).toEqual([]);
  });

  it('comes in canonical order, so that files can be written as the lines come', () => {
    const last = new Map<DatasetFile, DatasetLine>();
    for (const line of generateDataset({ people: 1200, seed: 7 })) {
      const before = last.get(line.file);
      if (before) expect(compareLines(before, line)).toBeLessThan(0);
      last.set(line.file, line);
    }
    expect(last.size).toBe(DATASET_FILE_NAMES.filter((file) => fileSpec(file).sparse !== true).length);
  });

  it('writes every name in NFC', () => {
    for (const line of generateDataset({ people: 1000, seed: 7 })) {
      for (const cell of Object.values(line.row)) expect(cell).toBe(cell.normalize('NFC'));
    }
  });

  it('refuses wishes that are not numbers of people', () => {
    expect(() => [...generateDataset({ people: 0, seed: 1 })]).toThrow(RangeError);
    expect(() => [...generateDataset({ people: 10.5, seed: 1 })]).toThrow(RangeError);
    expect(() => [...generateDataset({ people: 10, seed: Number.NaN })]).toThrow(RangeError);
  });
});
