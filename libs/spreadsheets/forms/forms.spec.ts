import { describe, expect, it } from '@jest/globals';
import { addDays, day } from '#calendar';
import { DATASET_FILE_NAMES, fileSpec } from '#contracts';
import { readXlsx } from 'hucre/xlsx';

import { readDataset } from '../dataset/read-dataset.ts';
import { readZipDirectory } from '../container/zip-directory.ts';
import { unpackEntry } from '../container/unpack.ts';
import { SENT_WORKBOOK } from '../container/limits.ts';
import { readSheets } from '../list/corpus.givens.ts';
import { COLUMN_HINTS } from './column-hints.ts';
import type { ListLayout } from './list-layout.ts';
import { roman, writeList } from './write-list.ts';
import { writeDatasetTemplate } from './write-template.ts';

/** All XML of a workbook in one text. */
function xmlOf(bytes: Uint8Array): string {
  const directory = readZipDirectory(bytes, SENT_WORKBOOK);
  if (directory.kind === 'refused') throw new Error(directory.fault);
  return directory.entries.map((entry) => Buffer.from(unpackEntry(bytes, entry) ?? []).toString('utf8')).join('\n');
}

const NASTY = ['=1+1', '+84908', '-5', '@SUM(A1)', '|calc', '\t=1', '＝1+1', '＋1', '－1', '＠x', "=HYPERLINK(\"http://x\")", '_x0041_', 'Nguyễn\nAn'];

function listOf(values: readonly (string | number | null)[][]): ListLayout {
  return {
    sheet: 'Danh sách', issuer: ['QUẬN ỦY QUẬN 1', 'BAN TỔ CHỨC'], heading: ['ĐẢNG CỘNG SẢN VIỆT NAM'], title: ['DANH SÁCH CÁN BỘ LÃNH ĐẠO'],
    columns: [
      { heading: 'Họ và tên', width: 28 }, { heading: 'Nam', under: 'Ngày sinh', kind: 'day' }, { heading: 'Nữ', under: 'Ngày sinh', kind: 'day' },
      { heading: 'Chức vụ' }, { heading: 'Ngày bổ nhiệm', kind: 'day' }, { heading: 'Ghi chú' },
    ],
    lines: [{ kind: 'unit', name: 'Trường THCS Nguyễn Du' }, ...values.map((row) => ({ kind: 'row' as const, values: row }))],
    signing: { place: 'Quận 1, ngày 05 tháng 01 năm 2026', left: { title: 'NGƯỜI LẬP BIỂU' }, right: { title: 'TRƯỞNG BAN', name: 'Lê Thị Mai' } },
  };
}

describe('a list in the layout of a form', () => {
  it('is read again as the same people', async () => {
    const bytes = await writeList(listOf([['Nguyễn Văn An', '1968-05-15', null, 'Hiệu trưởng', '2015-08', 'x'], ['Trần Thị Ngọc', null, '1970', 'Phó Hiệu trưởng', '2019-08-01', null]]));
    const [reading] = await readSheets(bytes);
    expect(reading?.people.map(({ fullName, birth, gender, unit, cells }) => [fullName, birth, gender, unit, cells.find(({ field }) => field === 'from')?.value])).toEqual([
      ['Nguyễn Văn An', '1968-05-15', 'male', 'Trường THCS Nguyễn Du', '2015-08'], ['Trần Thị Ngọc', '1970', 'female', 'Trường THCS Nguyễn Du', '2019-08-01'],
    ]);
    expect(reading?.counts).toMatchObject({ data: 2, 'unit-heading': 1, header: 2 });
  });

  it('carries days, months and years through', async () => {
    const days = Array.from({ length: 1500 }, (_, index) => addDays(day('1900-03-01'), index * 53));
    const texts = [...days, ...days.map((each) => each.slice(0, 7)), ...['1968', '2024']];
    const [reading] = await readSheets(await writeList(listOf(texts.map((text, index) => [`Nguyễn Văn ${index}`, null, null, 'x', text, null]))));
    expect(reading?.people.map(({ cells }) => cells.find(({ field }) => field === 'from')?.value)).toEqual(texts);
  });

  it('holds no live formula and no link, and negative numbers stay numbers', async () => {
    const bytes = await writeList(listOf([...NASTY.map((text) => [text, null, null, text, null, text]), ['Nguyễn Văn An', null, null, -5, null, -1.5]]));
    const xml = xmlOf(bytes);
    expect(xml).not.toMatch(/<f[ >]|<hyperlink|relationships\/hyperlink|<oleObject|ddeLink/);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows.filter((row) => typeof row[0] === 'number' && row[0] <= NASTY.length).map((row) => row[1])).toEqual(NASTY);
    expect(sheet?.rows.find((row) => row[1] === 'Nguyễn Văn An')).toMatchObject([14, 'Nguyễn Văn An', null, null, -5, null, -1.5]);
  });

  it('numbers its units in roman', () => expect([1, 4, 9, 14, 40, 1994].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV']));
});

describe('the template of the interchange format', () => {
  it('has a sheet for every file, a hint for every column and a list where there are choices', async () => {
    const { sheets } = await readXlsx(await writeDatasetTemplate());
    expect(sheets.map(({ name }) => name)).toEqual(['Hướng dẫn', ...DATASET_FILE_NAMES]);
    for (const file of DATASET_FILE_NAMES) {
      const sheet = sheets.find(({ name }) => name === file);
      const { columns } = fileSpec(file);
      expect(sheet?.rows[0]).toEqual(columns.map(({ name }) => name));
      expect(Object.keys(COLUMN_HINTS[file])).toEqual(columns.map(({ name }) => name));
      expect(sheet?.dataValidations?.filter(({ type }) => type === 'list')).toHaveLength(columns.filter(({ choices }) => choices).length);
      expect(sheet?.dataValidations?.every(({ inputMessage = '' }) => inputMessage !== '' && inputMessage.length <= 255)).toBe(true);
    }
  });

  it('is read as it stands, with no row', async () => {
    expect(await readDataset(new Map([['mau.xlsx', await writeDatasetTemplate()]]))).toMatchObject({ kind: 'read', read: 0 });
  });
});
