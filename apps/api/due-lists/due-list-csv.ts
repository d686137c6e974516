import { type Day, formatDay } from '#calendar';
import type { DueLine, ElapsedView, OutcomeCode } from '#contracts';
import { stringify } from 'csv-stringify/sync';

export const OUTCOME_WORDS: Readonly<Record<OutcomeCode, string>> = {
  over: 'Quá hạn', 'data-problem': 'Lỗi dữ liệu', 'needs-person': 'Cần xem xét', near: 'Sắp đến hạn', within: 'Trong hạn', 'not-subject': 'Không thuộc diện',
};
const day = (text: string | undefined): string => (text === undefined ? '' : formatDay(text as Day));
const elapsed = (span: ElapsedView | undefined): string => (span === undefined ? '' : `${span.years} năm ${span.months} tháng ${span.days} ngày`);

const COLUMNS: readonly (readonly [heading: string, cell: (line: DueLine) => string | number])[] = [
  ['Họ và tên', (line) => line.fullName],
  ['Mã', (line) => line.person],
  ['Năm sinh', (line) => line.birthYear ?? ''],
  ['Chức vụ', (line) => line.title],
  ['Đơn vị', (line) => line.unitName],
  ['Địa phương', (line) => line.localityName],
  ['Lĩnh vực', (line) => line.sector ?? ''],
  ['Chuyên môn', (line) => line.specialisations.join('; ')],
  ['Giữ chức vụ từ', (line) => day(line.servingSince)],
  ['Thời gian giữ', (line) => elapsed(line.served)],
  ['Số nhiệm kỳ', (line) => line.terms ?? ''],
  ['Ngày đến hạn', (line) => day(line.firstDayOver)],
  ['Số ngày còn lại', (line) => line.daysUntilOver ?? ''],
  ['Hết nhiệm kỳ', (line) => day(line.termEnds)],
  ['Nghỉ hưu', (line) => day(line.retiresOn)],
  ['Kết luận', (line) => OUTCOME_WORDS[line.outcome]],
];

/** A text that a spreadsheet would read as a formula gets a mark of text before it; numbers stay numbers, negative ones too. */
export function harmless(cell: string | number): string | number {
  return typeof cell === 'string' && /^[=+\-@\t\r\n|＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** The list as CSV for a spreadsheet: UTF-8 with its mark, CRLF, Vietnamese headings, numbered lines. */
export function dueListCsv(lines: readonly DueLine[]): string {
  const head = ['STT', ...COLUMNS.map(([heading]) => heading)];
  const rows = lines.map((line, index) => [index + 1, ...COLUMNS.map(([, cell]) => harmless(cell(line)))]);
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows' });
}
