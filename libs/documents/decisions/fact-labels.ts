/** Names of facts and their labels on screens; the order is that of the form. */
export const FACT_LABELS = {
  'person.fullName': 'Họ và tên',
  'person.gender': 'Giới tính (để xưng ông hoặc bà)',
  'person.honorific': 'Xưng hô',
  'person.Honorific': 'Xưng hô đầu câu',
  'person.birth': 'Ngày sinh',
  'from.title': 'Chức vụ hiện giữ',
  'from.unitName': 'Đơn vị đang công tác',
  'from.localityName': 'Địa phương đang công tác',
  'from.unit': 'Đơn vị đang công tác',
  'from.post': 'Chức vụ, đơn vị hiện nay',
  'to.title': 'Chức vụ bổ nhiệm',
  'to.unitName': 'Đơn vị đến',
  'to.localityName': 'Địa phương đến',
  'to.unit': 'Đơn vị đến',
  'to.post': 'Chức vụ, đơn vị mới',
  effective: 'Ngày có hiệu lực',
  'effective.eve': 'Ngày trước ngày có hiệu lực',
  until: 'Ngày cuối cùng',
  reason: 'Lý do',
  'acting.abstract': 'Hình thức giao việc',
  term: 'Thời hạn giữ chức vụ',
  'service.object': 'Đối tượng',
  'service.grade': 'Cách xếp lương',
  'allowance.source': 'Căn cứ bảo lưu phụ cấp',
  executors: 'Trách nhiệm thi hành',
  proposer: 'Cơ quan đề nghị',
  'issuer.superior': 'Cơ quan chủ quản',
  'issuer.name': 'Cơ quan ban hành',
  'issuer.place': 'Địa danh',
  'issuer.symbol': 'Ký hiệu cơ quan ban hành',
  'issuer.authorityTitle': 'Thẩm quyền ban hành',
  'issuer.signerTitle': 'Chức vụ người ký',
  'issuer.signerName': 'Họ tên người ký',
  recipients: 'Nơi nhận',
  furtherBases: 'Căn cứ bổ sung',
  schoolLevel: 'Cấp học',
} as const;

export type FactName = keyof typeof FACT_LABELS;

/** The label of a fact; its own name when none is known. */
export function labelOfFact(name: string): string {
  return (FACT_LABELS as Readonly<Record<string, string>>)[name] ?? name;
}
