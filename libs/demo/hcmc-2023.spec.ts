import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readDataset, writeDataset } from '#spreadsheets';
import { DATASET_FILE_NAMES, type Dataset, fileSpec } from '#contracts';

const FOLDER = join(process.cwd(), 'test/seed/hcmc-2023');
const bytes = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))] as const));

async function dataset(): Promise<Dataset> {
  const read = await readDataset(bytes);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return read.dataset;
}

describe('the demonstration dataset of August 2023', () => {
  it('holds the nine files and nothing else', () => {
    expect([...bytes.keys()].sort()).toEqual(DATASET_FILE_NAMES.filter((name) => fileSpec(name).sparse !== true).map((name) => `${name}.csv`).sort());
  });

  it('is in canonical form: reading and writing gives the same bytes', async () => {
    const read = await dataset();
    const written = writeDataset(Object.fromEntries(DATASET_FILE_NAMES.map((name) => [name, read[name].rows])));
    for (const [name, text] of written) expect({ name, same: text === bytes.get(name)?.toString('utf8') }).toEqual({ name, same: true });
  });

  it('has the 22 districts, and wards for three of them from 1 July 2025', async () => {
    const { localities } = await dataset();
    const districts = localities.rows.filter((row) => row.level === 'district');
    expect(districts).toHaveLength(22);
    expect(districts.filter((row) => row.valid_to === '2025-06-30').map((row) => row.name)).toEqual(['Quận 1', 'Quận 3', 'Quận 7']);
    const wards = localities.rows.filter((row) => row.level === 'commune');
    expect(wards).toHaveLength(11);
    expect(wards.every((row) => row.valid_from === '2025-07-01')).toBe(true);
  });

  it('has at least 600 people, each named once in NFC and each with a tenure', async () => {
    const { people, tenures } = await dataset();
    expect(people.rows.length).toBeGreaterThanOrEqual(600);
    for (const row of people.rows) expect(row.full_name).toBe(row.full_name.normalize('NFC'));
    const seen = new Set(tenures.rows.map((row) => row.person_code));
    expect(people.rows.filter((row) => !seen.has(row.code))).toEqual([]);
  });
});
