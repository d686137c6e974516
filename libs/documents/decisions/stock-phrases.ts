import { day } from '#calendar';
import { type Clause, type DecisionWording } from './decision-wording.ts';

/** Phrases that many wordings share; a change of one is a change of all, so they change only together with a new dated entry. */
export const PERSON = '{person.honorific} {person.fullName}, sinh {person.birth}';
export const AT_HEAD = '{person.Honorific} {person.fullName}';
export const PAY = `${AT_HEAD} tiếp tục hưởng lương theo {service.grade} hiện hưởng; `;
export const HAND_OVER = `${AT_HEAD} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu và tài sản đang quản lý cho người được giao`;
const EARLIER = 'Quyết định số {earlier.number} {earlier.signed} của {earlier.issuer}';
const WHO = '{executors} và {person.honorific} {person.fullName} chịu trách nhiệm thi hành Quyết định này.';

/** The closing article; a decision that replaces another says so there. */
export const execution: readonly Clause[] = [
  { text: `Quyết định này có hiệu lực kể từ {effective}. ${WHO}`, when: 'replaces-none' },
  { text: `Quyết định này có hiệu lực kể từ {effective} và thay thế ${EARLIER}. ${WHO}`, when: 'replaces' },
];
/** The closing article of a decision that does away with another: its first article has named that one. */
export const executionOfCancelling: readonly Clause[] = [{ text: `Quyết định này có hiệu lực kể từ {effective}. ${WHO}` }];

/** Salary as it is; the allowance goes with the new post, or the higher one of the old post is kept and the rule is cited. */
export const payInNewPost: readonly Clause[] = [
  { text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm và quy định hiện hành.`, when: 'allowance-as-post' },
  {
    text: `${PAY}phụ cấp của chức vụ mới thấp hơn phụ cấp chức vụ đang hưởng nên được bảo lưu phụ cấp chức vụ đang hưởng theo {allowance.source}.`,
    when: 'allowance-kept',
  },
];

/** What a cancelling decision does away with, and why. */
export const CANCELLED = `{cancel.Verb} ${EARLIER} {earlier.about} đối với ${PERSON}; lý do: {reason}.`;

export const TERM: Clause = { text: 'Thời hạn giữ chức vụ là {term}, kể từ {effective}.' };

/** An entry in use since the form of State papers was laid down (5 March 2020). */
export function since2020(id: string, abstract: string, articles: DecisionWording['articles']): readonly DecisionWording[] {
  return [{ id, from: day('2020-03-05'), abstract, articles }];
}
