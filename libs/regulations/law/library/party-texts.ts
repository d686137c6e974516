import { day } from '#calendar';

import { basis, type LegalBasis } from '../legal-basis.ts';

const PARTY = 'Bộ Chính trị';

/** Texts of the Party, central and local. */
export const PARTY_TEXTS: readonly LegalBasis[] = [
  basis({
    code: '98-QĐ/TW', type: 'Quy định', number: '98-QĐ/TW', issuer: PARTY, title: 'về luân chuyển cán bộ',
    signed: day('2017-10-07'), effective: day('2017-10-07'), until: day('2022-04-28'), replacedBy: '65-QĐ/TW', confirmed: true,
    place: 'rotation',
  }),
  basis({
    code: '65-QĐ/TW', type: 'Quy định', number: '65-QĐ/TW', issuer: PARTY, title: 'về luân chuyển cán bộ',
    signed: day('2022-04-28'), effective: day('2022-04-28'), confirmed: true,
    note: 'Chưa tìm thấy văn bản thay thế đến ngày 23/11/2026; ban tổ chức xác nhận hiệu lực.',
    place: 'rotation', source: 'hethongphapluat.vn, Quy định 65-QĐ/TW',
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
    code: '646-QĐ/TU', type: 'Quy định', number: '646-QĐ/TU', issuer: 'Tỉnh ủy Hải Dương', title: 'về luân chuyển cán bộ',
    signed: day('2023-01-01'), effective: day('2023-01-01'), confirmed: true,
  }),
];
