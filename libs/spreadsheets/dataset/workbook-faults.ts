import type { Inspection, WorkbookFault } from '../container/inspect-parts.ts';
import { type Sentence, say } from './sentences.ts';

const REASONS: Readonly<Record<WorkbookFault, string>> = {
  'too-large': 'dung lượng tệp quá lớn',
  'not-a-zip': 'đây không phải tệp .xlsx',
  'broken-directory': 'mục lục của tệp bị hỏng',
  'too-many-entries': 'có quá nhiều thành phần',
  'unpacks-too-large': 'giải nén ra quá lớn',
  'ratio-too-high': 'tỷ lệ nén cao bất thường',
  'unsafe-name': 'có thành phần mang tên không an toàn',
  link: 'có thành phần là liên kết',
  encrypted: 'tệp đặt mật khẩu',
  'unknown-compression': 'dùng kiểu nén lạ',
  'repeated-name': 'có hai thành phần trùng tên',
  'overlapping-entries': 'các thành phần chồng lên nhau',
  'old-excel': 'đây là tệp .xls kiểu cũ hoặc tệp đặt mật khẩu; hãy lưu lại thành .xlsx không mật khẩu',
  'broken-entry': 'có thành phần không giải nén được',
  entities: 'có khai báo thực thể XML',
  'not-a-workbook': 'tệp nén này không phải bảng tính',
  'too-many-rows': 'quá nhiều dòng, hoặc có ô nằm quá xa',
  'too-many-columns': 'quá nhiều cột, hoặc có ô nằm quá xa',
  'too-many-strings': 'quá nhiều chữ khác nhau',
  'merge-too-large': 'vùng gộp ô quá lớn',
  'cell-too-long': 'có ô dài quá 32.767 ký tự',
};
const OVER_LIMIT: readonly WorkbookFault[] = [
  'too-large', 'too-many-entries', 'unpacks-too-large', 'ratio-too-high', 'too-many-rows', 'too-many-columns', 'too-many-strings', 'merge-too-large', 'cell-too-long',
];

/** The sentence for a workbook that is not opened. */
export function sayWorkbookFault({ fault, detail }: Extract<Inspection, { kind: 'refused' }>): Sentence {
  const reason = detail === '' ? REASONS[fault] : `${REASONS[fault]} (${detail})`;
  return say(OVER_LIMIT.includes(fault) ? 'workbook-too-large' : 'not-a-workbook', reason);
}
