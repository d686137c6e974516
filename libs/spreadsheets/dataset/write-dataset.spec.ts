import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx } from 'hucre/xlsx';

import { type DatasetRow } from '#contracts';
import { readDataset, type WritableDataset, writeDataset, writeDatasetWorkbook } from '#spreadsheets';

import { bytesOf } from './dataset.givens.ts';

const PLACE: WritableDataset = {
  localities: [{ code: 'Q1', name: 'Quận 1', level: 'district' }], units: [{ code: 'U', name: 'Phòng', locality_code: 'Q1' }],
  positions: [{ code: 'S', unit_code: 'U', title: 'Trưởng phòng', head: 'yes', rank: '5' }], tenures: [],
};

async function backFrom(files: ReadonlyMap<string, Uint8Array>): Promise<readonly DatasetRow<'people'>[]> {
  const reading = await readDataset(files);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.dataset.people.rows;
}

describe('the canonical form', () => {
  it('has every column in order, rows by key in code-unit order, defaults written out and quotes only where needed', () => {
    const files = writeDataset({
      units: [{ code: 'b', name: 'Trường "A", Quận 1', locality_code: 'Q1' }, { code: 'B', name: 'x', locality_code: 'Q1', ownership: 'private' }, { code: 'Đ', name: 'y', locality_code: 'Q1' }],
      ratings: [{ person_code: 'P1', year: '2021', rating: 'good' }, { person_code: 'P1', year: '2020', rating: 'good' }],
    });
    expect(files.get('units.csv')).toBe(
      'code,name,locality_code,sector,ownership,level,valid_from,valid_to\nB,x,Q1,,private,,,\nb,"Trường ""A"", Quận 1",Q1,,public,,,\nĐ,y,Q1,,public,,,\n',
    );
    expect(files.get('ratings.csv')).toBe('person_code,year,rating\nP1,2020,good\nP1,2021,good\n');
    expect([...files.keys()]).toHaveLength(9);
  });
});

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", '＝1', '＋1', '－1', '＠x', "'=1", "''=1", "'", '|x', '-5', '=', 'https://x.vn', 'mailto:a@b', '_x0041_', '_x005F_x0041_'];

describe('text that a spreadsheet program would run', () => {
  const dataset: WritableDataset = { ...PLACE, people: FORMULAS.map((name, index) => ({ code: `P${String(index).padStart(2, '0')}`, full_name: name })) };

  it('is guarded in CSV: no cell starts with a sign of a formula', () => {
    const cells = [...writeDataset(dataset).values()].flatMap((file) => file.split('\n').flatMap((line) => line.split(',')));
    expect(cells.filter((cell) => /^"?[=+\-@|\t＝＋－＠]/u.test(cell))).toEqual([]);
  });

  it('stays text in a workbook: no formula and no link anywhere', async () => {
    const workbook = await openXlsx(await writeDatasetWorkbook(dataset));
    for (const sheet of workbook.sheets) {
      for (const cell of sheet.cells?.values() ?? []) expect([cell.formula, cell.hyperlink]).toEqual([undefined, undefined]);
    }
    const names = workbook.sheets.find(({ name }) => name === 'people')?.rows.slice(1).map((row) => row[1]);
    expect(names).toEqual(FORMULAS);
  });

  it('comes back as it was, from both', async () => {
    expect((await backFrom(bytesOf(writeDataset(dataset)))).map((row) => row.full_name)).toEqual(FORMULAS);
    expect((await backFrom(new Map([['a.xlsx', await writeDatasetWorkbook(dataset)]]))).map((row) => row.full_name)).toEqual(FORMULAS);
  });

  it('leaves negative numbers numbers', async () => {
    const south = { ...PLACE, people: [], localities: [{ code: 'Q1', name: 'Quận 1', level: 'district', lat: '-10.5', lon: '-0.000001' }] };
    expect(writeDataset(south).get('localities.csv')).toContain(',-10.5,-0.000001\n');
    const workbook = await openXlsx(await writeDatasetWorkbook(south));
    expect(workbook.sheets[0]?.rows[1]?.slice(6)).toEqual([-10.5, -0.000001]);
  });
});

const SYLLABLES = ['Nguyễn', 'Đặng', 'Huỳnh', 'Trần', 'Lê', 'Phạm', 'Võ', 'Thị', 'Văn', 'Đức', 'Ấn', 'Ngọc', 'Hòa', 'Hoà', 'Thuý', 'Thúy', 'Kỳ', 'Ỷ', 'Quyết', "H'Hen", 'Niê', 'Ksơr', 'Y-Blô', 'Bdap', 'Lò', 'Giàng', 'Vừ', 'Ưng', 'Ơn', 'Ẩn'];

describe('names, codes and lists', () => {
  it('come back equal, 100,000 of them', async () => {
    const people = Array.from({ length: 100_000 }, (_, index) => ({
      code: `0${index}`.padStart(7, '0'),
      full_name: [index, index * 7, index * 13 + 5, index * 31].map((at) => SYLLABLES[at % SYLLABLES.length]).join(' ').normalize('NFC'),
    }));
    const back = await backFrom(bytesOf(writeDataset({ ...PLACE, people })));
    expect(back.map(({ code, full_name }) => `${code} ${full_name}`)).toEqual(people.map(({ code, full_name }) => `${code} ${full_name}`));
  });

  it('of any letters, quotes, commas and semicolons come back equal, from CSV and from a workbook', async () => {
    const letter = fc.constantFrom(...'aĂđẤ"\',;=+-@ 019()/&<>_x.\\\u00e9語😀');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 }).map((text) => text.normalize('NFC').trim()).filter((text) => text !== '');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 }), async (pairs) => {
      const people = pairs.map(([name, skill], index) => ({ code: `P${index}`, full_name: name, specialisations: skill.replaceAll(';', '').trim() }));
      const expected = people.map(({ full_name, specialisations }) => [full_name, specialisations]);
      for (const files of [bytesOf(writeDataset({ ...PLACE, people })), new Map([['a.xlsx', await writeDatasetWorkbook({ ...PLACE, people })]])]) {
        expect((await backFrom(files)).map(({ full_name, specialisations }) => [full_name, specialisations])).toEqual(expected);
      }
    }), { numRuns: 60 });
  });
});
