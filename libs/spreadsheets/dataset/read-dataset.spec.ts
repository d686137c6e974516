import { describe, expect, it } from '@jest/globals';

import { readDataset, writeDataset, writeDatasetWorkbook } from '#spreadsheets';

import { bytesOf, problemsOf, smallDataset } from './dataset.givens.ts';

describe('a dataset that is in order', () => {
  it('is read with its days in ISO form, lists tidied and defaults written out', async () => {
    const reading = await readDataset(smallDataset());
    expect(reading.kind).toBe('read');
    if (reading.kind !== 'read') return;
    expect(reading.read).toBe(12);
    expect(reading.dataset.units.rows[0]).toMatchObject({ code: 'GD-Q1', ownership: 'public' });
    expect(reading.dataset.tenures.rows[0]).toMatchObject({ from: '2015-08-01', to: '', kind: 'official' });
    expect(reading.dataset.positions.rows[0]).toMatchObject({ seats: '1', charter_limit: 'no', specialisations: 'toán;quản lý giáo dục' });
    expect(reading.dataset.people.rows[1]).toMatchObject({ birth_date: '1970' });
  });

  it('tells which columns the file had and on which row each record stood', async () => {
    const reading = await readDataset(smallDataset({ 'units.csv': 'code,name,locality_code\n\nGD-Q1,Phòng GD,Q1\n\nGD-PN,Phòng GD,PN\n' }));
    if (reading.kind !== 'read') throw new Error('refused');
    expect(reading.dataset.units.given).toEqual(['code', 'name', 'locality_code']);
    expect([...Array.from(reading.dataset.units.lines)]).toEqual([3, 5]);
  });

  it('written, read and written again gives the same bytes, as CSV and as a workbook', async () => {
    const reading = await readDataset(smallDataset());
    if (reading.kind !== 'read') throw new Error('refused');
    const rows = Object.fromEntries(Object.entries(reading.dataset).map(([file, table]) => [file, table.rows]));
    const written = writeDataset(rows);
    const again = await readDataset(bytesOf(written));
    const workbook = await readDataset(new Map([['all.xlsx', await writeDatasetWorkbook(rows)]]));
    for (const each of [again, workbook]) {
      if (each.kind !== 'read') throw new Error(JSON.stringify(each.problems));
      expect(writeDataset(Object.fromEntries(Object.entries(each.dataset).map(([file, table]) => [file, table.rows])))).toEqual(written);
    }
  });

  it('is accepted with a byte order mark, with CRLF, and with decomposed letters, which become composed', async () => {
    const people = '\uFEFFcode,full_name\r\nP1,"' + 'Đặng Đức Ấn'.normalize('NFD') + '"\r\nP2,Trần Thị Ngọc\r\n';
    const reading = await readDataset(smallDataset({ 'people.csv': people }));
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
    expect(reading.dataset.people.rows[0]?.full_name).toBe('Đặng Đức Ấn'.normalize('NFC'));
  });

  it('may arrive in pieces that cut letters in two', async () => {
    async function* pieces(text: string): AsyncGenerator<Uint8Array> {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    }
    const reading = await readDataset(new Map([...smallDataset()].map(([name, bytes]) => [name, pieces(Buffer.from(bytes).toString())])));
    expect(reading.kind).toBe('read');
  });

  it('may point to codes that are known from elsewhere', async () => {
    const changed = smallDataset({ 'positions.csv': 'code,unit_code,title,head,rank\nGD-Q1-01,OLD,Trưởng phòng,yes,5\nGD-PN-01,GD-PN,Trưởng phòng,yes,5\n' });
    expect((await problemsOf(changed)).map((problem) => problem.code)).toEqual(['unknown-reference']);
    expect((await readDataset(changed, { known: { units: new Set(['OLD']) } })).kind).toBe('read');
  });
});

describe('a dataset with months and years only', () => {
  it('keeps them as written and sees no conflict where none is certain', async () => {
    const tenures = 'person_code,position_code,from,to,kind\nP1,GD-Q1-01,2010,08/2015,official\nP2,GD-Q1-01,2015-08,,official\n';
    const reading = await readDataset(smallDataset({ 'tenures.csv': tenures }));
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
    expect(reading.dataset.tenures.rows.map(({ from, to }) => [from, to])).toEqual([['2010', '2015-08'], ['2015-08', '']]);
  });
});

describe('reading a dataset', () => {
  it('stops when it is told to', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `P${index},Người ${index}`).join('\n');
    const stop = new AbortController();
    const reading = readDataset(smallDataset({ 'people.csv': `code,full_name\n${rows}\n` }), {
      signal: stop.signal, onProgress: () => stop.abort(new Error('stopped by the clerk')),
    });
    await expect(reading).rejects.toThrow('stopped by the clerk');
  });

  it('lists problems up to the cap and counts the rest', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `P${index},`).join('\n');
    const reading = await readDataset(smallDataset({ 'people.csv': `code,full_name\n${rows}\n`, 'tenures.csv': 'person_code,position_code,from\n' }), { cap: 10 });
    if (reading.kind !== 'refused') throw new Error('read');
    expect(reading.problems).toHaveLength(10);
    expect(reading.moreProblems).toBe(40);
    expect(reading.rejected).toBe(50);
  });
});
