import { describe, expect, it } from '@jest/globals';

import { fullWords, NameFinder } from '../values/match-names.ts';
import { readSheets, workbookOf } from './corpus.givens.ts';
import { type Establishment, rowsOfList, type RowsOfList } from './list-rows.ts';
import { previewLists } from './preview.ts';

const ESTABLISHMENT: Establishment = {
  units: [
    { code: 'GD-Q1', name: 'Phòng Giáo dục và Đào tạo Quận 1' }, { code: 'ND', name: 'Trường Trung học cơ sở Nguyễn Du' },
    { code: 'ND-TH', name: 'Trường Tiểu học Nguyễn Du' }, { code: 'TL1', name: 'Trường Mầm non Tuổi Thơ' }, { code: 'TL2', name: 'Trường Mầm non Tuổi Thơ' },
  ],
  positions: [
    { code: 'GD-Q1-01', unit: 'GD-Q1', name: 'Trưởng phòng' }, { code: 'GD-Q1-02', unit: 'GD-Q1', name: 'Phó Trưởng phòng' }, { code: 'ND-01', unit: 'ND', name: 'Hiệu trưởng' },
  ],
};
const HEAD = ['STT', 'Mã CB', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Ngày bổ nhiệm', 'Trình độ LLCT'];

async function rowsOf(...lines: (string | number | null)[][]): Promise<RowsOfList> {
  const sheets = await readSheets(await workbookOf({ rows: [HEAD, ...lines] }));
  return rowsOfList(previewLists(sheets, [{ code: 'P7', fullName: 'Lê Hòa', birth: '1975-01-02' }, { code: 'P8', fullName: 'Lê Hòa', birth: '1975-01-02' }]).rows, ESTABLISHMENT);
}

describe('rows of a list', () => {
  it('become rows of people and tenures, abbreviations and all', async () => {
    const { people, tenures, questions } = await rowsOf([1, 'P1', 'Nguyễn Văn An', '15/05/1968', 'Nam', 'Trưởng phòng', 'P. GD&ĐT Q.1', '8/2015', 'CC'], [2, 'P2', 'Trần Thị Ngọc', 1970, 'Nữ', 'HT', 'Trường THCS Nguyễn Du', '01/08/2019', null]);
    expect(people).toEqual([
      { code: 'P1', full_name: 'Nguyễn Văn An', birth_date: '1968-05-15', gender: 'male', political_theory: 'advanced' },
      { code: 'P2', full_name: 'Trần Thị Ngọc', birth_date: '1970', gender: 'female' },
    ]);
    expect(tenures).toMatchObject([{ person_code: 'P1', position_code: 'GD-Q1-01', from: '2015-08' }, { person_code: 'P2', position_code: 'ND-01', from: '2019-08-01' }]);
    expect(questions).toEqual([]);
  });

  it('ask where they are not certain: the person, the code, the unit, the position, the day', async () => {
    const { people, tenures, questions } = await rowsOf(
      [1, null, 'Lê Hòa', '02/01/1975', null, null, null, null, null],
      [2, null, 'Võ Mới', '01/01/1990', null, null, null, null, null],
      [3, 'P3', 'Đỗ Ba', null, null, 'Hiệu trưởng', 'Trường Nguyễn Du', '2015', null],
      [4, 'P4', 'Đỗ Tư', null, null, 'Hiệu trưởng', 'Trường MN Tuổi Thơ', '2015', null],
      [5, 'P5', 'Đỗ Năm', null, null, 'Chánh Văn phòng', 'Phòng GD&ĐT Quận 1', '2015', null],
      [6, 'P6', 'Đỗ Sáu', null, null, 'Phó Trưởng phòng', 'Phòng GD&ĐT Quận 1', null, null],
      [7, 'P9', 'Đỗ Bảy', '31/02/1970', null, 'Trưởng phòng', 'Phòng GD&ĐT Quận 1', '2015', null],
    );
    expect(questions.map(({ row, question }) => [row, question.kind])).toEqual([
      [2, 'which-person'], [3, 'no-code'], [4, 'which-unit'], [5, 'which-unit'], [6, 'which-position'], [7, 'since-when'],
    ]);
    expect(people.map(({ code }) => code)).toEqual(['P3', 'P4', 'P5', 'P6']);
    expect(tenures).toEqual([]);
  });
});

describe('a name held against those on file', () => {
  const finder = new NameFinder(ESTABLISHMENT.units);

  it('is written out in full first', () => {
    expect(fullWords('Trường THCS Nguyễn Du - Q.1')).toBe('truong trung hoc co so nguyen du quan 1');
    expect(fullWords('UBND P. Bến Nghé, TP.HCM')).toBe('uy ban nhan dan phong ben nghe thanh pho ho chi minh');
  });

  it('that is near comes with suggestions, the nearest first', () => {
    expect(finder.find('Trường THCS Nguyễn Dụ A')).toMatchObject({ kind: 'unsure', suggestions: [{ code: 'ND' }, { code: 'ND-TH' }] });
    expect(finder.find('Trường THCS Nguyễn Dụ')).toMatchObject({ kind: 'unsure', suggestions: [{ code: 'ND', likeness: 1 }, { code: 'ND-TH' }] });
    expect(finder.find('TRUONG THCS NGUYEN DU')).toEqual({ kind: 'same', code: 'ND' });
    expect(finder.find('Chi cục Thuế')).toEqual({ kind: 'unsure', suggestions: [] });
  });

  it('that two on file share is never chosen', () => {
    expect(finder.find('trường mn tuổi thơ')).toMatchObject({ kind: 'unsure', suggestions: [{ code: 'TL1', likeness: 1 }, { code: 'TL2', likeness: 1 }] });
  });
});
