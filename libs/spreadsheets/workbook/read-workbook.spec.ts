import { describe, expect, it } from '@jest/globals';

import { type GivenReading, readSheets } from '../list/corpus.givens.ts';
import { readWorkbook } from './read-workbook.ts';
import { type OldCell, oldWorkbookOf } from './xls.givens.ts';

const tcvn3 = (value: string): OldCell => ({ value, font: '.VnTime' });
const vni = (value: string): OldCell => ({ value, font: 'VNI-Times' });
const number = (value: number, format?: string): OldCell => (format === undefined ? { value } : { value, format });
/** What an old computer saved: TCVN3 and VNI by font, a merged header, padded numbers, a hidden column, row and sheet. */
const OLD = oldWorkbookOf(
  {
    name: 'THCS', merges: [[2, 2, 2, 3], ...[0, 1, 4, 5, 6, 7].map((column) => [2, 3, column, column] as const)], hiddenColumns: [7], hiddenRows: [6],
    rows: [
      [tcvn3('Phßng néi vô')], [],
      [tcvn3('STT'), tcvn3('Hä vµ tªn'), tcvn3('Ngµy sinh'), null, tcvn3('Chøc vô'), tcvn3('Sè CMND'), tcvn3('M· ng¹ch'), tcvn3('MËt')], [null, null, tcvn3('Nam'), tcvn3('N÷')],
      [tcvn3('I'), tcvn3('Tr­êng THCS NguyÔn Du')],
      [number(1), tcvn3('NguyÔn V¨n An'), number(24973, 'dd/mm/yyyy'), null, tcvn3('HiÖu tr­ëng'), number(79068001234, '000000000000'), number(1.003, '00.000'), tcvn3('x')],
      [{ value: 2, computed: true }, tcvn3('TrÇn ThÞ Ngäc'), null, number(1970), tcvn3('Phã HiÖu tr­ëng'), number(79170001235, '000000000000'), number(1.003, '00.000')],
    ],
  },
  { name: 'Trường MN Tuổi Thơ', rows: [['TT', 'Hoï vaø teân', 'Naêm sinh', 'Chöùc vuï'].map(vni), [number(1), vni('Leâ Vaên Bình'), number(1972), vni('Hieäu tröôûng')], [], [number(2), vni('Ñoã Thò Hoa'), { value: '8/1975' }, vni('Keá toaùn')]] },
  { name: 'Nháp', hidden: true, rows: [[{ value: 'STT' }, { value: 'Họ và tên' }], [number(1), { value: 'Không lấy' }]] },
);

function peopleOf(reading: GivenReading | undefined): unknown[] {
  return (reading?.people ?? []).map(({ fullName, birth, gender, unit, cells }) => [fullName, birth, gender, unit, ...cells.filter(({ field }) => field === 'title' || field === 'citizen-id' || field === 'rank-code').map(({ value }) => value)]);
}

describe('a workbook of Excel 97–2003', () => {
  it('is read with its fonts, its padded numbers and its days', async () => {
    const [first, second] = await readSheets(OLD);
    expect(peopleOf(first)).toEqual([
      ['Nguyễn Văn An', '1968-05-15', 'male', 'Trường THCS Nguyễn Du', 'Hiệu trưởng', '079068001234', '01.003'],
      ['Trần Thị Ngọc', '1970', 'female', 'Trường THCS Nguyễn Du', 'Phó Hiệu trưởng', '079170001235', '01.003'],
    ]);
    expect(peopleOf(second)).toEqual([['Lê Văn Bình', '1972', '', 'Trường MN Tuổi Thơ', 'Hiệu trưởng'], ['Đỗ Thị Hoa', '1975-08', '', 'Trường MN Tuổi Thơ', 'Kế toán']]);
  });

  it('tells what is hidden, and its hidden sheet is left out', async () => {
    const workbook = await readWorkbook(OLD);
    expect(workbook.kind === 'opened' && workbook.sheets.map(({ hidden, hiddenColumns, hiddenRows }) => [hidden, hiddenColumns, hiddenRows])).toEqual([[false, [7], [6]], [false, [], []], [true, [], []]]);
    const readings = await readSheets(OLD);
    expect(readings[0]?.people.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(readings[2]?.counts).toMatchObject({ 'left-out': 2, data: 0 });
  });
});

const LIST = 'STT;Họ và tên;Ngày sinh;Chức vụ\r\n1;Nguyễn Văn An;15/05/1968;"Hiệu trưởng;\nBí thư"\r\n2;\'=Trần;1970;\r\n';
const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
/** What Windows wrote in code page 1258: letters and loose marks. */
const CP1258 = Uint8Array.from([...'STT\tH'].map((letter) => letter.charCodeAt(0)).concat([0x6f, 0xf2, 0x20, 0x76, 0x61, 0xcc, 0x20, 0x74, 0xea, 0x6e, 0x0a, 0x31, 0x09, 0xd0, 0xf4, 0xcc, 0x0a]));

describe('a list in text form', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(LIST)], ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${LIST}`)], ['decomposed UTF-8', new TextEncoder().encode(LIST.normalize('NFD'))],
    ['commas', new TextEncoder().encode('STT,Họ và tên,Ngày sinh,Chức vụ\n1,Nguyễn Văn An,15/05/1968,"Hiệu trưởng;\nBí thư"\n2,\'=Trần,1970,\n')],
    ['UTF-16 with tabs', utf16('STT\tHọ và tên\tNgày sinh\tChức vụ\r\n1\tNguyễn Văn An\t15/05/1968\t"Hiệu trưởng;\nBí thư"\r\n2\t\'=Trần\t1970\t\r\n')],
  ])('is read from %s', async (_, bytes) => {
    const [reading] = await readSheets(bytes);
    expect(peopleOf(reading)).toEqual([['Nguyễn Văn An', '1968-05-15', '', '', 'Hiệu trưởng; Bí thư'], ['=Trần', '1970', '', '']]);
  });

  it('of the old Vietnamese code page is composed', async () => {
    const workbook = await readWorkbook(CP1258);
    expect(workbook.kind === 'opened' && workbook.sheets[0]?.rows.map((row) => row.map((cell) => cell?.text))).toEqual([['STT', 'Họ và tên'], ['1', 'Đồ']]);
  });

  it.each([['one word', 'Kính gửi'], ['a page', '<html>\n<td>a,b\nc,d'], ['zero bytes', 'a,b\0\nc,d\n']])('is not %s', async (_, text) => {
    expect(await readWorkbook(new TextEncoder().encode(text))).toMatchObject({ kind: 'refused', sentence: { code: 'not-a-workbook' } });
  });
});
