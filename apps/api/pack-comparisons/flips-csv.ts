import type { FlipView } from '#contracts';
import { stringify } from 'csv-stringify/sync';
import { harmless, OUTCOME_WORDS } from '../due-lists/due-list-csv.ts';

const said = (outcome: FlipView['before']): string => (outcome === 'none' ? 'Không xét' : OUTCOME_WORDS[outcome]);

/** The verdicts that differ, for a spreadsheet: UTF-8 with its mark, CRLF, Vietnamese headings, numbered lines. */
export function flipsCsv(lines: readonly FlipView[]): string {
  const head = ['STT', 'Họ và tên', 'Mã', 'Chức vụ', 'Đơn vị', 'Địa phương', 'Kết luận hiện nay', 'Kết luận khi thay đổi'];
  const rows = lines.map((line, index) => [index + 1, ...[line.fullName, line.person, line.title, line.unitName, line.localityName, said(line.before), said(line.after)].map(harmless)]);
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows' });
}
