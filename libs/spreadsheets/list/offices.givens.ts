import type { Given, GivenSheet } from './corpus.givens.ts';

/** A workbook as an office would send it: several troubles at once, and the people who must come out of it, in order. */
export interface OfficeWorkbook {
  readonly name: string;
  readonly sheets: readonly GivenSheet[];
  /** `name|birth|gender|unit|title|from`. */
  readonly people: readonly string[];
  /** Rows by state: new, warning, error, ignored. */
  readonly states: readonly [number, number, number, number];
}

const tcvn3 = (value: string): Given => ({ value, font: '.VnTime' });
const capitals = (value: string): Given => ({ value, font: '.VnTimeH' });
const vni = (value: string): Given => ({ value, font: 'VNI-Times' });
const serial = (value: number): Given => ({ value, format: 'dd/mm/yyyy' });
const NONE = null;
const TOP: GivenSheet['rows'] = [['ỦY BAN NHÂN DÂN QUẬN 1', NONE, NONE, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['PHÒNG NỘI VỤ', NONE, NONE, 'Độc lập - Tự do - Hạnh phúc'], [], ['DANH SÁCH CÁN BỘ LÃNH ĐẠO']];
const SIGNED: GivenSheet['rows'] = [[], ['Danh sách này có 02 người./.'], [NONE, NONE, NONE, 'Quận 1, ngày 05 tháng 01 năm 2023'], [NONE, 'NGƯỜI LẬP BIỂU', NONE, 'TRƯỞNG PHÒNG'], [], [], [NONE, 'Lê Thị Mai', NONE, 'Nguyễn Văn Ba']];

/** Ten workbooks, each a mixture. */
export const OFFICES: readonly OfficeWorkbook[] = [
  {
    name: 'the district’s list: titles, split header, roman units, subtotals, signatures',
    sheets: [{
      merges: ['A4:F4', 'C5:D5', 'A5:A6', 'B5:B6', 'E5:E6', 'F5:F6'],
      rows: [
        ...TOP, ['STT', 'Họ và tên', 'Ngày sinh', NONE, 'Chức vụ', 'Ngày bổ nhiệm'], [NONE, NONE, 'Nam', 'Nữ', NONE, NONE], ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['I', 'Phòng Nội vụ'], [1, 'Nguyễn Văn An', '15/05/1968', NONE, 'Trưởng phòng', '8/2015'], ['Cộng: 01 người'],
        ['II', 'Phòng Tư pháp'], [1, 'Trần Thị Ngọc', NONE, 1970, 'Phó Trưởng phòng', '01/08/2019'], ['Tổng cộng: 02 người'], ...SIGNED,
      ],
    }],
    people: ['Nguyễn Văn An|1968-05-15|male|Phòng Nội vụ|Trưởng phòng|2015-08', 'Trần Thị Ngọc|1970|female|Phòng Tư pháp|Phó Trưởng phòng|2019-08-01'], states: [0, 2, 0, 18],
  },
  {
    name: 'a school for each sheet, one of them empty, one hidden',
    sheets: [
      { name: 'THCS Nguyễn Du', rows: [['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ'], [1, 'Nguyễn Văn An', 1968, 'Hiệu trưởng']] }, { name: 'TH Kết Đoàn', rows: [['TT', 'Họ tên', 'NTNS', 'Chức danh'], [1, 'Trần Thị Ngọc', '3/1970', 'Hiệu trưởng']] },
      { name: 'Sheet3', rows: [] },
    ],
    people: ['Nguyễn Văn An|1968||THCS Nguyễn Du|Hiệu trưởng|', 'Trần Thị Ngọc|1970-03||TH Kết Đoàn|Hiệu trưởng|'], states: [0, 2, 0, 2],
  },
  {
    name: 'an old list in TCVN3: capitals by font, text dates, serial dates, lost zeros',
    sheets: [{
      rows: [
        [capitals('danh s¸ch c¸n bé')], [tcvn3('STT'), tcvn3('Hä vµ tªn'), tcvn3('Ngµy sinh'), tcvn3('Sè CMND'), tcvn3('Chøc vô'), tcvn3('§¬n vÞ')],
        [1, capitals('nguyÔn v¨n an'), '15.5.1968', 79068001234, tcvn3('Tr­ëng phßng'), tcvn3('Phßng Néi vô')], [2, tcvn3('TrÇn ThÞ Ngäc'), serial(25569), '025123456', tcvn3('Phã phßng'), tcvn3('Phßng Néi vô')],
      ],
    }],
    people: ['NGUYỄN VĂN AN|1968-05-15||Phòng Nội vụ|Trưởng phòng|', 'Trần Thị Ngọc|1970-01-01||Phòng Nội vụ|Phó phòng|'], states: [0, 2, 0, 2],
  },
  {
    name: 'VNI beside Unicode, names over two columns, marks for the gender',
    sheets: [{
      merges: ['B1:C1', 'E1:F1', 'A1:A2', 'D1:D2', 'G1:G2'],
      rows: [
        [vni('TT'), vni('Hoï vaø teân'), NONE, 'Năm sinh', 'Giới tính', NONE, 'Đơn vị công tác'], [NONE, NONE, NONE, NONE, 'Nam', 'Nữ', NONE],
        [1, vni('Nguyeãn Vaên'), vni('An'), 1968, 'x', NONE, 'Phòng Y tế'], [2, 'Trần Thị', 'Ngọc', '1970', NONE, 'X', vni('Phoøng Y teá')],
      ],
    }],
    people: ['Nguyễn Văn An|1968|male|Phòng Y tế||', 'Trần Thị Ngọc|1970|female|Phòng Y tế||'], states: [2, 0, 0, 2],
  },
  {
    name: 'two-digit years, a day that never was, an error of Excel, a word outside the catalogue',
    sheets: [{
      rows: [
        ['STT', 'Họ và tên', 'Ngày sinh', 'LLCT', 'Giới tính'], [1, 'Nguyễn Văn An', '15/05/68', 'CC', 'Nam'], [2, 'Trần Thị Ngọc', '30/02/1970', 'Trung cấp LLCT', 'Nữ'], [3, 'Lê Ba', '1971', '#REF!', 'Nam'],
        [4, 'Đỗ Tư', '1972', 'Đã học', 'Nam'], [5, 'Võ Năm', '1973', 'TC', 'Nam'],
      ],
    }],
    people: ['Nguyễn Văn An|15/05/68|male|||', 'Trần Thị Ngọc|30/02/1970|female|||', 'Lê Ba|1971|male|||', 'Đỗ Tư|1972|male|||', 'Võ Năm|1973|male|||'], states: [1, 0, 4, 1],
  },
  {
    name: 'pages with the header repeated, formatted rows between, line breaks and no-break spaces',
    sheets: [{
      rows: [
        ['STT', 'Họ và\ntên', 'Ngày,\ntháng,\nnăm sinh', 'Cơ quan,\nđơn vị'], [1, 'Nguyễn\u00A0Văn  An', '15/05/1968\u00A0', 'Phòng\nNội vụ'], ['', ' ', '\u00A0', ''], ['STT', 'Họ và\ntên', 'Ngày,\ntháng,\nnăm sinh', 'Cơ quan,\nđơn vị'],
        [2, 'Trần Thị Ngọc', '1970', 'Phòng Nội  vụ'], ...Array.from({ length: 30 }, () => ['', '', '', '']),
      ],
    }],
    people: ['Nguyễn Văn An|1968-05-15||Phòng Nội vụ||', 'Trần Thị Ngọc|1970||Phòng Nội vụ||'], states: [2, 0, 0, 33],
  },
  {
    name: 'careers in free text, ratings by year, a planning column',
    sheets: [{
      rows: [
        ['STT', 'Họ và tên', 'Năm sinh', 'Quá trình công tác', 'Xếp loại 2021', 'Xếp loại 2022', 'Quy hoạch'],
        [1, 'Nguyễn Văn An', 1968, '- 01/2010–06/2015: Giáo viên Trường THCS Nguyễn Du\n- Từ 07/2015 đến nay: Hiệu trưởng Trường THCS Nguyễn Du', 'HTXSNV', 'HTTNV', 'Trưởng phòng'],
      ],
    }],
    people: ['Nguyễn Văn An|1968||||'], states: [1, 0, 0, 1],
  },
  {
    name: 'the unit merged beside its people, subtotals per unit, no numbers',
    sheets: [{
      merges: ['A2:A3', 'A5:A6'],
      rows: [
        ['Đơn vị', 'Họ và tên', 'Ngày sinh', 'Chức vụ'], ['Phòng Nội vụ', 'Nguyễn Văn An', '15/05/1968', 'Trưởng phòng'], [NONE, 'Trần Thị Ngọc', '1970', 'Phó Trưởng phòng'], ['Cộng', NONE, NONE, 2],
        ['Phòng Tư pháp', 'Lê Ba', '1971', 'Trưởng phòng'], [NONE, 'Đỗ Tư', '1972', 'Phó Trưởng phòng'], ['Tổng cộng', NONE, NONE, 4],
      ],
    }],
    people: ['Nguyễn Văn An|1968-05-15||Phòng Nội vụ|Trưởng phòng|', 'Trần Thị Ngọc|1970||Phòng Nội vụ|Phó Trưởng phòng|', 'Lê Ba|1971||Phòng Tư pháp|Trưởng phòng|', 'Đỗ Tư|1972||Phòng Tư pháp|Phó Trưởng phòng|'], states: [0, 4, 0, 3],
  },
  {
    name: 'the time in post in one column, acting posts, hidden column and row',
    sheets: [{
      hiddenColumns: [2], hiddenRows: [2],
      rows: [
        ['STT', 'Họ và tên', 'Mật', 'Chức vụ', 'Đơn vị', 'Thời gian giữ chức vụ'], [1, 'Nguyễn Văn An', 'x', 'Quyền Trưởng phòng', 'Phòng Nội vụ', 'từ 2015 đến nay'],
        [2, 'Trần Thị Ngọc', 'y', 'Phó Trưởng phòng phụ trách', 'Phòng Nội vụ', '01/2016 - 12/2020'],
      ],
    }],
    people: ['Nguyễn Văn An|||Phòng Nội vụ|Quyền Trưởng phòng|2015', 'Trần Thị Ngọc|||Phòng Nội vụ|Phó Trưởng phòng phụ trách|2016-01'], states: [0, 2, 0, 1],
  },
  {
    name: 'decomposed text, a person listed twice, a row without a name, notes under the list',
    sheets: [{
      rows: [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị'].map((text) => text.normalize('NFD')), [1, 'Nguyễn Văn An'.normalize('NFD'), '15/05/1968', 'Phòng Nội vụ'], [2, NONE, '1970', 'Phòng Nội vụ'],
        [3, 'NGUYỄN VĂN AN', '15/05/1968', 'Phòng Nội vụ'], [], ['Ghi chú: danh sách chưa đầy đủ'], [NONE, NONE, 'TM. BAN THƯỜNG VỤ'],
      ],
    }],
    people: ['Nguyễn Văn An|1968-05-15||Phòng Nội vụ||', '|1970||Phòng Nội vụ||', 'NGUYỄN VĂN AN|1968-05-15||Phòng Nội vụ||'], states: [1, 0, 2, 4],
  },
];
