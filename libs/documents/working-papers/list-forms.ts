/** Kinds of working list. */
export const LIST_KINDS = ['due', 'profile'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface ListColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** A row without it is refused. */
  readonly needed?: boolean;
}

export interface ListForm {
  readonly symbol: string;
  readonly type: string;
  /** Places: {scope}, {asOf}. */
  readonly abstract: string;
  readonly columns: readonly ListColumn[];
}

/**
 * Columns of the working lists. No official form of the due list exists; these follow the rules that make people due,
 * with the day of eight years and the end of the appointment apart. The profile list is the usual "trích ngang".
 */
export const LIST_FORMS: Readonly<Record<ListKind, ListForm>> = {
  due: {
    symbol: 'DS',
    type: 'Danh sách',
    abstract: 'Người giữ chức vụ đến hạn luân chuyển, điều động tại {scope} (tính đến {asOf})',
    columns: [
      { key: 'fullName', heading: 'Họ và tên', width: 5, needed: true },
      { key: 'birth', heading: 'Ngày sinh, giới tính', width: 3, align: 'center' },
      { key: 'post', heading: 'Chức vụ, đơn vị', width: 6, needed: true },
      { key: 'firstAppointed', heading: 'Ngày bổ nhiệm lần đầu', width: 3, align: 'center' },
      { key: 'renewals', heading: 'Bổ nhiệm lại', width: 3, align: 'center' },
      { key: 'served', heading: 'Thời gian giữ liên tục', width: 3, align: 'center', needed: true },
      { key: 'limitOn', heading: 'Ngày đủ 8 năm', width: 3, align: 'center' },
      { key: 'termEnds', heading: 'Ngày hết thời hạn bổ nhiệm', width: 3, align: 'center' },
      { key: 'terms', heading: 'Số nhiệm kỳ', width: 1.8, align: 'center' },
      { key: 'retires', heading: 'Ngày nghỉ hưu', width: 3, align: 'center' },
      { key: 'verdict', heading: 'Kết luận', width: 3, needed: true },
      { key: 'cites', heading: 'Căn cứ', width: 4 },
      { key: 'plan', heading: 'Phương án', width: 4 },
      { key: 'note', heading: 'Ghi chú', width: 2.5 },
    ],
  },
  profile: {
    symbol: 'DS',
    type: 'Danh sách trích ngang',
    abstract: 'Người dự kiến điều động, luân chuyển tại {scope} (tính đến {asOf})',
    columns: [
      { key: 'fullName', heading: 'Họ và tên', width: 5, needed: true },
      { key: 'birth', heading: 'Ngày sinh, giới tính', width: 3, align: 'center', needed: true },
      { key: 'homeTown', heading: 'Quê quán', width: 4 },
      { key: 'post', heading: 'Chức vụ, đơn vị', width: 6, needed: true },
      { key: 'grade', heading: 'Ngạch, chức danh', width: 3 },
      { key: 'partyJoined', heading: 'Ngày vào Đảng', width: 3, align: 'center' },
      { key: 'education', heading: 'Trình độ chuyên môn', width: 4 },
      { key: 'politicalTheory', heading: 'Lý luận chính trị', width: 2.6, align: 'center' },
      { key: 'appointed', heading: 'Ngày bổ nhiệm', width: 3, align: 'center' },
      { key: 'plannedFor', heading: 'Quy hoạch', width: 4 },
      { key: 'ratings', heading: 'Xếp loại 03 năm', width: 3.5 },
      { key: 'conduct', heading: 'Khen thưởng, kỷ luật', width: 3 },
      { key: 'plan', heading: 'Dự kiến bố trí', width: 4 },
      { key: 'note', heading: 'Ghi chú', width: 2.2 },
    ],
  },
};
