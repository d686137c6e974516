/** Every refusal the API knows, by its stable code: status and the sentence an official reads. Screens translate the code. */
export const PROBLEMS = {
  'validation': [400, 'Dữ liệu gửi lên không hợp lệ'],
  'malformed': [400, 'Yêu cầu không đọc được'],
  'bad-value': [400, 'Có giá trị không dùng được'],
  'not-a-day': [400, 'Ngày không hợp lệ'],
  'wrong-credentials': [401, 'Tên đăng nhập hoặc mật khẩu không đúng'],
  'signed-out': [401, 'Cần đăng nhập'],
  'csrf': [403, 'Yêu cầu không đến từ phiên làm việc này'],
  'forbidden': [403, 'Tài khoản không có quyền này'],
  'out-of-scope': [403, 'Ngoài phạm vi được giao'],
  'not-found': [404, 'Không tìm thấy'],
  'unknown-pack': [404, 'Không có bộ quy tắc này'],
  'not-allowed': [405, 'Không dùng được cách gọi này'],
  'conflict': [409, 'Trùng hoặc mâu thuẫn với dữ liệu đang có'],
  'not-ready': [409, 'Chưa xong'],
  'in-progress': [409, 'Yêu cầu này đang được xử lý'],
  'stale': [412, 'Dữ liệu đã được người khác thay đổi'],
  'too-large': [413, 'Dữ liệu gửi lên quá lớn'],
  'uri-too-long': [414, 'Địa chỉ quá dài'],
  'unsupported-media': [415, 'Kiểu nội dung không được nhận'],
  'refused': [422, 'Không thực hiện được'],
  'bad-template': [422, 'Mẫu Word chưa dùng được'],
  'no-pdf': [422, 'Chưa tạo được PDF'],
  'bad-pack': [422, 'Bộ quy tắc chưa dùng được'],
  'weak-password': [422, 'Mật khẩu chưa đủ mạnh'],
  'key-reused': [422, 'Khóa chống lặp đã dùng cho yêu cầu khác'],
  'version-wanted': [428, 'Thiếu phiên bản của dữ liệu (If-Match)'],
  'too-many': [429, 'Thử quá nhiều lần'],
  'internal': [500, 'Lỗi của hệ thống'],
  'unavailable': [503, 'Hệ thống tạm thời không phục vụ được'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  readonly value?: string;
  /** Stable code of this field's fault, where there is one. */
  readonly code?: string;
}

export interface RefusalMore {
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  /** Seconds after which it makes sense to ask again; becomes the header Retry-After. */
  readonly retryAfter?: number | undefined;
}

/** A refusal on its way to the client. Routes throw it; the filter writes it as a problem document. */
export class Refusal extends Error {
  constructor(readonly code: ProblemCode, readonly more: RefusalMore = {}) {
    super(code);
    this.name = 'Refusal';
  }
}
