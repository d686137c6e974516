import type { DeedRefused } from '../desk/refusals.ts';
import { refuse } from '../desk/refusals.ts';

const SENTENCES = {
  'file-too-large': 'Tệp lớn hơn 10 MB. Chia tệp theo đơn vị rồi nhập từng phần, hoặc dùng lệnh planner import.',
  'empty-file': 'Tệp không có nội dung. Kiểm tra lại tệp rồi gửi lại.',
  'unknown-import': 'Không có lần nhập này. Có thể đã bị hủy.',
  'unknown-batch': 'Không có đợt nhập này.',
  'stale': 'Lần nhập này đã được sửa ở nơi khác (một cửa sổ khác hoặc một người khác). Tải lại để xem bản mới nhất rồi làm lại.',
  'not-now': 'Việc này không làm được khi lần nhập đang ở bước hiện tại. Tải lại để xem bước hiện tại.',
  'other-content': 'Nội dung xem trước đã khác với nội dung được đồng ý ghi. Xem lại bản xem trước rồi ghi.',
  'unsettled': 'Còn dòng có lỗi hoặc câu hỏi chưa trả lời. Sửa, trả lời, hoặc chọn bỏ qua các dòng đó rồi ghi.',
  'bad-entry': 'Có mục gửi lên không đúng dạng.',
  'whole-city-only': 'Chỉ tài khoản được giao toàn thành phố mới nhập dữ liệu.',
} as const;

export type ImportRefusal = keyof typeof SENTENCES;

export function refuseImport(code: ImportRefusal, value = ''): DeedRefused {
  return refuse(code, value, SENTENCES[code]);
}
