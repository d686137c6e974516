import { day } from '#calendar';

import { basis, type LegalBasis } from '../legal-basis.ts';

const ASSEMBLY = 'Quốc hội';
const QUOTED = 'trích dẫn nguyên văn trong Quyết định 65/2024/QĐ-UBND Tiền Giang';
const SCHOOLS = ['preschool', 'kindergarten', 'primary', 'lower-secondary', 'upper-secondary', 'secondary', 'multi-level'] as const;

/** Codes and laws, with the laws that amend them. */
export const LAWS: readonly LegalBasis[] = [
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
    place: 'service-law', service: 'civil-servant', source: 'thuvienphapluat.vn, Luật số 80/2025/QH15',
  }),
  basis({
    code: 'Luật Cán bộ, công chức 2008', type: 'Luật', number: '22/2008/QH12', issuer: ASSEMBLY, title: 'Cán bộ, công chức',
    signed: day('2008-11-13'), effective: day('2010-01-01'), until: day('2025-07-01'), replacedBy: 'Luật Cán bộ, công chức 2025', confirmed: true,
    place: 'service-law', service: 'civil-servant', source: QUOTED,
  }),
  basis({
    code: 'Luật Tổ chức chính quyền địa phương 2015', type: 'Luật', number: '77/2015/QH13', issuer: ASSEMBLY, title: 'Tổ chức chính quyền địa phương',
    signed: day('2015-06-19'), effective: day('2016-01-01'), until: day('2025-03-01'), replacedBy: 'Luật Tổ chức chính quyền địa phương (19/02/2025)', confirmed: true,
    place: 'local-government', source: `Văn bản hợp nhất 32/VBHN-VPQH 2023; ${QUOTED}`,
  }),
  basis({
    code: 'Luật Tổ chức chính quyền địa phương (19/02/2025)', type: 'Luật', number: '65/2025/QH15', issuer: ASSEMBLY, title: 'Tổ chức chính quyền địa phương',
    signed: day('2025-02-19'), effective: day('2025-03-01'), until: day('2025-06-16'), replacedBy: 'Luật Tổ chức chính quyền địa phương 2025', confirmed: false,
    place: 'local-government',
  }),
  basis({
    code: 'Luật Tổ chức chính quyền địa phương 2025', type: 'Luật', number: '72/2025/QH15', issuer: ASSEMBLY, title: 'Tổ chức chính quyền địa phương',
    signed: day('2025-06-16'), effective: day('2025-06-16'), confirmed: false,
    place: 'local-government',
  }),
  basis({
    code: 'Luật Viên chức 2010', type: 'Luật', number: '58/2010/QH12', issuer: ASSEMBLY, title: 'Viên chức',
    signed: day('2010-11-15'), effective: day('2012-01-01'), until: day('2026-07-01'), replacedBy: 'Luật Viên chức 2025', confirmed: true,
    note: 'Ngày hết hiệu lực theo ngày có hiệu lực của Luật Viên chức 2025, chưa được xác nhận.',
    place: 'service-law', service: 'public-employee', source: QUOTED,
  }),
  basis({
    code: 'Luật Nhà giáo 2025', type: 'Luật', number: '73/2025/QH15', issuer: ASSEMBLY, title: 'Nhà giáo', signed: day('2025-06-16'),
    effective: day('2026-01-01'), confirmed: true,
    place: 'teachers-law', levels: SCHOOLS,
  }),
  basis({
    code: 'Luật Viên chức 2025', type: 'Luật', issuer: ASSEMBLY, title: 'Viên chức', effective: day('2026-07-01'), confirmed: false,
    note: 'Số, ngày ký và ngày có hiệu lực chưa được xác nhận.',
    place: 'service-law', service: 'public-employee',
  }),
  basis({
    code: 'Luật sửa đổi Luật Tổ chức chính quyền địa phương 2019', type: 'Luật', number: '47/2019/QH14', issuer: ASSEMBLY,
    title: 'sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    signed: day('2019-11-22'), effective: day('2020-07-01'), until: day('2025-03-01'), confirmed: true,
    amends: ['Luật Tổ chức chính quyền địa phương 2015'], source: `Văn bản hợp nhất 32/VBHN-VPQH 2023; ${QUOTED}`,
  }),
  basis({
    code: 'Luật sửa đổi Luật Cán bộ, công chức và Luật Viên chức 2019', type: 'Luật', number: '52/2019/QH14', issuer: ASSEMBLY,
    title: 'sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức',
    signed: day('2019-11-25'), effective: day('2020-07-01'), until: day('2026-07-01'), confirmed: true,
    amends: ['Luật Cán bộ, công chức 2008', 'Luật Viên chức 2010'], source: QUOTED,
  }),
];
