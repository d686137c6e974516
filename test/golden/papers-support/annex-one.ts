/** The table of Annex I, Decree 30/2020/NĐ-CP, as the test knows it, apart from the layout's own data: sizes allowed, face, case, place. */
export interface AnnexRow {
  readonly box: string;
  readonly sizes: readonly [least: number, most: number];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'center' | 'left' | 'both';
  /** What the sample paper of the principal prints there. */
  readonly prints: RegExp;
}

export const ANNEX_ONE: readonly AnnexRow[] = [
  { box: 'nation', sizes: [12, 13], bold: true, italic: false, align: 'center', prints: /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u },
  { box: 'motto', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^Độc lập - Tự do - Hạnh phúc$/u },
  { box: 'superior', sizes: [12, 13], bold: false, italic: false, align: 'center', prints: /^ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH$/u },
  { box: 'issuer', sizes: [12, 13], bold: true, italic: false, align: 'center', prints: /^SỞ GIÁO DỤC VÀ ĐÀO TẠO$/u },
  { box: 'number', sizes: [13, 13], bold: false, italic: false, align: 'center', prints: /^Số:\u00a0* ?\u00a0*\/QĐ-SGDĐT$/u },
  { box: 'placeDate', sizes: [13, 14], bold: false, italic: true, align: 'center', prints: /^Thành phố Hồ Chí Minh, ngày\u00a0+tháng\u00a0+năm/u },
  { box: 'type', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^QUYẾT ĐỊNH$/u },
  { box: 'abstract', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^Về việc điều động và bổ nhiệm viên chức quản lý$/u },
  { box: 'authority', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO$/u },
  { box: 'basis', sizes: [13, 14], bold: false, italic: true, align: 'both', prints: /^(Căn cứ|Theo đề nghị) .*[;.]$/u },
  { box: 'resolve', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^QUYẾT ĐỊNH:$/u },
  { box: 'body', sizes: [13, 14], bold: false, italic: false, align: 'both', prints: /[./]$/u },
  { box: 'power', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^(KT\. GIÁM ĐỐC|PHÓ GIÁM ĐỐC)$/u },
  { box: 'signerName', sizes: [13, 14], bold: true, italic: false, align: 'center', prints: /^Trần Văn Đức$/u },
  { box: 'recipientsTitle', sizes: [12, 12], bold: true, italic: true, align: 'left', prints: /^Nơi nhận:$/u },
  { box: 'recipients', sizes: [11, 11], bold: false, italic: false, align: 'left', prints: /^- .*[;.]$/u },
];

export const MARGINS_MM = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
export const PAGE_NUMBER_SIZES = [13, 14] as const;
export const INDENTS_MM = [10, 12.7] as const;
