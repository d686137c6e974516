import { describe, expect, it } from '@jest/globals';

import { type GivenSheet, readSheets, workbookOf } from './corpus.givens.ts';
import { type KnownPerson, type Preview, previewLists } from './preview.ts';

const ON_FILE: readonly KnownPerson[] = [
  { code: 'P1', fullName: 'Nguyễn Văn An', birth: '1968-05-15', gender: 'male', citizenId: '079068001234' },
  { code: 'P2', fullName: 'Trần Thị Ngọc', birth: '1970', gender: 'female' },
  { code: 'P3', fullName: 'Lê Hòa', birth: '1975-01-02' },
  { code: 'P4', fullName: 'Lê Hòa', birth: '1975-01-02' },
  { code: 'P5', fullName: 'Phạm Thúy', birth: '1980-03-04' },
];
const HEAD = ['STT', 'Mã CB', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Giới tính'];

async function preview(...sheets: GivenSheet[]): Promise<Preview> {
  return previewLists(await readSheets(await workbookOf(...sheets)), ON_FILE);
}
const states = ({ rows }: Preview): string[] => rows.map(({ row, state }) => `${row}:${state}`);

describe('the preview of a file', () => {
  it('gives every row of every sheet one state, and its counts add up to the rows in the file', async () => {
    const seen = await preview(
      { rows: [['DANH SÁCH'], HEAD, ['I', 'Phòng Nội vụ'], [1, 'P1', 'Nguyễn Văn An', '15/05/1968', null, 'Nam'], [], [2, 'P9', 'Võ Mới', '01/01/1990', null, 'Nữ'], ['Tổng cộng: 02']] },
      { rows: [HEAD, [1, 'P2', 'Trần Thị Ngọc', '03/04/1970', null, 'Nữ'], [2, 'P8', 'Đỗ Sai', '31/02/1970', null, 'Nam']] },
    );
    expect(states(seen)).toEqual(['1:ignored', '2:ignored', '3:ignored', '4:same', '5:ignored', '6:new', '7:ignored', '1:ignored', '2:changed', '3:error']);
    expect(seen.counts).toEqual({ new: 1, changed: 1, same: 1, warning: 0, error: 1, ignored: 6 });
    expect(Object.values(seen.counts).reduce((sum, count) => sum + count, 0)).toBe(seen.total);
    expect(seen.rows.filter(({ state }) => state === 'ignored').map(({ role }) => role)).toEqual(['title', 'header', 'unit-heading', 'blank', 'subtotal', 'header']);
  });

  it('shows old and new of what changes, and takes nothing away that the list does not mention', async () => {
    const { rows } = await preview({ rows: [HEAD, [1, 'P1', 'Nguyễn Văn Ân', null, null, null], [2, 'P2', 'Trần Thị Ngọc', '05/1970', null, null]] });
    expect(rows.slice(1).map(({ changes }) => changes)).toEqual([
      [{ field: 'full-name', old: 'Nguyễn Văn An', new: 'Nguyễn Văn Ân' }], [{ field: 'birth', old: '1970', new: '1970-05' }],
    ]);
  });
});

describe('a listed person', () => {
  it('is found by code, then by citizen number, then by name and birthday', async () => {
    const { rows } = await preview({ rows: [HEAD, [1, 'P1', 'Ai Khác', null, null, null], [2, null, 'Nguyễn V. An', null, '079068001234', null], [3, null, 'TRẦN THỊ NGỌC', 1970, null, null]] });
    expect(rows.slice(1).map(({ match }) => match)).toEqual([
      { kind: 'matched', code: 'P1', by: 'code' }, { kind: 'matched', code: 'P1', by: 'citizen-id' }, { kind: 'matched', code: 'P2', by: 'name-and-birth' },
    ]);
  });

  it('with namesakes born the same day is asked about, never guessed', async () => {
    const { rows } = await preview({ rows: [HEAD, [1, null, 'Lê Hòa', '02/01/1975', null, null]] });
    expect(rows[1]).toMatchObject({ state: 'warning', match: { kind: 'ambiguous', codes: ['P3', 'P4'] } });
  });

  it('is the same under the old and the new place of a tone mark, and another under another mark', async () => {
    const { rows } = await preview({ rows: [HEAD, [1, null, 'Phạm Thuý', '04/03/1980', null, null], [2, null, 'Phạm Thùy', '04/03/1980', null, null]] });
    expect(rows.slice(1).map(({ match }) => match?.kind)).toEqual(['matched', 'none']);
  });

  it('listed twice is an error that names the first row', async () => {
    const { rows } = await preview({ rows: [HEAD, [1, null, 'Võ Mới', '01/01/1990', null, null]] }, { rows: [HEAD, [1, null, 'VÕ MỚI', '01/01/1990', null, null]] });
    expect(rows[3]).toMatchObject({ state: 'error', twinOf: { sheet: 'Sheet1', row: 2 } });
  });
});
