import { day, type Day } from '#calendar';

/** A legal text that rules and papers rely on. Days are undefined where nobody has confirmed them yet. */
export interface LegalBasis {
  /** Short sign used in citations, e.g. `65-QĐ/TW`. */
  readonly code: string;
  readonly type: string;
  /** Absent for laws, which papers cite without number (Decree 30/2020/NĐ-CP, Annex I). */
  readonly number?: string;
  readonly issuer: string;
  readonly title: string;
  readonly signed?: Day;
  readonly effective?: Day;
  /** First day the text no longer applies. */
  readonly until?: Day;
  readonly replacedBy?: string;
  /** False until a lawyer has compared the entry with the text itself. */
  readonly confirmed: boolean;
  readonly note?: string;
}

const basis = (entry: LegalBasis): LegalBasis => Object.freeze(entry);
const PARTY = 'Bộ Chính trị';
const STATE = 'Chính phủ';
const ASSEMBLY = 'Quốc hội';
const EDUCATION = 'Bộ Giáo dục và Đào tạo';

/** The in-force library, Party texts first, then laws, decrees, circulars and local texts. */
export const LEGAL_BASES: readonly LegalBasis[] = [
  basis({
    code: '98-QĐ/TW', type: 'Quy định', number: '98-QĐ/TW', issuer: PARTY, title: 'về luân chuyển cán bộ',
    signed: day('2017-10-07'), effective: day('2017-10-07'), until: day('2022-04-28'), replacedBy: '65-QĐ/TW', confirmed: true,
  }),
  basis({
    code: '65-QĐ/TW', type: 'Quy định', number: '65-QĐ/TW', issuer: PARTY, title: 'về luân chuyển cán bộ',
    signed: day('2022-04-28'), effective: day('2022-04-28'), confirmed: true,
    note: 'Chưa tìm thấy văn bản thay thế đến ngày 23/11/2026; ban tổ chức xác nhận hiệu lực.',
  }),
  basis({
    code: '80-QĐ/TW', type: 'Quy định', number: '80-QĐ/TW', issuer: PARTY,
    title: 'về phân cấp quản lý cán bộ và bổ nhiệm, giới thiệu cán bộ ứng cử', signed: day('2022-08-18'), effective: day('2022-08-18'),
    until: day('2025-10-08'), replacedBy: '377-QĐ/TW', confirmed: false,
  }),
  basis({
    code: '114-QĐ/TW', type: 'Quy định', number: '114-QĐ/TW', issuer: PARTY,
    title: 'về kiểm soát quyền lực và phòng, chống tham nhũng, tiêu cực trong công tác cán bộ',
    signed: day('2023-07-11'), effective: day('2023-07-11'), confirmed: true,
  }),
  basis({
    code: '205-QĐ/TW', type: 'Quy định', number: '205-QĐ/TW', issuer: PARTY,
    title: 'về kiểm soát quyền lực trong công tác cán bộ và chống chạy chức, chạy quyền', signed: day('2019-09-23'),
    effective: day('2019-09-23'), until: day('2023-07-11'), replacedBy: '114-QĐ/TW', confirmed: false,
  }),
  basis({
    code: '296-QĐ/TW', type: 'Quy định', number: '296-QĐ/TW', issuer: PARTY,
    title: 'về công tác kiểm tra, giám sát và kỷ luật của Đảng', signed: day('2025-05-30'), effective: day('2025-05-30'), confirmed: true,
  }),
  basis({
    code: '377-QĐ/TW', type: 'Quy định', number: '377-QĐ/TW', issuer: PARTY,
    title: 'về phân cấp quản lý cán bộ và quy hoạch, bổ nhiệm, giới thiệu ứng cử, tạm đình chỉ công tác, cho thôi giữ chức vụ, từ chức, miễn nhiệm đối với cán bộ',
    signed: day('2025-10-08'), effective: day('2025-10-08'), confirmed: true,
  }),
  basis({
    code: '210-KL/TW', type: 'Kết luận', number: '210-KL/TW', issuer: 'Ban Chấp hành Trung ương Đảng',
    title: 'về tiếp tục xây dựng, hoàn thiện tổ chức bộ máy của hệ thống chính trị', confirmed: false,
  }),
  basis({
    code: 'Bộ luật Dân sự 2015', type: 'Bộ luật', number: '91/2015/QH13', issuer: ASSEMBLY, title: 'Dân sự', signed: day('2015-11-24'),
    effective: day('2017-01-01'), confirmed: true,
  }),
  basis({
    code: 'Luật Phòng, chống tham nhũng 2018', type: 'Luật', number: '36/2018/QH14', issuer: ASSEMBLY, title: 'Phòng, chống tham nhũng',
    signed: day('2018-11-20'), effective: day('2019-07-01'), confirmed: true,
  }),
  basis({
    code: 'Luật Cán bộ, công chức 2025', type: 'Luật', number: '80/2025/QH15', issuer: ASSEMBLY, title: 'Cán bộ, công chức',
    signed: day('2025-06-24'), effective: day('2025-07-01'), confirmed: true,
  }),
  basis({
    code: 'Luật Cán bộ, công chức 2008', type: 'Luật', number: '22/2008/QH12', issuer: ASSEMBLY, title: 'Cán bộ, công chức (sửa đổi năm 2019)',
    signed: day('2008-11-13'), effective: day('2010-01-01'), until: day('2025-07-01'), replacedBy: 'Luật Cán bộ, công chức 2025', confirmed: true,
  }),
  basis({
    code: 'Luật Tổ chức chính quyền địa phương 2015', type: 'Luật', number: '77/2015/QH13', issuer: ASSEMBLY, title: 'Tổ chức chính quyền địa phương',
    signed: day('2015-06-19'), effective: day('2016-01-01'), until: day('2025-03-01'), replacedBy: 'Luật Tổ chức chính quyền địa phương (19/02/2025)', confirmed: false,
  }),
  basis({
    code: 'Luật Tổ chức chính quyền địa phương (19/02/2025)', type: 'Luật', number: '65/2025/QH15', issuer: ASSEMBLY, title: 'Tổ chức chính quyền địa phương',
    signed: day('2025-02-19'), effective: day('2025-03-01'), until: day('2025-06-16'), replacedBy: 'Luật Tổ chức chính quyền địa phương 2025', confirmed: false,
  }),
  basis({
    code: 'Luật Tổ chức chính quyền địa phương 2025', type: 'Luật', number: '72/2025/QH15', issuer: ASSEMBLY, title: 'Tổ chức chính quyền địa phương',
    signed: day('2025-06-16'), effective: day('2025-06-16'), confirmed: false,
  }),
  basis({
    code: 'Luật Viên chức 2010', type: 'Luật', number: '58/2010/QH12', issuer: ASSEMBLY, title: 'Viên chức (sửa đổi năm 2019)',
    signed: day('2010-11-15'), effective: day('2012-01-01'), until: day('2026-07-01'), replacedBy: 'Luật Viên chức 2025', confirmed: false,
    note: 'Ngày hết hiệu lực theo ngày có hiệu lực của Luật Viên chức 2025, chưa được xác nhận.',
  }),
  basis({
    code: 'Luật Nhà giáo 2025', type: 'Luật', number: '73/2025/QH15', issuer: ASSEMBLY, title: 'Nhà giáo', signed: day('2025-06-16'),
    effective: day('2026-01-01'), confirmed: true,
  }),
  basis({
    code: 'Luật Viên chức 2025', type: 'Luật', issuer: ASSEMBLY, title: 'Viên chức', effective: day('2026-07-01'), confirmed: false,
    note: 'Ngày có hiệu lực chưa được xác nhận.',
  }),
  basis({
    code: '138/2020/NĐ-CP', type: 'Nghị định', number: '138/2020/NĐ-CP', issuer: STATE, title: 'về tuyển dụng, sử dụng và quản lý công chức',
    signed: day('2020-11-27'), effective: day('2020-12-01'), until: day('2025-07-01'), replacedBy: '170/2025/NĐ-CP', confirmed: true,
    note: 'Việc bãi bỏ từ ngày 01/07/2025 chưa đọc được trong văn bản.',
  }),
  basis({
    code: '116/2024/NĐ-CP', type: 'Nghị định', number: '116/2024/NĐ-CP', issuer: STATE, title: 'sửa đổi, bổ sung Nghị định số 138/2020/NĐ-CP',
    signed: day('2024-09-17'), effective: day('2024-09-17'), until: day('2025-07-01'), replacedBy: '170/2025/NĐ-CP', confirmed: true,
  }),
  basis({
    code: '170/2025/NĐ-CP', type: 'Nghị định', number: '170/2025/NĐ-CP', issuer: STATE, title: 'quy định về tuyển dụng, sử dụng và quản lý công chức',
    signed: day('2025-06-30'), effective: day('2025-07-01'), confirmed: true,
  }),
  basis({
    code: '115/2020/NĐ-CP', type: 'Nghị định', number: '115/2020/NĐ-CP', issuer: STATE, title: 'về tuyển dụng, sử dụng và quản lý viên chức',
    signed: day('2020-09-25'), effective: day('2020-09-29'), confirmed: false,
  }),
  basis({
    code: '85/2023/NĐ-CP', type: 'Nghị định', number: '85/2023/NĐ-CP', issuer: STATE, title: 'sửa đổi, bổ sung Nghị định số 115/2020/NĐ-CP',
    signed: day('2023-12-07'), effective: day('2023-12-07'), confirmed: false,
  }),
  basis({
    code: '135/2020/NĐ-CP', type: 'Nghị định', number: '135/2020/NĐ-CP', issuer: STATE, title: 'quy định về tuổi nghỉ hưu',
    signed: day('2020-11-18'), effective: day('2021-01-01'), confirmed: true,
  }),
  basis({
    code: '59/2019/NĐ-CP', type: 'Nghị định', number: '59/2019/NĐ-CP', issuer: STATE,
    title: 'quy định chi tiết một số điều và biện pháp thi hành Luật Phòng, chống tham nhũng', signed: day('2019-07-01'),
    effective: day('2019-08-15'), confirmed: true,
  }),
  basis({
    code: '33/2021/NĐ-CP', type: 'Nghị định', number: '33/2021/NĐ-CP', issuer: STATE,
    title: 'quy định chi tiết và biện pháp thi hành Nghị quyết số 131/2020/QH14 về tổ chức chính quyền đô thị tại Thành phố Hồ Chí Minh',
    signed: day('2021-03-29'), effective: day('2021-07-01'), confirmed: false,
    note: 'Ngày có hiệu lực và ngày hết hiệu lực chưa được xác nhận.',
  }),
  basis({
    code: '30/2020/NĐ-CP', type: 'Nghị định', number: '30/2020/NĐ-CP', issuer: STATE, title: 'về công tác văn thư', signed: day('2020-03-05'),
    effective: day('2020-03-05'), confirmed: true,
  }),
  basis({
    code: '52/2020/TT-BGDĐT', type: 'Thông tư', number: '52/2020/TT-BGDĐT', issuer: EDUCATION, title: 'ban hành Điều lệ trường mầm non',
    signed: day('2020-12-31'), effective: day('2021-02-16'), confirmed: false,
  }),
  basis({
    code: '28/2020/TT-BGDĐT', type: 'Thông tư', number: '28/2020/TT-BGDĐT', issuer: EDUCATION, title: 'ban hành Điều lệ trường tiểu học',
    signed: day('2020-09-04'), effective: day('2020-10-20'), confirmed: false,
  }),
  basis({
    code: '32/2020/TT-BGDĐT', type: 'Thông tư', number: '32/2020/TT-BGDĐT', issuer: EDUCATION,
    title: 'ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    signed: day('2020-09-15'), effective: day('2020-11-01'), confirmed: false,
  }),
  basis({
    code: '12/2011/TT-BGDĐT', type: 'Thông tư', number: '12/2011/TT-BGDĐT', issuer: EDUCATION,
    title: 'ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    signed: day('2011-03-28'), effective: day('2011-05-15'), until: day('2020-11-01'), replacedBy: '32/2020/TT-BGDĐT', confirmed: false,
  }),
  basis({
    code: '727/QĐ-BNV', type: 'Quyết định', number: '727/QĐ-BNV', issuer: 'Bộ Nội vụ', title: 'về luân chuyển công chức, viên chức lãnh đạo, quản lý',
    confirmed: false, note: 'Ngày ký và ngày có hiệu lực chưa được xác nhận.',
  }),
  basis({
    code: '646-QĐ/TU', type: 'Quy định', number: '646-QĐ/TU', issuer: 'Tỉnh ủy Hải Dương', title: 'về luân chuyển cán bộ',
    signed: day('2023-01-01'), effective: day('2023-01-01'), confirmed: true,
  }),
];
