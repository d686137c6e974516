import { type Day, formatDay } from '#calendar';
import type { DecisionLine, DecisionState } from '#contracts';
import { stringify } from 'csv-stringify/sync';
import { harmless } from '../due-lists/due-list-csv.ts';

const STATES: Readonly<Record<DecisionState, string>> = {
  draft: 'Dự thảo', checked: 'Đã kiểm tra', issued: 'Đã ban hành', 'in-force': 'Đang có hiệu lực', withdrawn: 'Đã rút', replaced: 'Đã bị thay thế', cancelled: 'Đã bị hủy bỏ',
};
const day = (text: string | undefined): string => (text === undefined ? '' : formatDay(text as Day));

const COLUMNS: readonly (readonly [heading: string, cell: (line: DecisionLine) => string])[] = [
  ['Họ và tên', (line) => line.fullName],
  ['Mã', (line) => line.person],
  ['Văn bản', (line) => line.title],
  ['Từ đơn vị', (line) => line.fromUnitName ?? ''],
  ['Đến đơn vị', (line) => line.toUnitName ?? ''],
  ['Cơ quan ban hành', (line) => line.issuer],
  ['Số', (line) => (line.number === undefined ? '' : line.number.includes('/') || line.symbol === undefined ? line.number : `${line.number}/${line.symbol}`)],
  ['Ngày ban hành', (line) => day(line.issuedOn)],
  ['Hiệu lực từ', (line) => day(line.effective)],
  ['Trạng thái', (line) => STATES[line.state]],
  ['Nhóm', (line) => line.groupLabel ?? ''],
];

/** The list as CSV for a spreadsheet: UTF-8 with its mark, CRLF, Vietnamese headings, numbered lines. */
export function decisionsCsv(lines: readonly DecisionLine[]): string {
  const rows = lines.map((line, index) => [index + 1, ...COLUMNS.map(([, cell]) => harmless(cell(line)))]);
  return stringify([['STT', ...COLUMNS.map(([heading]) => heading)], ...rows], { bom: true, record_delimiter: 'windows' });
}
