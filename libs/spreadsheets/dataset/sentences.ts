/** A problem in words: the stable code and the sentence a clerk reads. */
export interface Sentence {
  readonly code: ProblemCode;
  readonly message: string;
}

/** What can be wrong with a dataset, each with its sentence; `{0}`, `{1}` … are filled in. */
const SENTENCES = {
  // whole files
  'missing-file': 'Thiếu tệp bắt buộc {0}.',
  'unknown-file': 'Không nhận ra tên tệp; bộ dữ liệu gồm: {0}.',
  'not-csv': 'Không phải tệp CSV mã hóa UTF-8{0}.',
  'broken-csv': 'Dấu ngoặc kép trong tệp CSV không đúng quy cách (RFC 4180): {0}.',
  'wrong-delimiter': 'Các cột phải ngăn cách bằng dấu phẩy, tệp này dùng dấu "{0}".',
  'not-a-workbook': 'Không đọc được như một tệp Excel .xlsx: {0}.',
  'workbook-too-large': 'Tệp Excel vượt giới hạn cho phép: {0}.',
  'workbook-too-slow': 'Đọc tệp Excel quá lâu nên đã dừng; hãy bỏ các trang, ảnh, định dạng không cần rồi lưu lại.',
  'workbook-too-heavy': 'Tệp Excel cần quá nhiều bộ nhớ nên đã dừng; hãy bỏ các trang, ảnh, định dạng không cần rồi lưu lại.',
  'unknown-sheet': 'Không nhận ra tên trang tính; mỗi trang mang tên một tệp của bộ dữ liệu: {0}.',
  'empty-file': 'Tệp rỗng: thiếu dòng tiêu đề.',
  'row-too-large': 'Dòng dài quá {0} ký tự.',
  // header and shape
  'missing-column': 'Thiếu cột bắt buộc "{0}".',
  'unknown-column': 'Không có cột tên này trong {0}; các cột được phép: {1}.',
  'repeated-column': 'Cột này xuất hiện nhiều lần.',
  'wrong-cell-count': 'Dòng có {0} ô, dòng tiêu đề có {1} cột.',
  'cell-kind': 'Ô chứa {0}, không phải chữ, số hoặc ngày.',
  // cells
  'missing-value': 'Ô bắt buộc đang để trống.',
  'control-character': 'Có ký tự điều khiển {0} (chẳng hạn xuống dòng, tab); hãy xóa ký tự này.',
  'bidi-control': 'Có ký tự đảo chiều chữ {0}; hãy xóa ký tự này.',
  'invisible-character': 'Có ký tự không nhìn thấy {0}; hãy xóa ký tự này.',
  'broken-character': 'Có ký tự hỏng {0}: chữ đã bị mất khi chuyển mã, hãy gõ lại.',
  'code-with-semicolon': 'Mã không được chứa dấu chấm phẩy.',
  'rare-character': 'Mã chỉ được dùng chữ, số và dấu thông thường.',
  'too-long': 'Dài quá {0} ký tự.',
  'not-a-choice': 'Giá trị không hợp lệ; chọn một trong: {0}.',
  'no-such-day': 'Ngày không có thật trong lịch (từ năm 1900 đến 2199).',
  'not-a-day': 'Không phải ngày; viết dd/MM/yyyy hoặc YYYY-MM-DD.',
  'not-an-imprecise-day': 'Không phải ngày; viết dd/MM/yyyy hoặc YYYY-MM-DD, nếu chỉ biết tháng hoặc năm thì viết YYYY-MM hoặc YYYY.',
  'not-a-whole-number': 'Không phải số nguyên.',
  'not-a-number': 'Không phải số; dùng dấu chấm cho phần thập phân.',
  'out-of-range': 'Số phải từ {0} đến {1}.',
  // between rows
  'duplicate-key': 'Trùng với dòng {0}: {1} phải là duy nhất.',
  'unknown-reference': 'Không có mã này trong {0}.csv.',
  'parent-loop': 'Địa phương cấp trên quay vòng về chính nó.',
  'from-after-to': 'Ngày bắt đầu {0} sau ngày kết thúc.',
  'tenure-overlap': 'Chức vụ có {0} chỗ, nhưng ngày này đã có người giữ: dòng {1} ({2}).',
  'same-person-overlap': 'Cùng một người giữ cùng chức vụ hai lần trong một thời gian: trùng với dòng {0}.',
  'own-relative': 'Một người không thể là người thân của chính mình.',
  'tenure-overlap-stored': 'Trùng thời gian với dữ liệu đã có: {0} giữ chức vụ {1} {2}.',
  'stored-conflict': 'Trái với dữ liệu đã có: {0}.',
} as const;

export type ProblemCode = keyof typeof SENTENCES;

/** The sentence of a code with its blanks filled. */
export function say(code: ProblemCode, ...blanks: readonly string[]): Sentence {
  const message = SENTENCES[code].replaceAll(/\{(\d)\}/g, (_, index: string) => blanks[Number(index)] ?? '');
  return { code, message };
}
