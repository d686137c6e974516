import { fold } from './fold.ts';

/** What a column of an office's list may mean. */
export type Field =
  | 'order' | 'person-code' | 'citizen-id' | 'full-name' | 'family-name' | 'given-name' | 'birth' | 'birth-male' | 'birth-female'
  | 'gender' | 'gender-male' | 'gender-female' | 'home' | 'title' | 'unit' | 'locality' | 'from' | 'to' | 'decision-no' | 'decision-signed'
  | 'party-joined' | 'political-theory' | 'qualifications' | 'specialisations' | 'rank-code' | 'rating' | 'history' | 'planned-for'
  | 'phone' | 'note'
  /** What an earlier import had to say, in the workbook it gave back. */
  | 'errors';

/** Headings as offices write them; compared without marks, case and punctuation. */
export const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  order: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự'],
  'person-code': ['Mã cán bộ', 'Mã CB', 'Mã công chức', 'Mã nhân viên', 'Mã NV', 'Số hiệu', 'Số hiệu cán bộ', 'Số hiệu công chức', 'Mã số cán bộ', 'Mã hồ sơ', 'Mã', 'Mã CBCC', 'Mã CBCCVC', 'Mã định danh cán bộ'],
  'citizen-id': ['CCCD', 'Số CCCD', 'CMND', 'Số CMND', 'CMND/CCCD', 'Căn cước công dân', 'Số căn cước', 'Số căn cước công dân', 'Số định danh', 'Số định danh cá nhân', 'Số CMND/CCCD', 'Giấy CMND'],
  'full-name': ['Họ và tên', 'Họ tên', 'Họ và tên khai sinh', 'Họ, tên', 'Họ và tên cán bộ', 'Tên cán bộ', 'Họ tên cán bộ', 'Họ và tên người được bổ nhiệm'],
  'family-name': ['Họ', 'Họ đệm', 'Họ và đệm', 'Họ và tên đệm', 'Họ và chữ đệm', 'Họ lót', 'Họ và chữ lót'],
  'given-name': ['Tên'],
  birth: ['Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Năm sinh', 'NTNS', 'Sinh ngày', 'Ngày/tháng/năm sinh', 'NS'],
  'birth-male': ['Ngày sinh Nam', 'Năm sinh Nam', 'Ngày tháng năm sinh Nam'],
  'birth-female': ['Ngày sinh Nữ', 'Năm sinh Nữ', 'Ngày tháng năm sinh Nữ'],
  gender: ['Giới tính', 'Nam/Nữ', 'Nam nữ', 'GT', 'Phái'],
  'gender-male': ['Nam', 'Giới tính Nam'],
  'gender-female': ['Nữ', 'Giới tính Nữ'],
  home: ['Quê quán', 'Nguyên quán', 'Quê'],
  title: ['Chức vụ', 'Chức danh', 'Chức vụ hiện nay', 'Chức vụ đang giữ', 'Chức vụ, chức danh', 'Chức vụ hiện tại', 'Chức vụ đảm nhiệm', 'Chức danh, chức vụ', 'Chức vụ công tác', 'Chức vụ chính quyền', 'Chức danh lãnh đạo', 'Chức vụ lãnh đạo'],
  unit: ['Đơn vị', 'Đơn vị công tác', 'Cơ quan', 'Cơ quan, đơn vị', 'Cơ quan công tác', 'Nơi công tác', 'Trường', 'Tên đơn vị', 'Tên trường', 'Phòng ban', 'Đơn vị công tác hiện nay', 'Tên cơ quan, đơn vị'],
  locality: ['Quận/huyện', 'Quận', 'Huyện', 'Địa phương', 'Địa bàn', 'Phường/xã', 'Quận, huyện'],
  from: ['Ngày bổ nhiệm', 'Thời điểm bổ nhiệm', 'Từ ngày', 'Ngày giữ chức vụ', 'Thời gian bổ nhiệm', 'Ngày nhận chức', 'Giữ chức vụ từ', 'Thời điểm giữ chức vụ', 'Bổ nhiệm từ ngày', 'Ngày hiệu lực', 'Thời gian giữ chức vụ', 'Năm bổ nhiệm', 'Bổ nhiệm lần đầu', 'Ngày bổ nhiệm lần đầu', 'Từ tháng năm'],
  to: ['Đến ngày', 'Ngày kết thúc', 'Ngày thôi giữ chức vụ', 'Thời hạn đến', 'Đến tháng năm', 'Ngày hết nhiệm kỳ', 'Hết thời hạn bổ nhiệm'],
  'decision-no': ['Số quyết định', 'Quyết định số', 'QĐ số', 'Số QĐ', 'Số QĐ bổ nhiệm', 'Số quyết định bổ nhiệm', 'Quyết định bổ nhiệm', 'Số, ngày quyết định'],
  'decision-signed': ['Ngày quyết định', 'Ngày ký', 'Ngày ký quyết định', 'Ngày QĐ', 'Ngày ban hành'],
  'party-joined': ['Ngày vào Đảng', 'Ngày kết nạp Đảng', 'Ngày vào Đảng CSVN', 'Vào Đảng', 'Ngày kết nạp', 'Năm vào Đảng'],
  'political-theory': ['LLCT', 'Lý luận chính trị', 'Trình độ LLCT', 'Trình độ lý luận chính trị', 'Lý luận CT', 'Trình độ lý luận'],
  qualifications: ['Trình độ chuyên môn', 'Trình độ CM', 'Học vị', 'Trình độ đào tạo', 'Bằng cấp', 'Trình độ', 'Trình độ học vấn', 'Học hàm, học vị'],
  specialisations: ['Chuyên ngành', 'Chuyên môn', 'Ngành đào tạo', 'Chuyên ngành đào tạo', 'Lĩnh vực chuyên môn', 'Chuyên môn nghiệp vụ', 'Môn dạy'],
  'rank-code': ['Mã ngạch', 'Ngạch', 'Mã số ngạch', 'Mã số CDNN', 'Ngạch công chức', 'Mã ngạch/CDNN'],
  rating: ['Xếp loại', 'Kết quả đánh giá', 'Đánh giá xếp loại', 'Xếp loại chất lượng', 'Mức xếp loại', 'Kết quả xếp loại'],
  history: ['Quá trình công tác', 'Tóm tắt quá trình công tác', 'Tóm tắt lý lịch', 'Quá trình giữ chức vụ', 'Lịch sử công tác', 'Diễn biến công tác', 'Quá trình công tác và chức vụ'],
  'planned-for': ['Quy hoạch', 'Chức danh quy hoạch', 'Quy hoạch chức danh', 'Đang quy hoạch'],
  phone: ['Điện thoại', 'Số điện thoại', 'ĐT', 'SĐT', 'Số ĐT', 'Điện thoại di động'],
  note: ['Ghi chú', 'Chú thích', 'Ghi chú khác'],
  errors: ['Lỗi'],
};

/** How a heading was understood: 1 = a known heading word for word, less = it contains one. */
export interface FieldMatch {
  readonly field: Field;
  readonly confidence: number;
}

const EXACT: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) => headings.map((heading) => [fold(heading), field as Field] as const)),
);
/** Longest first: "ngày vào đảng" must win over "ngày". Words of one short syllable are no safe part of a longer heading. */
const PARTS = [...EXACT].filter(([heading]) => heading.length >= 5).sort(([a], [b]) => b.length - a.length);

/** The meaning of a heading, its levels joined by ` / ` (`Ngày sinh / Nam`); `undefined` when the dictionary has none. */
export function fieldOf(heading: string): FieldMatch | undefined {
  const whole = fold(heading.replaceAll(' / ', ' '));
  if (whole === '') return undefined;
  const exact = EXACT.get(whole);
  if (exact) return notAYear(exact, heading);
  const levels = heading.split(' / ').map(fold);
  const lower = levels.slice(1).map((_, at) => EXACT.get(levels.slice(at + 1).join(' '))).find((field) => field !== undefined);
  if (lower) return { field: lower, confidence: 0.9 };
  const part = PARTS.find(([words]) => ` ${whole} `.includes(` ${words} `));
  return part ? { field: part[1], confidence: Math.round((0.5 + (0.4 * part[0].length) / whole.length) * 100) / 100 } : undefined;
}

/** "Năm" without its mark reads like "Nam": a column of years is no column of men. */
function notAYear(field: Field, heading: string): FieldMatch | undefined {
  const year = /năm$/iu.test(heading.normalize('NFC').trim());
  if (year && field === 'gender-male') return undefined;
  return { field: year && field === 'birth-male' ? 'birth' : field, confidence: 1 };
}
