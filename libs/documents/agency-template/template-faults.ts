/** Why a template is not taken. */
export const TEMPLATE_FAULTS = {
  'too-large': 'Tệp lớn hơn 5 MB; mẫu văn bản chỉ cần chữ và nhiều nhất một vài hình nhỏ.',
  'old-word': 'Tệp là bản Word cũ (.doc) hoặc có đặt mật khẩu; hãy bỏ mật khẩu và lưu thành .docx.',
  'not-word': 'Tệp không phải văn bản Word (.docx).',
  'broken-archive': 'Tệp bị hỏng, không mở ra được.',
  'unpacks-too-large': 'Tệp mở ra quá lớn so với một mẫu văn bản; không nhận.',
  'unsafe-name': 'Tệp chứa phần có tên không an toàn; không nhận.',
  macros: 'Tệp chứa macro; hãy lưu lại thành .docx không có macro.',
  'embedded-object': 'Tệp chứa đối tượng nhúng hoặc điều khiển; hãy xóa rồi gửi lại.',
  'outside-link': 'Tệp trỏ ra bên ngoài (liên kết, hình liên kết hoặc mẫu đính kèm); hãy bỏ liên kết rồi gửi lại.',
  'unknown-part': 'Tệp chứa thành phần không dùng cho mẫu văn bản; hãy xóa rồi gửi lại.',
  'unknown-picture': 'Hình trong mẫu phải là PNG, JPEG hoặc GIF.',
  entities: 'Tệp khai báo thực thể hoặc kiểu tài liệu (DTD); không nhận.',
  'broken-xml': 'Nội dung tệp không đúng cấu trúc của Word.',
  'active-field': 'Tệp chứa trường tự động lấy dữ liệu bên ngoài; chỉ nhận trường số trang.',
  'code-like-tag': 'Thẻ có hình thức câu lệnh; mẫu chỉ nhận tên thẻ trong danh mục, không nhận biểu thức.',
  'unknown-tag': 'Thẻ không có trong danh mục.',
  'misplaced-tag': 'Thẻ chỉ dùng được bên trong danh sách của nó.',
  'tag-structure': 'Dấu ngoặc nhọn hoặc danh sách mở, đóng không khớp.',
  'no-tags': 'Mẫu chưa có thẻ nào nên mọi văn bản sẽ giống hệt nhau.',
} as const;
export type TemplateFaultCode = keyof typeof TEMPLATE_FAULTS;

/** One fault in the clerk's words; `place` says where it stands, `detail` what was found there. */
export interface TemplateFault {
  readonly code: TemplateFaultCode;
  readonly text: string;
  readonly detail?: string;
  readonly place?: TagPlace;
}

/** Where a tag stands: `Thân văn bản`, paragraph counted from 1, and the words around it. */
export interface TagPlace {
  readonly part: string;
  readonly paragraph: number;
  readonly excerpt: string;
}

export function fault(code: TemplateFaultCode, detail?: string, place?: TagPlace): TemplateFault {
  return { code, text: TEMPLATE_FAULTS[code], ...(detail === undefined ? {} : { detail: detail.slice(0, 120) }), ...(place === undefined ? {} : { place }) };
}
