import { describe, expect, it } from '@jest/globals';

import { byHand, type Given, type GivenSheet, readSheets, workbookOf } from './corpus.givens.ts';

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'];
const AN = [1, 'Nguyễn Văn An', '15/05/1968', 'Trưởng phòng', 'Phòng GD'];
const NGOC = [2, 'Trần Thị Ngọc', '1970', 'Phó Trưởng phòng', 'Phòng GD'];
const BOTH = ['Nguyễn Văn An|1968-05-15|Phòng GD', 'Trần Thị Ngọc|1970|Phòng GD'];
const blank = (count: number): null[] => Array.from({ length: count }, () => null);
const tcvn3 = (value: string): Given => ({ value, font: '.VnTime' });
const vni = (value: string): Given => ({ value, font: 'VNI-Times' });
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** Each workbook has one kind of trouble; the people that must come out of it stand beside it. */
const CORPUS: readonly (readonly [string, GivenSheet, readonly string[]])[] = [
  ['is plain', { rows: [HEAD, AN, NGOC] }, BOTH],
  ['has four title rows', { rows: [['ỦY BAN NHÂN DÂN QUẬN 1'], ['PHÒNG NỘI VỤ'], [], ['DANH SÁCH CÁN BỘ LÃNH ĐẠO'], HEAD, AN, NGOC], merges: ['A4:E4'] }, BOTH],
  ['starts in the fourth column', { rows: [[null, null, null, ...HEAD], [null, null, null, ...AN], [null, null, null, ...NGOC]] }, BOTH],
  ['numbers its columns', { rows: [HEAD, ['(1)', '(2)', '(3)', '(4)', '(5)'], AN, NGOC] }, BOTH],
  ['numbers its columns A, B, 1, 2, 3', { rows: [HEAD, ['A', 'B', 1, 2, 3], AN, NGOC] }, BOTH],
  ['repeats its header on every page', { rows: [HEAD, AN, HEAD, NGOC] }, BOTH],
  ['has formatted but empty rows', { rows: [HEAD, AN, ['', ' ', '\u00A0', null, ''], NGOC, ...Array.from({ length: 50 }, () => ['', '', '', '', ''])] }, BOTH],
  ['splits the date of birth', {
    rows: [['STT', 'Họ và tên', 'Ngày sinh', null, 'Đơn vị'], [null, null, 'Nam', 'Nữ', null], [1, 'Nguyễn Văn An', '15/05/1968', null, 'Phòng GD'], [2, 'Trần Thị Ngọc', null, 1970, 'Phòng GD']],
    merges: ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'],
  }, ['Nguyễn Văn An|1968-05-15|Phòng GD|male', 'Trần Thị Ngọc|1970|Phòng GD|female']],
  ['splits the date of birth without merging', {
    rows: [['STT', 'Họ và tên', 'Ngày sinh', null, 'Đơn vị'], [null, null, 'Nam', 'Nữ', null], [1, 'Nguyễn Văn An', '15/05/1968', null, 'Phòng GD'], [2, 'Trần Thị Ngọc', null, 1970, 'Phòng GD']],
  }, ['Nguyễn Văn An|1968-05-15|Phòng GD|male', 'Trần Thị Ngọc|1970|Phòng GD|female']],
  ['draws the name over two columns', {
    rows: [['STT', 'Họ và tên', null, 'Ngày sinh', 'Đơn vị'], [1, 'Nguyễn Văn', 'An', '15/05/1968', 'Phòng GD'], [2, 'Trần Thị', 'Ngọc', '1970', 'Phòng GD']], merges: ['B1:C1'],
  }, BOTH],
  ['has columns for the family and the given name', { rows: [['TT', 'Họ và chữ đệm', 'Tên', 'Năm sinh', 'Cơ quan, đơn vị'], [1, 'Nguyễn Văn', 'An', '15/05/1968', 'Phòng GD'], [2, 'Trần Thị', 'Ngọc', 1970, 'Phòng GD']] }, BOTH],
  ['marks the gender with x', {
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', null, 'Đơn vị'], [null, null, null, 'Nam', 'Nữ', null], [1, 'Nguyễn Văn An', '15/05/1968', 'x', null, 'Phòng GD'], [2, 'Trần Thị Ngọc', '1970', null, 'X', 'Phòng GD']],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
  }, ['Nguyễn Văn An|1968-05-15|Phòng GD|male', 'Trần Thị Ngọc|1970|Phòng GD|female']],
  ['names units in roman rows', {
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'], ['I', 'Phòng Nội vụ', null, null], [1, 'Nguyễn Văn An', '15/05/1968', 'Trưởng phòng'], ['II', 'Phòng Tư pháp', null, null], [1, 'Trần Thị Ngọc', '1970', 'Trưởng phòng']],
  }, ['Nguyễn Văn An|1968-05-15|Phòng Nội vụ', 'Trần Thị Ngọc|1970|Phòng Tư pháp']],
  ['names units in one merged cell', {
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'], ['I. Ban Tổ chức', null, null, null], [1, 'Nguyễn Văn An', '15/05/1968', 'Trưởng ban'], ['II. Ban Tuyên giáo'], [1, 'Trần Thị Ngọc', '1970', 'Trưởng ban']], merges: ['A2:D2', 'A4:D4'],
  }, ['Nguyễn Văn An|1968-05-15|Ban Tổ chức', 'Trần Thị Ngọc|1970|Ban Tuyên giáo']],
  ['counts people in its unit rows', {
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'], ['I', 'Phòng Nội vụ', null, 1], [1, 'Nguyễn Văn An', '15/05/1968', 'Trưởng phòng']],
  }, ['Nguyễn Văn An|1968-05-15|Phòng Nội vụ']],
  ['merges the unit beside its people', { rows: [HEAD, AN, [2, 'Trần Thị Ngọc', '1970', 'Phó Trưởng phòng', null]], merges: ['E2:E3'] }, BOTH],
  ['has a sheet for each unit', { name: 'Phòng GD', rows: [HEAD.slice(0, 4), AN.slice(0, 4), NGOC.slice(0, 4)] }, BOTH],
  ['has subtotals', { rows: [HEAD, AN, ['Cộng: 01 người', ...blank(4)], NGOC, [null, 'Tổng cộng', null, 2, null]] }, BOTH],
  ['is signed', {
    rows: [HEAD, AN, NGOC, [], [null, 'Danh sách này có 02 người./.'], [null, null, null, 'Quận 1, ngày 05 tháng 01 năm 2023'], [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG PHÒNG'], [], [null, 'Lê Thị Mai', null, 'Nguyễn Văn An']],
  }, BOTH],
  ['hides a column', { rows: [['STT', 'Họ và tên', 'Mật', 'Ngày sinh', 'Đơn vị'], [1, 'Nguyễn Văn An', 'x', '15/05/1968', 'Phòng GD'], [2, 'Trần Thị Ngọc', 'y', '1970', 'Phòng GD']], hiddenColumns: [2] }, BOTH],
  ['breaks lines in its cells', { rows: [['STT', 'Họ và\ntên', 'Ngày,\ntháng,\nnăm sinh', 'Chức\nvụ', 'Đơn vị'], [1, 'Nguyễn Văn\nAn', '15/05/1968', 'Trưởng\nphòng', 'Phòng\nGD'], NGOC] }, BOTH],
  ['has no-break and double spaces', { rows: [HEAD, [1, ' Nguyễn\u00A0Văn  An ', '15/05/1968\u00A0', 'Trưởng phòng', 'Phòng  GD'], NGOC] }, BOTH],
  ['is decomposed', { rows: [HEAD.map((text) => text.normalize('NFD')), AN.map((value) => (typeof value === 'string' ? value.normalize('NFD') : value)), NGOC] }, BOTH],
  ['is typed in TCVN3', { rows: [HEAD, [1, { value: 'NguyÔn V¨n An', font: '.VnTime' }, '15/05/1968', 'x', { value: 'Phßng GD', font: '.VnTime' }], NGOC] }, BOTH],
  ['is typed in VNI', { rows: [HEAD, [1, { value: 'Nguyeãn Vaên An', font: 'VNI-Times' }, '15/05/1968', 'x', { value: 'Phoøng GD', font: 'VNI-Times' }], NGOC] }, BOTH],
  ['has TCVN3 capitals', { rows: [HEAD, [1, { value: 'nguyÔn v¨n an', font: '.VnTimeH' }, '15/05/1968', 'x', 'Phòng GD']] }, ['NGUYỄN VĂN AN|1968-05-15|Phòng GD']],
  ['mixes dates and texts', { rows: [HEAD, [1, 'Nguyễn Văn An', day('1968-05-15'), 'x', 'Phòng GD'], [2, 'Trần Thị Ngọc', { value: 1970, format: 'General' }, 'x', 'Phòng GD']] }, BOTH],
  ['has text dates beside month-only ones', { rows: [HEAD, [1, 'Nguyễn Văn An', '15.5.1968', 'x', 'Phòng GD'], [2, 'Trần Thị Ngọc', '8/1970', 'x', 'Phòng GD']] }, ['Nguyễn Văn An|1968-05-15|Phòng GD', 'Trần Thị Ngọc|1970-08|Phòng GD']],
  ['has no numbers', { rows: [HEAD.slice(1), AN.slice(1), NGOC.slice(1)] }, BOTH],
  ['writes its headings in capitals without marks', { rows: [['STT', 'HO VA TEN', 'NGAY SINH', 'CHUC VU', 'DON VI'], AN, NGOC] }, BOTH],
  ['types its headings and units in TCVN3', {
    rows: [[tcvn3('STT'), tcvn3('Hä vµ tªn'), tcvn3('N¨m sinh')], [tcvn3('I'), tcvn3('Phßng GD'), null], [1, 'Nguyễn Văn An', '15/05/1968'], [2, 'Trần Thị Ngọc', 1970]],
  }, BOTH],
  ['types its headings in VNI', { rows: [[vni('TT'), vni('Hoï vaø teân'), vni('Naêm sinh'), vni('Ñôn vò')], [1, 'Nguyễn Văn An', '15/05/1968', 'Phòng GD'], [2, 'Trần Thị Ngọc', 1970, 'Phòng GD']] }, BOTH],
  ['formats serial numbers as days', { rows: [HEAD, [1, 'Nguyễn Văn An', { value: 24973, format: 'dd/mm/yyyy' }, 'x', 'Phòng GD'], [2, 'Trần Thị Ngọc', 1970, 'x', 'Phòng GD']] }, BOTH],
  ['says who it is about above its header', { rows: [['Đơn vị: Phòng GD'], HEAD.slice(0, 4), AN.slice(0, 4), NGOC.slice(0, 4)] }, BOTH],
  ['has a header of three rows', {
    rows: [['STT', 'Họ và tên', 'Thông tin', null, null], [null, null, 'Ngày sinh', null, 'Đơn vị'], [null, null, 'Nam', 'Nữ', null], [1, 'Nguyễn Văn An', '15/05/1968', null, 'Phòng GD'], [2, 'Trần Thị Ngọc', null, '1970', 'Phòng GD']],
    merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:D2', 'E2:E3'],
  }, ['Nguyễn Văn An|1968-05-15|Phòng GD|male', 'Trần Thị Ngọc|1970|Phòng GD|female']],
  ['nests its units', {
    rows: [HEAD.slice(0, 4), ['A. KHỐI ĐẢNG'], ['I', 'Ban Tổ chức'], AN.slice(0, 4), ['B. KHỐI CHÍNH QUYỀN'], ['I', 'Phòng Nội vụ'], NGOC.slice(0, 4)], merges: ['A2:D2', 'A5:D5'],
  }, ['Nguyễn Văn An|1968-05-15|Ban Tổ chức', 'Trần Thị Ngọc|1970|Phòng Nội vụ']],
  ['numbers its rows 01. and 02.', { rows: [HEAD, ['01.', ...AN.slice(1)], ['02.', ...NGOC.slice(1)]] }, BOTH],
  ['is signed without an empty row between', { rows: [HEAD, AN, NGOC, [null, null, null, 'TM. ỦY BAN NHÂN DÂN'], [null, null, null, 'CHỦ TỊCH'], [null, null, null, 'Lê Thị Mai']] }, BOTH],
  ['turns its columns round', { rows: [[...HEAD].reverse(), [...AN].reverse(), [...NGOC].reverse()] }, BOTH],
  ['holds one person', { rows: [HEAD, AN] }, BOTH.slice(0, 1)],
  ['hides a row', { rows: [HEAD, AN, NGOC], hiddenRows: [2] }, BOTH],
  ['was given back with its faults', { rows: [[...HEAD, 'Lỗi'], [...AN, null], [...NGOC, 'Ngày sinh: Không có ngày này trong lịch.']] }, BOTH],
  ['counts with formulas', { rows: [HEAD, [{ value: 1, formula: 'ROW()-1' }, ...AN.slice(1)], [{ value: 2, formula: 'A2+1' }, ...NGOC.slice(1)], [null, 'Tổng số', null, { value: 2, formula: 'COUNTA(B2:B3)' }, null]] }, BOTH],
  ['adds words to its headings', { rows: [['STT', 'Họ và tên (*)', 'Ngày sinh (dd/mm/yyyy)', 'Chức vụ đang đảm nhiệm hiện nay', 'Đơn vị công tác'], AN, NGOC] }, BOTH],
];

describe('a workbook that', () => {
  it('the corpus holds at least forty', () => expect(CORPUS.length).toBeGreaterThanOrEqual(40));

  it.each(CORPUS)('%s', async (_, sheet, expected) => {
    const [reading] = await readSheets(await workbookOf(sheet));
    const people = (reading?.people ?? []).map(({ fullName, birth, unit, gender }) => [fullName, birth, unit, ...(gender === '' ? [] : [gender])].join('|'));
    expect(people).toEqual(expected);
    const counted = Object.values(reading?.counts ?? {}).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(reading?.rows.length);
    expect(reading?.rows.map(({ row }) => row)).toEqual(sheet.rows.map((_row, index) => index + 1).slice(0, reading?.rows.length));
  });
});

describe('a cell that needs a look', () => {
  const stateOf = async (rows: GivenSheet['rows'], at = 0): Promise<unknown> => {
    const [reading] = await readSheets(await workbookOf({ rows }));
    const person = reading?.people[at];
    return [person?.state, person?.cells.flatMap((cell) => cell.notes.map(({ code }) => `${cell.field}:${code}`))];
  };

  it.each([
    ['a two-digit year', ['STT', 'Họ và tên', 'Ngày sinh'], [1, 'Nguyễn Văn An', '15/05/68'], 'error', 'birth:two-digit-year'],
    ['31 February', ['STT', 'Họ và tên', 'Ngày sinh'], [1, 'Nguyễn Văn An', '31/02/1968'], 'error', 'birth:no-such-day'],
    ['a serial without its format', ['STT', 'Họ và tên', 'Ngày bổ nhiệm'], [1, 'Nguyễn Văn An', 42725], 'warning', 'from:serial-number'],
    ['a citizen number that lost its zero', ['STT', 'Họ và tên', 'Số CCCD'], [1, 'Nguyễn Văn An', 79068001234], 'warning', 'citizen-id:lost-zeros'],
    ['a rank code that became a number', ['STT', 'Họ và tên', 'Mã ngạch'], [1, 'Nguyễn Văn An', 1.003], 'warning', 'rank-code:lost-zeros'],
    ['a word outside its catalogue', ['STT', 'Họ và tên', 'Trình độ LLCT'], [1, 'Nguyễn Văn An', 'Trung cap LLCTT'], 'error', 'political-theory:unknown-word'],
    ['an error of Excel', ['STT', 'Họ và tên', 'Chức vụ'], [1, 'Nguyễn Văn An', '#REF!'], 'error', 'title:excel-error'],
    ['a zero-width space', ['STT', 'Họ và tên', 'Chức vụ'], [1, 'Nguyễn\u200B Văn An', 'x'], 'warning', 'full-name:removed-characters'],
    ['letters of an old font', ['STT', 'Họ và tên', 'Chức vụ'], [1, { value: 'NguyÔn V¨n An', font: '.VnTime' }, 'x'], 'fine', 'full-name:converted-font'],
  ])('%s', async (...[, head, row, state, note]) => {
    expect(await stateOf([head, row])).toEqual([state, [note]]);
  });

  it('a row without a name is kept, as an error', async () => {
    expect(await stateOf([['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'], AN, [2, null, '1970', 'Phó phòng']], 1)).toEqual(['error', []]);
  });
});

describe('a column that the dictionary does not know', () => {
  it('waits for the clerk, whose choice is taken by heading', async () => {
    const sheet = await workbookOf({ rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Bí danh', 'Cấp'], [1, 'Nguyễn Văn An', '15/05/1968', 'Tư', 'Phòng GD']] });
    const [reading] = await readSheets(sheet);
    expect(reading?.unmapped.map(({ heading }) => heading)).toEqual(['Bí danh', 'Cấp']);
    const [mapped] = await readSheets(sheet, byHand({ Cấp: 'unit', 'Bí danh': null }));
    expect(mapped?.people[0]?.unit).toBe('Phòng GD');
  });
});
