import { type Day, day } from '#calendar';

/** Wording of one kind of decision, dated: a change is a new entry, none is edited. Places in braces are facts. */
export interface TransferWording {
  readonly id: string;
  /** First day on which papers are worded so. */
  readonly from: Day;
  readonly type: string;
  readonly resolve: string;
  readonly abstract: string;
  readonly proposal: string;
  readonly appoint: string;
  readonly term: string;
  readonly payAsPost: string;
  readonly payKept: string;
  readonly duties: string;
  readonly execution: string;
}

/**
 * Structure of model 1.2, Decree 30/2020/NĐ-CP, Annex III; the sentences are our own. "Thời hạn giữ chức vụ" is what an
 * appointment must state (Ministry of Home Affairs' answer on the wording of appointments).
 */
const WORDINGS: readonly TransferWording[] = [{
  id: 'transfer-and-appointment-1',
  from: day('2020-03-05'),
  type: 'Quyết định',
  resolve: 'Quyết định:',
  abstract: 'Về việc điều động và bổ nhiệm {service.object}',
  proposal: 'Theo đề nghị của {proposer}',
  appoint: 'Điều động {person.honorific} {person.fullName}, sinh {person.birth}, {from.post}, đến nhận công tác tại {to.unit} và bổ nhiệm giữ chức vụ {to.post}.',
  term: 'Thời hạn giữ chức vụ là {term}, kể từ {effective}.',
  payAsPost: '{person.Honorific} {person.fullName} tiếp tục hưởng lương theo {service.grade} hiện hưởng; phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm và quy định hiện hành.',
  payKept: '{person.Honorific} {person.fullName} tiếp tục hưởng lương theo {service.grade} hiện hưởng; phụ cấp của chức vụ mới thấp hơn phụ cấp chức vụ đang hưởng nên được bảo lưu phụ cấp chức vụ đang hưởng theo {allowance.source}.',
  duties: '{person.Honorific} {person.fullName} có trách nhiệm bàn giao công việc tại {from.unit}, nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định của pháp luật.',
  execution: 'Quyết định này có hiệu lực kể từ {effective}. {executors} và {person.honorific} {person.fullName} chịu trách nhiệm thi hành Quyết định này.',
}];

/** The wording in use on a day; the first one for days before it. */
export function transferWording(on: Day): TransferWording {
  const inUse = WORDINGS.filter((wording) => wording.from <= on).at(-1) ?? WORDINGS[0];
  if (!inUse) throw new Error('no wording of a transfer decision');
  return inUse;
}
