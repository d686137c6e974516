import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportResult } from '#contracts';
import { type Database, DataMoved, importDataset, undoBatch } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { exportFiles, filesOf, importFiles, readFor } from '../support/dataset.ts';

const CITY = { actor: 'city', scope: 'all' } as const;
const BASE = {
  'localities.csv': 'code,name,level\nQ1,Quận 1,district\n',
  'units.csv': 'code,name,locality_code\nU1,Phòng Giáo dục,Q1\n',
  'positions.csv': 'code,unit_code,title,head,rank\nHEAD,U1,Trưởng phòng,yes,r1\nVICE,U1,Phó Trưởng phòng,no,r2\n',
  'people.csv': 'code,full_name,birth_date\nP1,Nguyễn Văn An,1968-05-15\n',
  'tenures.csv': 'person_code,position_code,from\nP1,HEAD,2016-08-01\n',
};
const MORE = {
  'people.csv': 'code,full_name,birth_date,gender\nP1,Nguyễn Văn Ân,1968-05-15,male\nP2,Trần Thị Ngọc,1970,female\n',
  'tenures.csv': 'person_code,position_code,from,to\nP1,HEAD,2016-08-01,2023-07-31\nP2,HEAD,2023-08-01,\n',
};

let fresh: FreshDatabase;
let database: Database;
beforeEach(async () => {
  fresh = await freshDatabase();
  database = await fresh.open();
  await importFiles(database, filesOf(BASE));
});
afterEach(() => fresh.drop());

const batchOf = ({ batch = '' }: ImportResult): string => batch;
const undo = (batch: string, dryRun = false) => undoBatch(database, batch, { actor: 'city', dryRun });

describe('a batch is undone', () => {
  it('to the last letter: what it created is gone, what it changed is as it was', async () => {
    const before = await exportFiles(database);
    const batch = batchOf(await importFiles(database, filesOf(MORE)));
    expect(await exportFiles(database)).not.toEqual(before);
    expect(await undo(batch, true)).toEqual({ outcome: 'undone', removed: 2, restored: 2 });
    expect(await exportFiles(database)).not.toEqual(before);
    expect(await undo(batch)).toEqual({ outcome: 'undone', removed: 2, restored: 2 });
    expect(await exportFiles(database)).toEqual(before);
    expect(await undo(batch)).toMatchObject({ outcome: 'refused', reasons: [{ code: 'undone-already' }] });
    expect(await database.work(CITY, (work) => work.record.verify())).toMatchObject({ intact: true });
    const [line] = await database.work(CITY, (work) => work.imports.batches({ limit: 1, id: batch }));
    expect(line).toMatchObject({ id: batch, undoneBy: 'city', rows: { created: 2, updated: 2 } });
  });

  it('not where a row was changed since', async () => {
    const batch = batchOf(await importFiles(database, filesOf(MORE)));
    await importFiles(database, filesOf({ 'people.csv': 'code,full_name\nP2,Trần Thị Ngọc Anh\n' }));
    const standing = await exportFiles(database);
    expect(await undo(batch)).toEqual({ outcome: 'refused', reasons: [{ code: 'changed-since', file: 'people', key: 'P2' }] });
    expect(await exportFiles(database)).toEqual(standing);
  });

  it('not where a later row points to what it created', async () => {
    const batch = batchOf(await importFiles(database, filesOf(MORE)));
    await importFiles(database, filesOf({ 'ratings.csv': 'person_code,year,rating\nP2,2023,good\n' }));
    expect(await undo(batch)).toEqual({
      outcome: 'refused', reasons: [{ code: 'used-since', file: 'people', key: 'P2', usedBy: { file: 'ratings', key: 'P2 / 2023' } }],
    });
  });

  it('not where a decision was drafted since for somebody it touched', async () => {
    const batch = batchOf(await importFiles(database, filesOf(MORE)));
    await database.work(CITY, (work) => work.decisions.draft([{
      kind: 'transfer-and-appointment', title: 'Điều động bà Ngọc', person: 'P2', fullName: 'Trần Thị Ngọc', toUnitName: 'Phòng Nội vụ', issuer: 'UBND Quận 1',
      effective: '2024-01-01' as never, localities: ['Q1'], facts: {},
    }]));
    expect(await undo(batch)).toEqual({ outcome: 'refused', reasons: [{ code: 'decision-since', file: 'people', key: 'P2', about: 'Điều động bà Ngọc' }] });
  });

  it('later ones first: then the earlier one can go too', async () => {
    const before = await exportFiles(database);
    const first = batchOf(await importFiles(database, filesOf(MORE)));
    const second = batchOf(await importFiles(database, filesOf({ 'ratings.csv': 'person_code,year,rating\nP2,2023,good\n' })));
    expect((await undo(second)).outcome).toBe('undone');
    expect((await undo(first)).outcome).toBe('undone');
    expect(await exportFiles(database)).toEqual(before);
  });

  it('only where there is one, and only by whoever sees the whole city', async () => {
    expect(await undo('00000000-0000-0000-0000-000000000000')).toEqual({ outcome: 'unknown' });
    expect(await database.work({ actor: 'q1', scope: ['Q1'] }, (work) => work.imports.batches({ limit: 10 }))).toEqual([]);
  });
});

describe('an import that was previewed', () => {
  it('writes nothing where the data have moved on since', async () => {
    const dataset = await readFor(database, filesOf(MORE));
    const seenAt = await database.work(CITY, (work) => work.dataVersion());
    await importFiles(database, filesOf({ 'ratings.csv': 'person_code,year,rating\nP1,2023,good\n' }));
    const standing = await exportFiles(database);
    const options = { actor: 'city', source: 'x', fileHash: 'x' };
    await expect(importDataset(database, dataset, { ...options, stillAt: seenAt })).rejects.toBeInstanceOf(DataMoved);
    expect(await exportFiles(database)).toEqual(standing);
    expect(await importDataset(database, dataset, { ...options, stillAt: seenAt + 1 })).toMatchObject({ rows: { created: 2, updated: 2 } });
  });

  it('may tell a first day more exactly: the stint stays one, and comes back as it was when the batch is undone', async () => {
    await importFiles(database, filesOf({ 'people.csv': 'code,full_name\nP9,Lê Mai\n', 'tenures.csv': 'person_code,position_code,from\nP9,VICE,2019\n' }));
    const before = await exportFiles(database);
    const dataset = await readFor(database, filesOf({ 'tenures.csv': 'person_code,position_code,from\nP9,VICE,2019-03-01\n' }));
    const key = ['P9', 'VICE', '2019', 'official'];
    const result = await importDataset(database, dataset, { actor: 'city', source: 'x', fileHash: 'x', renamed: [{ file: 'tenures', line: Number(dataset.tenures.lines[0]), key }] });
    expect(result).toMatchObject({ rows: { created: 0, updated: 1 }, problems: [] });
    expect((await exportFiles(database))['tenures.csv']?.split('\n').filter((line) => line.startsWith('P9'))).toEqual([expect.stringContaining('P9,VICE,2019-03-01')]);
    expect(await undo(batchOf(result))).toEqual({ outcome: 'undone', removed: 0, restored: 1 });
    expect(await exportFiles(database)).toEqual(before);
  });

  it('is written once under one key, however often it is asked for', async () => {
    const dataset = await readFor(database, filesOf(MORE));
    const options = { actor: 'city', source: 'x', fileHash: 'x', idempotencyKey: 'one-key-only', fingerprint: 'f' };
    const first = await importDataset(database, dataset, options);
    const again = await Promise.all([importDataset(database, dataset, options), importDataset(database, dataset, options)]);
    expect(again).toEqual([first, first]);
    expect((await database.work(CITY, (work) => work.imports.batches({ limit: 10 }))).length).toBe(2);
  });
});

describe('the store of imports', () => {
  const create = (bytes: Uint8Array) => database.work(CITY, async (work) => {
    const id = await work.imports.create({ fileName: 'ds.xlsx', fileSize: bytes.length, fileHash: createHash('sha256').update(bytes).digest('hex'), sender: 'Quận 1' });
    for (let no = 0; no * 1000 < bytes.length; no += 1) await work.imports.addPiece(id, no, bytes.subarray(no * 1000, (no + 1) * 1000));
    return id;
  });

  it('gives the original back byte for byte, and takes it away whole', async () => {
    const bytes = randomBytes(4321);
    const id = await create(bytes);
    expect(await database.work(CITY, (work) => work.imports.original(id))).toEqual(bytes);
    expect(await database.work(CITY, (work) => work.imports.remove(id))).toBe('removed');
    expect(await fresh.admin('SELECT FROM import_pieces')).toEqual([]);
    expect(await database.work(CITY, (work) => work.imports.find(id))).toBeUndefined();
  });

  it('lets nobody overwrite what another has changed meanwhile', async () => {
    const id = await create(Buffer.from('x'));
    const change = (version: number, state: 'mapping' | 'previewed') => database.work(CITY, (work) => work.imports.change(id, version, { state }));
    expect(await Promise.all([change(1, 'mapping'), change(1, 'previewed')]).then((answers) => answers.map(({ outcome }) => outcome).sort())).toEqual(['stale', 'updated']);
    expect(await change(1, 'mapping')).toEqual({ outcome: 'stale', version: 2 });
  });

  it('pages through the preview with counts that do not depend on the page', async () => {
    const id = await create(Buffer.from('x'));
    const rows = Array.from({ length: 2500 }, (_, at) => ({
      sheet: at < 2000 ? 'A' : 'B', line: at + 1, state: at % 5 === 0 ? 'error' as const : 'new' as const, search: `Đặng Văn ${at}`, body: JSON.stringify({ at }),
    }));
    await database.work(CITY, async (work) => {
      await work.imports.addRows(id, 0, rows.slice(0, 1000));
      await work.imports.addRows(id, 1000, rows.slice(1000));
    });
    const slice = await database.work(CITY, (work) => work.imports.rows(id, { states: ['error'], page: 2, size: 10 }));
    expect([slice.total, slice.counts.new, slice.counts.error]).toEqual([500, 2000, 500]);
    expect(slice.rows.map(({ no }) => no)).toEqual([50, 55, 60, 65, 70, 75, 80, 85, 90, 95]);
    expect((await database.work(CITY, (work) => work.imports.rows(id, { q: 'dang van 2499', page: 1, size: 10 }))).rows).toEqual([{ no: 2499, body: { at: 2499 } }]);
    expect((await database.work({ actor: 'q1', scope: ['Q1'] }, (work) => work.imports.rows(id, { page: 1, size: 10 }))).total).toBe(0);
  });

  it('remembers a mapping by sender first, by headings alone else', async () => {
    const recall = (sender: string, print: string) => database.work(CITY, (work) => work.imports.recallMapping(sender, print));
    await database.work(CITY, (work) => work.imports.rememberMapping('Quận 1', 'f', { a: 1 }));
    await database.work(CITY, (work) => work.imports.rememberMapping('Quận 3', 'f', { a: 3 }));
    expect([await recall('Quận 1', 'f'), await recall('Quận 3', 'f'), await recall('Quận 5', 'f'), await recall('Quận 1', 'g')]).toEqual([{ a: 1 }, { a: 3 }, { a: 3 }, undefined]);
  });

  it('gives back the changes of a preview as they were laid down', async () => {
    const id = await create(Buffer.from('x'));
    const pieces = [[{ file: 'people', key: ['P1'] }, { file: 'people', key: ['P2'] }], [{ file: 'tenures', key: [] }]];
    await database.work(CITY, async (work) => { for (const [no, piece] of pieces.entries()) await work.imports.addChanges(id, no, JSON.stringify(piece)); });
    const seen = await database.work(CITY, async (work) => { const all = []; for await (const one of work.imports.changes(id)) all.push(one); return all; });
    expect(seen).toEqual(pieces);
  });
});
