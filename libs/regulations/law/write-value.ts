import { type AnyParameter } from './parameter.ts';

/** How the words a choice allows, and the title classes packs refer to, are written for a reader. */
const WORDS: Readonly<Record<string, string>> = {
  years: 'chỉ tính số năm', 'terms-or-years': 'số năm hoặc số nhiệm kỳ, tùy mốc nào đến trước',
  continue: 'tính nối tiếp', reset: 'tính lại từ đầu', ask: 'chờ kết luận', count: 'tính', exclude: 'không tính', apply: 'áp dụng', skip: 'bỏ qua',
  position: 'cùng một vị trí', unit: 'cùng một đơn vị', locality: 'cùng một địa phương',
  anniversary: 'vào đúng ngày tròn năm', inclusive: 'vào ngày liền trước ngày tròn năm', 'civil-code': 'sau khi hết ngày tròn năm',
  'last-of-february': 'ngày 28/02', 'first-of-march': 'ngày 01/03',
  'from-2017-10-07': 'chỉ tính từ ngày 07/10/2017', 'from-2022-04-28': 'chỉ tính từ ngày 28/04/2022',
  'when-it-matters': 'khi các cách tính cho kết quả khác nhau', always: 'mỗi khi còn điểm chưa rõ',
  both: 'cả hai giới hạn', 'charter-only': 'chỉ điều lệ trường', 'years-only': 'chỉ giới hạn 8 năm',
  'one-term': 'đủ một nhiệm kỳ', 'ten-years': 'đủ 10 năm', none: 'không xét',
  'same-locality': 'trong cùng xã, phường, quận', 'same-parent': 'trong cùng địa bàn cấp trên trực tiếp', anywhere: 'không giới hạn',
  'both-committees': 'hai ủy ban nhân dân cùng quyết định', department: 'sở quyết định',
  'asset-declaration': 'bản kê khai tài sản, thu nhập', 'health-certificate': 'giấy chứng nhận sức khỏe', 'political-standard': 'kết luận về tiêu chuẩn chính trị',
  require: 'chặn', bar: 'chặn', flag: 'chỉ lưu ý', ignore: 'bỏ qua',
  'party-secretary': 'bí thư cấp ủy', 'committee-chair': 'chủ tịch Ủy ban nhân dân', 'chief-judge': 'chánh án', 'chief-procurator': 'viện trưởng viện kiểm sát',
  'police-head': 'trưởng công an', 'inspection-head': 'chánh thanh tra', 'finance-head': 'trưởng cơ quan tài chính', 'tax-head': 'trưởng cơ quan thuế',
  'customs-head': 'trưởng cơ quan hải quan', 'education-office-head': 'trưởng phòng giáo dục và đào tạo', 'school-principal': 'hiệu trưởng',
  'school-vice-principal': 'phó hiệu trưởng', 'office-head': 'trưởng phòng khác', 'office-deputy': 'phó trưởng phòng', accountant: 'kế toán',
  'disciplinary-review': 'đang xem xét kỷ luật', investigation: 'đang bị điều tra', inspection: 'đang bị thanh tra, kiểm tra',
  prosecution: 'đang bị khởi tố, truy tố, xét xử', 'serious-illness': 'bệnh hiểm nghèo', pregnancy: 'mang thai, nghỉ thai sản',
  suspension: 'tạm đình chỉ công tác', 'child-under-36-months': 'nuôi con nhỏ', 'long-training': 'học tập trung dài hạn', hardship: 'hoàn cảnh đặc biệt khó khăn',
};

const UNITS = { years: 'năm', months: 'tháng', days: 'ngày', terms: 'nhiệm kỳ' } as const;

const word = (code: unknown): string => WORDS[String(code)] ?? String(code);

/** A value of a parameter as a reader of Vietnamese expects it: `8 năm`, `tính nối tiếp`, `hiệu trưởng, kế toán`. */
export function writeValue({ allowed }: AnyParameter, value: unknown): string {
  if (allowed.kind === 'number') return `${String(value)} ${UNITS[allowed.unit]}`;
  if (!Array.isArray(value)) return word(value);
  return value.length === 0 ? 'không có' : value.map(word).join(', ');
}
