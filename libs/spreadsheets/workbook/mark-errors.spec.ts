import { describe, expect, it } from '@jest/globals';
import { readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';

import { preview } from '../intake/dataset-changes.ts';
import { analyseWorkbook } from '../intake/analyse-workbook.ts';
import { applyMapping } from '../intake/apply-mapping.ts';
import { errorMarks } from '../intake/error-marks.ts';
import type { OnFile } from '../intake/preview-types.ts';
import { workbookOf } from '../list/corpus.givens.ts';
import { markErrors } from './mark-errors.ts';
import { readWorkbook } from './read-workbook.ts';

const NOBODY: OnFile = { people: [], units: [], positions: [], localities: [], tenures: [], newCodes: { prefix: 'CB', next: 1, digits: 4 } };

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  if (workbook.kind === 'refused') throw new Error(workbook.sentence.message);
  const mapping = analyseWorkbook(workbook.sheets);
  const { rows } = preview(applyMapping(workbook.sheets, mapping), NOBODY);
  const sheets = mapping.sheets.flatMap(({ sheet, header }) => (header ? [{ sheet, headerRow: header.last }] : []));
  return markErrors(bytes, sheets, errorMarks(rows, mapping.sheets));
}

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const LIST = {
  rows: [
    ['DANH SÁCH'], ['STT', 'Họ và tên', 'Ngày sinh', 'Nữ'], [1, { value: 'NguyÔn V¨n An', font: '.VnTime' }, '15/05/68', null], [2, 'Trần Thị Ngọc', '1970', 'x'],
    [3, 'Lê Bình', '31/02/1970', null], [null, 'NGƯỜI LẬP BIỂU'],
  ],
  merges: ['A1:D1'], hiddenColumns: [3],
};

describe('the workbook given back', () => {
  it('is the one sent, with what is wrong beside each row', async () => {
    const given = await workbookOf(LIST);
    const [sheet, before] = [await firstSheet(await marked(given)), await firstSheet(given)];
    expect(sheet.rows.map((row) => row.slice(0, 4))).toEqual(before.rows.map((row) => [...row, null, null, null].slice(0, 4)));
    expect(sheet.rows.map((row) => row[4] ?? '')).toEqual(['', 'Lỗi', expect.stringMatching(/^Ngày sinh: Năm chỉ có hai chữ số.*15\/05\/1968; 15\/05\/2068/), '', expect.stringMatching(/Không có ngày này/), '']);
    expect(sheet.cells?.get('2,1')?.style?.font?.name).toBe('.VnTime');
    expect(sheet.merges).toEqual(before.merges);
    expect(sheet.columns?.[3]?.hidden).toBe(true);
  });

  it('is read again with the column ignored, and marked again in the same column', async () => {
    const once = await marked(await workbookOf(LIST));
    const workbook = await readWorkbook(once);
    const mapping = workbook.kind === 'opened' ? analyseWorkbook(workbook.sheets) : undefined;
    expect(mapping?.sheets[0]?.columns.map(({ field }) => field)).toEqual(['order', 'full-name', 'birth', 'gender-female', 'errors']);
    const twice = await readXlsx(await marked(once));
    expect(twice.sheets[0]?.rows).toEqual((await readXlsx(once)).sheets[0]?.rows);
  });

  it('carries no formula and no link of the one sent', async () => {
    const given = await writeXlsx({ sheets: [{
      name: 'DS', rows: [['STT', 'Họ và tên'], [1, 'Lê Bình'], [2, 'x']],
      cells: new Map([['2,0', { value: 2, formula: 'A2+1', formulaResult: 2 }], ['2,1', { value: 'x', hyperlink: { target: 'http://example.org' } }]]),
    }] });
    const [sheet] = (await readXlsx(await marked(given), { readStyles: true })).sheets;
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined || cell.hyperlink !== undefined)).toEqual([]);
    expect(sheet?.rows[2]?.slice(0, 2)).toEqual([2, 'x']);
  });
});
