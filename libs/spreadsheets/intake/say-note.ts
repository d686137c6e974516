import type { CellNote } from '../list/cell-note.ts';
import type { Trouble } from './preview-types.ts';

/** "15/05/1968" for a day, "05/1968" for a month: the way a clerk reads it. */
export function sayDay(text: string): string {
  return text.split('-').reverse().join('/');
}

const ENCODINGS = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;
const warning = (code: string, message: string, suggestions?: readonly string[]): Trouble => ({ code, weight: 'warning', message, ...(suggestions ? { suggestions } : {}) });
const error = (code: string, message: string, suggestions?: readonly string[]): Trouble => ({ code, weight: 'error', message, ...(suggestions ? { suggestions } : {}) });

/** The sentence for what was noticed while a cell was read. */
export function sayNote(note: CellNote): Trouble {
  switch (note.code) {
    case 'converted-font': return {
      code: note.code, weight: 'note', message: `Phông ${ENCODINGS[note.conversion.encoding]}: đã chuyển “${note.conversion.before}” thành “${note.conversion.after}”.`,
    };
    case 'maybe-legacy': return warning(note.code, `Chữ có thể gõ bằng bảng mã cũ. Nếu đúng, chọn bảng mã cho cả cột: “${note.readings[0] ?? ''}”.`, note.readings);
    case 'two-digit-year': return error(note.code, 'Năm chỉ có hai chữ số. Chọn năm đầy đủ, hoặc chọn thế kỷ cho cả cột.', note.choices.map(sayDay));
    case 'lost-zeros': return warning(note.code, `Có thể đã mất số 0 ở đầu: ${note.suggestion}?`, [note.suggestion]);
    case 'unknown-word': return error(note.code, 'Từ này không có trong danh mục.', note.suggestions);
    default: return PLAIN[note.code];
  }
}

type PlainCode = Exclude<CellNote['code'], 'converted-font' | 'maybe-legacy' | 'two-digit-year' | 'lost-zeros' | 'unknown-word'>;

const PLAIN: Readonly<Record<PlainCode, Trouble>> = {
  'serial-number': warning('serial-number', 'Ô chứa số thứ tự ngày của Excel, không có định dạng ngày. Kiểm tra lại ngày đã đọc được.'),
  'removed-characters': warning('removed-characters', 'Đã bỏ các ký tự không nhìn thấy được trong ô.'),
  'not-a-mark': error('not-a-mark', 'Ô đánh dấu chỉ ghi “x” hoặc để trống.'),
  'odd-year': warning('odd-year', 'Năm này khác thường. Kiểm tra lại.'),
  computed: { code: 'computed', weight: 'note', message: 'Giá trị do công thức tính ra.' },
  'century-by-hand': { code: 'century-by-hand', weight: 'note', message: 'Năm hai chữ số, đọc theo thế kỷ đã chọn cho cột.' },
  'no-such-day': error('no-such-day', 'Không có ngày này trong lịch.'),
  'not-a-day': error('not-a-day', 'Không đọc được ngày. Ghi theo dạng 15/05/1968, 05/1968 hoặc 1968.'),
  'excel-error': error('excel-error', 'Ô là một lỗi của Excel (#REF!, #N/A, …). Gõ lại giá trị.'),
  'broken-character': error('broken-character', 'Ô có ký tự hỏng không khôi phục được. Gõ lại giá trị.'),
  'too-long': error('too-long', 'Ô quá dài.'),
};
