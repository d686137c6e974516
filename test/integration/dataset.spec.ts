import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Database, importDataset, loadDataset } from '#persistence';
import { readDataset, writeDatasetWorkbook } from '#spreadsheets';

import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { demonstrationFiles, exportFiles, filesOf, importFiles, readFor, rowsIn } from '../support/dataset.ts';

let fresh: FreshDatabase;
let database: Database;
const open = async (): Promise<void> => {
  fresh = await freshDatabase();
  database = await fresh.open();
};

describe('the demonstration dataset', () => {
  let other: FreshDatabase;
  beforeAll(open);
  afterAll(async () => {
    await fresh.drop();
    await other.drop();
  });

  it('goes in whole, and a second time changes nothing', async () => {
    const first = await importFiles(database, demonstrationFiles());
    expect(first.problems).toEqual([]);
    expect(first.rows).toMatchObject({ created: first.rows.read, updated: 0, unchanged: 0, rejected: 0 });
    expect(first.batch).toMatch(/^[0-9a-f-]{36}$/);
    const lines = await fresh.admin<{ count: number }>(`SELECT count(*)::int AS count FROM record_entries WHERE of_table <> 'import_batches'`);
    const second = await importFiles(database, demonstrationFiles());
    expect(second.rows).toMatchObject({ created: 0, updated: 0, unchanged: first.rows.read });
    const again = await fresh.admin<{ count: number }>(`SELECT count(*)::int AS count FROM record_entries WHERE of_table <> 'import_batches'`);
    expect(again).toEqual(lines);
  });

  it('comes out, goes into an empty database and comes out the same, byte for byte', async () => {
    const once = await exportFiles(database);
    other = await freshDatabase();
    const empty = await other.open();
    const result = await importFiles(empty, new Map(Object.entries(once).map(([name, text]) => [name, Buffer.from(text)])));
    expect(result.rows.created).toBe(rowsIn(once));
    expect(await exportFiles(empty)).toEqual(once);
  });

  it('comes out as a workbook that changes nothing when it goes in again', async () => {
    const workbook = await writeDatasetWorkbook(await loadDataset(database, { actor: 'test' }));
    const result = await importFiles(database, new Map([['all.xlsx', workbook]]));
    expect(result.rows).toMatchObject({ created: 0, updated: 0, rejected: 0 });
  });
});

const OFFICE = {
  'localities.csv': 'code,name,level,lat,lon\nQ1,Quận 1,district,10.7756,-0.500\nPN,Phú Nhuận,district,,\n',
  'units.csv': 'code,name,locality_code,valid_from,valid_to\nGD1,Phòng Giáo dục,Q1,1990-01-01,2025-06-30\n',
  'positions.csv': 'code,unit_code,title,head,rank,seats\nHEAD,GD1,Trưởng phòng,yes,5,1\nDEP,GD1,Phó Trưởng phòng,no,4,2\n',
  'people.csv': 'code,full_name,birth_date,planned_for\nP1,Đặng Đức Ấn,1968,\nP2,"Trần Thị ""Ngọc"", B",1970-05,HEAD;DEP\nP3,=1+1,1971-02-03,\n',
  'tenures.csv': 'person_code,position_code,from,to,kind\nP1,HEAD,2010,2015-08,official\nP2,HEAD,2015-09-01,,official\nP1,DEP,2016-01-01,,official\nP3,DEP,2016-02-01,,official\n',
};

describe('a small office', () => {
  beforeEach(open);
  afterEach(() => fresh.drop());

  it('keeps days as exactly as they were known, quotes, formulas and decimals', async () => {
    await importFiles(database, filesOf(OFFICE));
    const files = await exportFiles(database);
    expect(files['people.csv']).toBe(
      'code,full_name,birth_date,gender,home_locality,specialisations,qualifications,political_theory,party_joined,planned_for\n'
      + "P1,Đặng Đức Ấn,1968,,,,,,,\nP2,\"Trần Thị \"\"Ngọc\"\", B\",1970-05,,,,,,,HEAD;DEP\nP3,'=1+1,1971-02-03,,,,,,,\n",
    );
    expect(files['tenures.csv']?.split('\n').slice(1, 3)).toEqual(['P1,DEP,2016-01-01,,official,,,', 'P1,HEAD,2010,2015-08,official,,,']);
    expect(files['localities.csv']).toContain('Q1,Quận 1,district,,,,10.7756,-0.5\n');
    expect(files['units.csv']).toContain('GD1,Phòng Giáo dục,Q1,,public,,1990-01-01,2025-06-30\n');
  });

  it('is updated by a file of a few rows and columns, which takes nothing else away', async () => {
    await importFiles(database, filesOf(OFFICE));
    const result = await importFiles(database, filesOf({ 'people.csv': 'code,full_name,gender\nP1,Đặng Đức Ấn,male\nP2,Trần Thị Ngọc,female\n' }));
    expect(result.rows).toEqual({ read: 2, created: 0, updated: 2, unchanged: 0, rejected: 0 });
    const { 'people.csv': people } = await exportFiles(database);
    expect(people?.split('\n').slice(1, 3)).toEqual(['P1,Đặng Đức Ấn,1968,male,,,,,,', 'P2,Trần Thị Ngọc,1970-05,female,,,,,,HEAD;DEP']);
  });

  it('an end date makes room for the next holder in the same file', async () => {
    await importFiles(database, filesOf(OFFICE));
    const handover = 'person_code,position_code,from,to\nP2,HEAD,2015-09-01,2023-07-31\nP3,HEAD,2023-08-01,\n';
    const result = await importFiles(database, filesOf({ 'tenures.csv': handover }));
    expect(result).toMatchObject({ problems: [], rows: { created: 1, updated: 1 } });
  });

  it('a holder beside one on file is refused with file, row, column and value, and nothing is written', async () => {
    await importFiles(database, filesOf(OFFICE));
    const before = await exportFiles(database);
    const files = filesOf({
      'people.csv': 'code,full_name\nP4,Lê Văn Bình\nP1,Đặng Đức Ân\n',
      'tenures.csv': 'person_code,position_code,from,to\nP4,HEAD,2020-01-01,\nP4,DEP,2020-01-01,\nP2,HEAD,2019-01-01,2019-12-31\n',
    });
    const { problems, rows, batch } = await importFiles(database, files);
    expect(problems.map(({ file, row, column, value, code }) => [file, row, column, value, code])).toEqual([
      ['tenures.csv', 4, 'from', '2019-01-01', 'tenure-overlap-stored'],
      ['tenures.csv', 2, 'from', '2020-01-01', 'tenure-overlap-stored'],
      ['tenures.csv', 3, 'from', '2020-01-01', 'tenure-overlap-stored'],
    ]);
    expect(problems[1]?.message).toContain('P2');
    expect([rows, batch]).toEqual([{ read: 5, created: 0, updated: 0, unchanged: 0, rejected: 3 }, undefined]);
    expect(await exportFiles(database)).toEqual(before);
  });

  it('a code known neither to the file nor to the database is refused, also when the reader was told otherwise', async () => {
    const reading = await readDataset(filesOf({ 'units.csv': 'code,name,locality_code\nU1,Trường,Q9\n' }), { known: { localities: { has: () => true } } });
    if (reading.kind === 'refused') throw new Error('refused too early');
    const result = await importDataset(database, reading.dataset, { actor: 'test', source: 'x', fileHash: 'x' });
    expect(result.problems).toMatchObject([{ file: 'units.csv', row: 2, column: 'locality_code', value: 'Q9', code: 'unknown-reference' }]);
  });

  it('a dry run tells what would happen and keeps nothing', async () => {
    const result = await importFiles(database, filesOf(OFFICE), { dryRun: true });
    expect([result.rows.created, result.batch]).toEqual([12, undefined]);
    expect(rowsIn(await exportFiles(database))).toBe(0);
  });

  it('an import that is stopped half way keeps nothing', async () => {
    const stop = new AbortController();
    const importing = importDataset(database, await readFor(database, filesOf(OFFICE)), {
      actor: 'test', source: 'x', fileHash: 'x', signal: stop.signal,
      onProgress: (phase) => { if (phase === 'writing') stop.abort(new Error('stopped')); },
    });
    await expect(importing).rejects.toThrow('stopped');
    expect(rowsIn(await exportFiles(database))).toBe(0);
  });

  it('the batch says who imported what, and the record has it', async () => {
    const { batch } = await importFiles(database, filesOf(OFFICE));
    expect(await fresh.admin('SELECT id, source, made_by, counts FROM import_batches')).toEqual([
      { id: batch, source: 'test', made_by: 'test', counts: { read: 12, created: 12, updated: 0, unchanged: 0, rejected: 0 } },
    ]);
    const lines = await fresh.admin<{ action: string }>(`SELECT DISTINCT action FROM record_entries WHERE of_table IN ('people', 'import_batches')`);
    expect(lines).toEqual([{ action: 'dataset.imported' }]);
  });
});
