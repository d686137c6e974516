import { day } from '#calendar';

import { basis, type LegalBasis } from '../legal-basis.ts';

const STATE = 'Chính phủ';
const QUOTED = 'trích dẫn nguyên văn trong Quyết định 65/2024/QĐ-UBND Tiền Giang';

/** Decrees of the Government and decisions of ministers on officials. */
export const DECREES: readonly LegalBasis[] = [
  basis({
    code: '138/2020/NĐ-CP', type: 'Nghị định', number: '138/2020/NĐ-CP', issuer: STATE, title: 'quy định về tuyển dụng, sử dụng và quản lý công chức',
    signed: day('2020-11-27'), effective: day('2020-12-01'), until: day('2025-07-01'), replacedBy: '170/2025/NĐ-CP', confirmed: true,
    note: 'Việc bãi bỏ từ ngày 01/07/2025 chưa đọc được trong văn bản.',
    place: 'service-decree', service: 'civil-servant', source: QUOTED,
  }),
  basis({
    code: '116/2024/NĐ-CP', type: 'Nghị định', number: '116/2024/NĐ-CP', issuer: STATE, title: 'sửa đổi, bổ sung một số điều của Nghị định số 138/2020/NĐ-CP',
    signed: day('2024-09-17'), effective: day('2024-09-17'), until: day('2025-07-01'), replacedBy: '170/2025/NĐ-CP', confirmed: true,
    amends: ['138/2020/NĐ-CP'], nameUnchecked: true,
  }),
  basis({
    code: '170/2025/NĐ-CP', type: 'Nghị định', number: '170/2025/NĐ-CP', issuer: STATE, title: 'quy định về tuyển dụng, sử dụng và quản lý công chức',
    signed: day('2025-06-30'), effective: day('2025-07-01'), confirmed: true,
    place: 'service-decree', service: 'civil-servant', source: 'pbgdpl.phutho.gov.vn, giới thiệu Nghị định số 170/2025/NĐ-CP',
  }),
  basis({
    code: '115/2020/NĐ-CP', type: 'Nghị định', number: '115/2020/NĐ-CP', issuer: STATE, title: 'quy định về tuyển dụng, sử dụng và quản lý viên chức',
    signed: day('2020-09-25'), effective: day('2020-09-29'), confirmed: true,
    place: 'service-decree', service: 'public-employee', uncertainFrom: day('2026-07-01'), source: QUOTED,
  }),
  basis({
    code: '85/2023/NĐ-CP', type: 'Nghị định', number: '85/2023/NĐ-CP', issuer: STATE, title: 'sửa đổi, bổ sung một số điều của Nghị định số 115/2020/NĐ-CP',
    signed: day('2023-12-07'), effective: day('2023-12-07'), confirmed: true,
    amends: ['115/2020/NĐ-CP'], uncertainFrom: day('2026-07-01'), source: QUOTED,
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
    code: '727/QĐ-BNV', type: 'Quyết định', number: '727/QĐ-BNV', issuer: 'Bộ Nội vụ', title: 'về luân chuyển công chức, viên chức lãnh đạo, quản lý',
    confirmed: false, note: 'Ngày ký và ngày có hiệu lực chưa được xác nhận.',
  }),
];
