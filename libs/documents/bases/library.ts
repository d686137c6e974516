import { type Day, day } from '#calendar';

/** Kinds of service a manager can be in; each has a law and decrees of its own. */
export type Service = 'public-employee' | 'civil-servant';

/** The place a basis takes in the lawful order (laws, decrees, Party rule, charter). */
export type BasisSlot = 'local-government' | 'service-law' | 'service-decree' | 'rotation' | 'school-charter';

/** One text that a decision may rest on, the way a decision names it (Laws without number and issuer: Decree 30/2020, Annex I, II.6). */
export interface LegalBasis {
  readonly id: string;
  readonly slot: BasisSlot;
  /** Without "Căn cứ" and without the closing mark. */
  readonly name: string;
  readonly signed: Day;
  /** First day in force. */
  readonly from: Day;
  /** First day no longer in force; left out while nothing is known to replace it. */
  readonly until?: Day;
  readonly service?: Service;
  /** School levels the charter covers. */
  readonly levels?: readonly string[];
  /** True once the name and dates were compared with a published copy of the text. */
  readonly confirmed: boolean;
  readonly source: string;
}

const LOCAL_2015 = 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019';
const AMENDED_2019 = 'Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm 2019';
const DECREE_115 = 'Nghị định số 115/2020/NĐ-CP ngày 25 tháng 9 năm 2020 của Chính phủ quy định về tuyển dụng, sử dụng và quản lý viên chức';
const DECREE_138 = 'Nghị định số 138/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức';
const QUOTED = 'trích dẫn nguyên văn trong Quyết định 65/2024/QĐ-UBND Tiền Giang';

/**
 * Texts in force, dated. An entry that changes is a new entry with its own days; none is edited.
 * What was not compared with a published copy says `confirmed: false`, and the drafting warns about it.
 */
export const LEGAL_BASES: readonly LegalBasis[] = [
  {
    id: 'local-government-2015', slot: 'local-government', name: LOCAL_2015, signed: day('2015-06-19'), from: day('2020-07-01'),
    until: day('2025-03-01'), confirmed: true, source: `Văn bản hợp nhất 32/VBHN-VPQH 2023; ${QUOTED}`,
  },
  {
    id: 'local-government-2025-02', slot: 'local-government', name: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
    signed: day('2025-02-19'), from: day('2025-03-01'), until: day('2025-06-16'), confirmed: false, source: 'chưa đối chiếu',
  },
  {
    id: 'local-government-2025-06', slot: 'local-government', name: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    signed: day('2025-06-16'), from: day('2025-06-16'), confirmed: false, source: 'chưa đối chiếu',
  },
  {
    id: 'public-employees-2010', slot: 'service-law', service: 'public-employee',
    name: `Luật Viên chức ngày 15 tháng 11 năm 2010; ${AMENDED_2019}`, signed: day('2010-11-15'), from: day('2020-07-01'),
    until: day('2026-07-01'), confirmed: true, source: QUOTED,
  },
  {
    id: 'civil-servants-2008', slot: 'service-law', service: 'civil-servant',
    name: `Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008; ${AMENDED_2019}`, signed: day('2008-11-13'), from: day('2020-07-01'),
    until: day('2025-07-01'), confirmed: true, source: QUOTED,
  },
  {
    id: 'civil-servants-2025', slot: 'service-law', service: 'civil-servant', name: 'Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025',
    signed: day('2025-06-24'), from: day('2025-07-01'), confirmed: true, source: 'thuvienphapluat.vn, Luật số 80/2025/QH15',
  },
  {
    id: 'decree-115-2020', slot: 'service-decree', service: 'public-employee', name: DECREE_115,
    signed: day('2020-09-25'), from: day('2020-09-29'), until: day('2023-12-07'), confirmed: true, source: QUOTED,
  },
  {
    id: 'decree-115-2020-amended', slot: 'service-decree', service: 'public-employee',
    name: `${DECREE_115}; Nghị định số 85/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 115/2020/NĐ-CP`,
    signed: day('2023-12-07'), from: day('2023-12-07'), until: day('2026-07-01'), confirmed: true, source: QUOTED,
  },
  {
    id: 'decree-138-2020', slot: 'service-decree', service: 'civil-servant', name: DECREE_138,
    signed: day('2020-11-27'), from: day('2020-12-01'), until: day('2024-09-17'), confirmed: true, source: QUOTED,
  },
  {
    id: 'decree-138-2020-amended', slot: 'service-decree', service: 'civil-servant',
    name: `${DECREE_138}; Nghị định số 116/2024/NĐ-CP ngày 17 tháng 9 năm 2024 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 138/2020/NĐ-CP`,
    signed: day('2024-09-17'), from: day('2024-09-17'), until: day('2025-07-01'), confirmed: false, source: 'chưa đối chiếu tên đầy đủ',
  },
  {
    id: 'decree-170-2025', slot: 'service-decree', service: 'civil-servant',
    name: 'Nghị định số 170/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức',
    signed: day('2025-06-30'), from: day('2025-07-01'), confirmed: false, source: 'chưa đối chiếu ngày ký',
  },
  {
    id: 'regulation-65', slot: 'rotation', name: 'Quy định số 65-QĐ/TW ngày 28 tháng 4 năm 2022 của Bộ Chính trị về luân chuyển cán bộ',
    signed: day('2022-04-28'), from: day('2022-04-28'), confirmed: true, source: 'hethongphapluat.vn, Quy định 65-QĐ/TW',
  },
  {
    id: 'charter-preschool-2020', slot: 'school-charter', levels: ['preschool', 'kindergarten'],
    name: 'Thông tư số 52/2020/TT-BGDĐT ngày 31 tháng 12 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Điều lệ Trường mầm non',
    signed: day('2020-12-31'), from: day('2021-03-31'), confirmed: false, source: 'chưa đối chiếu',
  },
  {
    id: 'charter-primary-2020', slot: 'school-charter', levels: ['primary'],
    name: 'Thông tư số 28/2020/TT-BGDĐT ngày 04 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Điều lệ Trường tiểu học',
    signed: day('2020-09-04'), from: day('2020-10-20'), confirmed: true, source: 'vndoc.com, Thông tư 28/2020/TT-BGDĐT, Điều 2',
  },
  {
    id: 'charter-secondary-2020', slot: 'school-charter', levels: ['lower-secondary', 'upper-secondary', 'secondary', 'multi-level'],
    name: 'Thông tư số 32/2020/TT-BGDĐT ngày 15 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    signed: day('2020-09-15'), from: day('2020-11-01'), confirmed: false, source: 'chưa đối chiếu',
  },
];
