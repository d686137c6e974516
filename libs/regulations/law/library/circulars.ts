import { day } from '#calendar';

import { basis, type LegalBasis } from '../legal-basis.ts';

const EDUCATION = 'Bộ Giáo dục và Đào tạo';
const MINISTER = 'Bộ trưởng Bộ Giáo dục và Đào tạo';

/** Circulars: the charters of schools. */
export const CIRCULARS: readonly LegalBasis[] = [
  basis({
    code: '52/2020/TT-BGDĐT', type: 'Thông tư', number: '52/2020/TT-BGDĐT', issuer: EDUCATION, title: 'ban hành Điều lệ Trường mầm non',
    signed: day('2020-12-31'), effective: day('2021-03-31'), confirmed: false,
    signedBy: MINISTER, place: 'school-charter', levels: ['preschool', 'kindergarten'],
  }),
  basis({
    code: '28/2020/TT-BGDĐT', type: 'Thông tư', number: '28/2020/TT-BGDĐT', issuer: EDUCATION, title: 'ban hành Điều lệ Trường tiểu học',
    signed: day('2020-09-04'), effective: day('2020-10-20'), confirmed: true,
    signedBy: MINISTER, place: 'school-charter', levels: ['primary'], source: 'vndoc.com, Thông tư 28/2020/TT-BGDĐT, Điều 2',
  }),
  basis({
    code: '32/2020/TT-BGDĐT', type: 'Thông tư', number: '32/2020/TT-BGDĐT', issuer: EDUCATION,
    title: 'ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    signed: day('2020-09-15'), effective: day('2020-11-01'), confirmed: false,
    signedBy: MINISTER, place: 'school-charter', levels: ['lower-secondary', 'upper-secondary', 'secondary', 'multi-level'],
  }),
  basis({
    code: '12/2011/TT-BGDĐT', type: 'Thông tư', number: '12/2011/TT-BGDĐT', issuer: EDUCATION,
    title: 'ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    signed: day('2011-03-28'), effective: day('2011-05-15'), until: day('2020-11-01'), replacedBy: '32/2020/TT-BGDĐT', confirmed: false,
    signedBy: MINISTER, place: 'school-charter', levels: ['lower-secondary', 'upper-secondary', 'secondary', 'multi-level'],
  }),
  basis({
    code: '15/2025/TT-BGDĐT', type: 'Thông tư', number: '15/2025/TT-BGDĐT', issuer: EDUCATION, title: 'hướng dẫn chức năng, nhiệm vụ, quyền hạn về giáo dục và đào tạo của cơ quan chuyên môn cấp tỉnh, cấp xã',
    signed: day('2025-07-24'), confirmed: false, signedBy: MINISTER, nameUnchecked: true,
    note: 'Ngày có hiệu lực và tên đầy đủ chưa được xác nhận; giao chủ tịch Ủy ban nhân dân cấp xã bổ nhiệm hiệu trưởng.',
  }),
];
