/** What a head post of a kind of unit looks like. */
export interface UnitKind {
  /** Part of the unit's code. */
  readonly code: string;
  readonly label: string;
  readonly sector: string;
  readonly level: string;
  readonly headTitle: string;
  readonly deputyTitle: string;
  readonly titleClass: string;
  readonly deputyClass: string;
  readonly rank: string;
  readonly deputyRank: string;
  readonly field: string;
  /** Words of the degree, after Cử nhân or Thạc sĩ. */
  readonly degree: string;
  /** Share of women among the heads, in per cent. */
  readonly women: number;
  readonly charterLimit: boolean;
}

const office = (code: string, label: string, more: Pick<UnitKind, 'sector' | 'field' | 'degree'> & Partial<UnitKind>): UnitKind => ({
  code, label, level: 'district-office', headTitle: 'Trưởng phòng', deputyTitle: 'Phó Trưởng phòng', titleClass: 'office-head',
  deputyClass: 'office-deputy', rank: 'district-office-head', deputyRank: 'district-office-deputy', women: 35, charterLimit: false, ...more,
});

/** Offices under a district People's Committee. */
export const OFFICES: readonly UnitKind[] = [
  office('GD', 'Phòng Giáo dục và Đào tạo', { sector: 'education', field: 'education-management', degree: 'Quản lý giáo dục', titleClass: 'education-office-head' }),
  office('KT', 'Phòng Kinh tế', { sector: 'economy', field: 'economy', degree: 'Kinh tế' }),
  office('LD', 'Phòng Lao động - Thương binh và Xã hội', { sector: 'labour', field: 'labour', degree: 'Công tác xã hội' }),
  office('MT', 'Phòng Tài nguyên và Môi trường', { sector: 'environment', field: 'environment', degree: 'Quản lý tài nguyên và môi trường' }),
  office('NV', 'Phòng Nội vụ', { sector: 'home-affairs', field: 'home-affairs', degree: 'Quản lý nhà nước' }),
  office('QL', 'Phòng Quản lý đô thị', { sector: 'urban-management', field: 'urban-management', degree: 'Quản lý đô thị' }),
  office('TC', 'Phòng Tài chính - Kế hoạch', { sector: 'finance', field: 'finance', degree: 'Tài chính - Ngân hàng', titleClass: 'finance-head' }),
  office('TP', 'Phòng Tư pháp', { sector: 'justice', field: 'justice', degree: 'Luật' }),
  office('TT', 'Thanh tra', { sector: 'inspection', field: 'inspection', degree: 'Luật', titleClass: 'inspection-head', headTitle: 'Chánh Thanh tra', deputyTitle: 'Phó Chánh Thanh tra' }),
  office('VH', 'Phòng Văn hóa và Thông tin', { sector: 'culture', field: 'culture', degree: 'Quản lý văn hóa' }),
  office('YT', 'Phòng Y tế', { sector: 'health', field: 'health', degree: 'Y tế công cộng' }),
];

const school = (code: string, label: string, more: Pick<UnitKind, 'level' | 'degree' | 'women'>): UnitKind => ({
  code, label, sector: 'education', headTitle: 'Hiệu trưởng', deputyTitle: 'Phó Hiệu trưởng', titleClass: 'school-principal',
  deputyClass: 'school-vice-principal', rank: `principal-${more.level}`, deputyRank: `vice-principal-${more.level}`,
  field: 'education-management', charterLimit: true, ...more,
});

/** Public schools and the vocational and continuing education centre. */
export const SCHOOLS = {
  preschool: school('MN', 'Trường Mầm non', { level: 'preschool', degree: 'Giáo dục Mầm non', women: 99 }),
  primary: school('TH', 'Trường Tiểu học', { level: 'primary', degree: 'Giáo dục Tiểu học', women: 68 }),
  lower: school('CS', 'Trường Trung học cơ sở', { level: 'lower-secondary', degree: 'Sư phạm Toán học', women: 52 }),
  upper: school('PT', 'Trường Trung học phổ thông', { level: 'upper-secondary', degree: 'Sư phạm Ngữ văn', women: 38 }),
} as const satisfies Record<string, UnitKind>;

export const CENTRE: UnitKind = {
  ...school('TX', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', { level: 'continuing-education', degree: 'Quản lý giáo dục', women: 35 }),
  headTitle: 'Giám đốc', deputyTitle: 'Phó Giám đốc', titleClass: 'office-head', deputyClass: 'office-deputy',
  rank: 'centre-director', deputyRank: 'centre-deputy', charterLimit: false,
};

export const PRIVATE_PRESCHOOL: UnitKind = {
  ...school('TN', 'Trường Mầm non tư thục', { level: 'preschool', degree: 'Giáo dục Mầm non', women: 97 }),
  rank: 'principal-private', deputyRank: 'vice-principal-private', charterLimit: false,
};
