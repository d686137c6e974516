import { describe, expect, it } from '@jest/globals';

import { problemsOf, smallDataset, withLines } from './dataset.givens.ts';

/** File, row, column, value and code: what a clerk needs to find the cell. */
async function findings(changed: Record<string, string | Uint8Array | undefined>): Promise<unknown[][]> {
  const problems = await problemsOf(smallDataset(changed));
  return problems.map(({ file, row, column, value, code }) => [file, row, column, value, code]);
}

describe('a file that is no CSV', () => {
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ['a zip', Buffer.from('PK\u0003\u0004rest')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a page', Buffer.from('<!DOCTYPE html><html></html>')],
    ['TCVN3 bytes', Buffer.concat([Buffer.from('code,full_name\nP1,'), Buffer.from([0xae, 0xc6, 0xb5])])],
    ['UTF-16', Buffer.from('\uFEFFcode,name', 'utf16le')],
    ['text with a zero byte', Buffer.from('code,full_name\nP1,A\0B\n')],
    ['a letter cut at the end', Buffer.concat([Buffer.from('code,full_name\nP1,'), Buffer.from([0xe1, 0xbb])])],
    ['prose', 'Kính gửi: Ủy ban nhân dân Quận 1\n'],
  ])('%s', async (_, content) => {
    expect(await findings({ 'people.csv': content })).toContainEqual(['people.csv', 1, '', expect.any(String), 'not-csv']);
  });

  it('says nothing of unknown people when the people could not be read', async () => {
    expect(await findings({ 'people.csv': '%PDF' })).toEqual([['people.csv', 1, '', '', 'not-csv']]);
  });

  it('an empty file, a file without its quotes closed, semicolons for commas', async () => {
    expect(await findings({ 'people.csv': '' })).toEqual([['people.csv', 0, '', '', 'empty-file']]);
    expect(await findings({ 'people.csv': 'code,full_name\nP1,"Nguyễn\nP2,An\n' })).toEqual([['people.csv', 2, '', '', 'broken-csv']]);
    expect(await findings({ 'people.csv': 'code;full_name\nP1;An\n' })).toEqual([['people.csv', 1, '', 'code;full_name', 'wrong-delimiter']]);
  });
});

describe('a header row', () => {
  it('names the missing and the unknown column, both at once', async () => {
    expect(await findings({ 'people.csv': 'code,ho_ten\nP1,An\n' })).toEqual([
      ['people.csv', 1, 'ho_ten', 'ho_ten', 'unknown-column'],
      ['people.csv', 1, 'full_name', '', 'missing-column'],
    ]);
  });

  it('holds each column once', async () => {
    expect(await findings({ 'people.csv': 'code,full_name,code\nP1,An,P2\n' })).toEqual([['people.csv', 1, 'code', 'code', 'repeated-column']]);
  });

  it('covers every value under it', async () => {
    expect(await findings({ 'people.csv': 'code,full_name\nP1,Nguyễn Văn An,1968\nP2,Trần Thị Ngọc,\n' })).toEqual([['people.csv', 2, '', '', 'wrong-cell-count']]);
  });
});

describe('a folder', () => {
  it('needs its required files, refuses unknown CSV files by name and leaves other files alone', async () => {
    expect(await findings({ 'positions.csv': undefined, 'tenures.csv': 'person_code,position_code,from\n', 'staff.csv': 'a\n', 'README.md': '# x' })).toEqual([
      ['staff.csv', 0, '', '', 'unknown-file'],
      ['positions.csv', 0, '', '', 'missing-file'],
    ]);
  });
});

describe('a cell', () => {
  const person = (columns: string, row: string): Record<string, string> => ({ 'people.csv': `code,full_name,${columns}\nP2,Trần Thị Ngọc,\nP1,${row}\n` });
  it.each([
    ['31/02/2020', 'no-such-day'], ['2020-02-31', 'no-such-day'], ['29/02/2023', 'no-such-day'], ['1/8/2015', 'not-a-day'],
    ['08-01-2015', 'not-a-day'], ['42725', 'not-a-day'], ['2015', 'not-a-day'], ['infinity', 'not-a-day'], ['01/01/1899', 'no-such-day'],
    ['01/02/15', 'not-a-day'], ['2015-08-01T00:00:00Z', 'not-a-day'],
  ])('refuses the day %s', async (value, code) => {
    expect(await findings(person('party_joined', `An,${value}`))).toEqual([['people.csv', 3, 'party_joined', value, code]]);
  });

  it.each([
    ['lặp\u0007', 'control-character'], ['"hai\ndòng"', 'control-character'], ['An\u202Eabc', 'bidi-control'], ['An\u200Bh', 'invisible-character'],
    ['Nguy\uFFFDn', 'broken-character'], ['A'.repeat(501), 'too-long'],
  ])('refuses the name %j', async (name, code) => {
    const [problem] = await problemsOf(smallDataset(person('gender', `${name},male`)));
    expect([problem?.row, problem?.column, problem?.code]).toEqual([3, 'full_name', code]);
    // A message must never carry the character it complains about.
    expect(problem?.value).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('lists the allowed values of a closed list', async () => {
    const [problem] = await problemsOf(smallDataset(person('gender', 'An,nam')));
    expect(problem).toMatchObject({ code: 'not-a-choice', value: 'nam', message: expect.stringContaining('male, female') });
  });

  it('refuses numbers out of range and texts that are no numbers', async () => {
    const codes = await findings({ 'localities.csv': withLines('localities.csv', 'Q3,Quận 3,district,HCM,106.7,10.8', 'Q4,Quận 4,district,HCM,"10,77",1e2') });
    expect(codes).toEqual([
      ['localities.csv', 5, 'lat', '106.7', 'out-of-range'],
      ['localities.csv', 6, 'lat', '10,77', 'not-a-number'],
      ['localities.csv', 6, 'lon', '1e2', 'not-a-number'],
    ]);
    expect(await findings({ 'ratings.csv': 'person_code,year,rating\nP1,202,good\nP1,hai,good\n' })).toEqual([
      ['ratings.csv', 2, 'year', '202', 'out-of-range'], ['ratings.csv', 3, 'year', 'hai', 'not-a-whole-number'],
    ]);
  });
});

describe('rows together', () => {
  it('need codes that exist', async () => {
    expect(await findings({ 'tenures.csv': withLines('tenures.csv', 'P9,GD-Q9-01,2001-01-01,2002-01-01') })).toEqual([
      ['tenures.csv', 4, 'person_code', 'P9', 'unknown-reference'], ['tenures.csv', 4, 'position_code', 'GD-Q9-01', 'unknown-reference'],
    ]);
    expect(await findings({ 'units.csv': withLines('units.csv', 'U3,Trường,Q9,') })).toEqual([['units.csv', 4, 'locality_code', 'Q9', 'unknown-reference']]);
  });

  it('hold each key once and name the earlier row', async () => {
    const [problem, ...rest] = await problemsOf(smallDataset({ 'people.csv': withLines('people.csv', 'P1,Lê Văn Bình,') }));
    expect(problem).toMatchObject({ row: 4, column: 'code', value: 'P1', code: 'duplicate-key', message: expect.stringContaining('dòng 2') });
    expect(rest).toEqual([]);
  });

  it('do not run backwards', async () => {
    expect(await findings({ 'tenures.csv': withLines('tenures.csv', 'P1,GD-PN-01,2010-05-01,2010-04-30') })).toEqual([
      ['tenures.csv', 4, 'to', '2010-04-30', 'from-after-to'],
    ]);
    expect(await findings({ 'tenures.csv': withLines('tenures.csv', 'P1,GD-PN-01,2010-05-01,2010-05-01') })).toEqual([]);
  });

  it('do not seat two official holders on one day: the shared last day is refused, the day after is not', async () => {
    const lines = (from: string): Record<string, string> => ({
      'tenures.csv': `person_code,position_code,from,to,kind\nP1,GD-Q1-01,2010-01-01,2015-07-31,official\nP2,GD-Q1-01,${from},,official\n`,
    });
    expect(await findings(lines('2015-07-31'))).toEqual([['tenures.csv', 3, 'from', '2015-07-31', 'tenure-overlap']]);
    expect(await findings(lines('2015-08-01'))).toEqual([]);
  });

  it('may seat an acting holder beside an official one, and as many officials as there are seats', async () => {
    const acting = 'person_code,position_code,from,to,kind\nP1,GD-Q1-01,2010-01-01,,official\nP2,GD-Q1-01,2012-01-01,,acting\n';
    expect(await findings({ 'tenures.csv': acting })).toEqual([]);
    const positions = 'code,unit_code,title,head,rank,seats\nGD-Q1-02,GD-Q1,Phó Trưởng phòng,no,4,2\n';
    const people = 'code,full_name\nP1,An\nP2,Ngọc\nP3,Bình\n';
    const three = 'person_code,position_code,from\nP1,GD-Q1-02,2010-01-01\nP2,GD-Q1-02,2011-01-01\nP3,GD-Q1-02,2012-01-01\n';
    expect(await findings({ 'positions.csv': positions, 'people.csv': people, 'tenures.csv': three })).toEqual([
      ['tenures.csv', 4, 'from', '2012-01-01', 'tenure-overlap'],
    ]);
  });

  it('do not put one person twice in one seat, even acting and official', async () => {
    const twice = 'person_code,position_code,from,to,kind\nP1,GD-Q1-01,2010-01-01,2010-12-31,acting\nP1,GD-Q1-01,2010-12-01,,official\n';
    expect(await findings({ 'tenures.csv': twice })).toEqual([['tenures.csv', 3, 'from', '2010-12-01', 'same-person-overlap']]);
  });

  it('have no locality above itself and nobody related to himself', async () => {
    expect(await findings({ 'localities.csv': 'code,name,level,parent_code\nQ1,Quận 1,district,PN\nPN,Phú Nhuận,district,Q1\n' })).toEqual([
      ['localities.csv', 2, 'parent_code', 'PN', 'parent-loop'], ['localities.csv', 3, 'parent_code', 'Q1', 'parent-loop'],
    ]);
    expect(await findings({ 'relatives.csv': 'person_code,relative_code,kind\nP1,P1,spouse\n' })).toEqual([
      ['relatives.csv', 2, 'relative_code', 'P1', 'own-relative'],
    ]);
  });
});
