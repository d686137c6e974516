import { type Day, day } from '#calendar';
import { type BasisPlace } from '#regulations';

/** Kinds of decision on one person; each side of a move signs its own. */
export const DECISION_KINDS = [
  'transfer-and-appointment', 'appointment', 'release', 'reappointment', 'acting', 'extension-to-retirement', 'end-of-tenure',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** When a clause is printed; left out = always. */
export type Condition = 'allowance-kept' | 'allowance-as-post' | 'full-powers' | 'in-charge' | 'last-day-known' | 'last-day-open';

/** A paragraph of an article. Places in braces are facts. */
export interface Clause {
  readonly text: string;
  readonly when?: Condition;
}

/** Wording of one kind of decision, dated: a change is a new entry, none is edited. */
export interface DecisionWording {
  readonly id: string;
  /** First day on which papers are worded so. */
  readonly from: Day;
  readonly abstract: string;
  readonly articles: readonly (readonly Clause[])[];
}

/** What a kind needs and says. */
export interface DecisionForm {
  /** Which posts must be known. */
  readonly posts: readonly ('from' | 'to')[];
  /** Facts beyond the person, the posts, the day and the issuer. */
  readonly needs: readonly ('until' | 'reason')[];
  /** Slots of the basis library that have no place in this kind. */
  readonly without: readonly BasisPlace[];
  readonly wordings: readonly DecisionWording[];
}

const PERSON = '{person.honorific} {person.fullName}, sinh {person.birth}';
const AT_HEAD = '{person.Honorific} {person.fullName}';
const PAY = `${AT_HEAD} tiếp tục hưởng lương theo {service.grade} hiện hưởng; `;
const CARRIED_OUT = 'Quyết định này có hiệu lực kể từ {effective}. {executors} và {person.honorific} {person.fullName} chịu trách nhiệm thi hành Quyết định này.';
const execution: readonly Clause[] = [{ text: CARRIED_OUT }];
const SINCE_2020 = day('2020-03-05');

/**
 * Structure of model 1.2, Decree 30/2020/NĐ-CP, Annex III; the sentences are our own. An appointment must state "thời
 * hạn giữ chức vụ" (Ministry of Home Affairs' answer on the wording of appointments). Verbs are those of the field and
 * are not exchanged: điều động, bổ nhiệm, bổ nhiệm lại, giao quyền, giao phụ trách, kéo dài, thôi giữ chức vụ.
 */
export const DECISION_FORMS: Readonly<Record<DecisionKind, DecisionForm>> = {
  'transfer-and-appointment': {
    posts: ['from', 'to'], needs: [], without: [],
    wordings: [{
      id: 'transfer-and-appointment-1', from: SINCE_2020,
      abstract: 'Về việc điều động và bổ nhiệm {service.object}',
      articles: [
        [
          { text: `Điều động ${PERSON}, {from.post}, đến nhận công tác tại {to.unit} và bổ nhiệm giữ chức vụ {to.post}.` },
          { text: 'Thời hạn giữ chức vụ là {term}, kể từ {effective}.' },
        ],
        [
          { text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm và quy định hiện hành.`, when: 'allowance-as-post' },
          {
            text: `${PAY}phụ cấp của chức vụ mới thấp hơn phụ cấp chức vụ đang hưởng nên được bảo lưu phụ cấp chức vụ đang hưởng theo {allowance.source}.`,
            when: 'allowance-kept',
          },
          { text: `${AT_HEAD} có trách nhiệm bàn giao công việc tại {from.unit}, nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định của pháp luật.` },
        ],
        execution,
      ],
    }],
  },
  appointment: {
    posts: ['to'], needs: [], without: ['rotation'],
    wordings: [{
      id: 'appointment-1', from: SINCE_2020,
      abstract: 'Về việc bổ nhiệm {service.object}',
      articles: [
        [{ text: `Bổ nhiệm ${PERSON}, giữ chức vụ {to.post}.` }, { text: 'Thời hạn giữ chức vụ là {term}, kể từ {effective}.' }],
        [
          { text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm và quy định hiện hành.` },
          { text: `${AT_HEAD} có trách nhiệm nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định của pháp luật.` },
        ],
        execution,
      ],
    }],
  },
  release: {
    posts: ['from', 'to'], needs: [], without: [],
    wordings: [{
      id: 'release-1', from: SINCE_2020,
      abstract: 'Về việc thôi giữ chức vụ để điều động đối với {service.object}',
      articles: [
        [{ text: `Cho ${PERSON}, thôi giữ chức vụ {from.post} để chuyển đến công tác tại {to.unit}, kể từ {effective}.` }],
        [
          { text: `${AT_HEAD} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu và tài sản đang quản lý tại {from.unit} trước {effective}.` },
          { text: `Lương, phụ cấp và các chế độ khác của {person.honorific} {person.fullName} tại {from.unit} được chi trả đến hết {effective.eve}.` },
        ],
        execution,
      ],
    }],
  },
  reappointment: {
    posts: ['from'], needs: [], without: ['rotation'],
    wordings: [{
      id: 'reappointment-1', from: SINCE_2020,
      abstract: 'Về việc bổ nhiệm lại {service.object}',
      articles: [
        [{ text: `Bổ nhiệm lại ${PERSON}, giữ chức vụ {from.post}.` }, { text: 'Thời hạn giữ chức vụ là {term}, kể từ {effective}.' }],
        [{ text: `${PAY}phụ cấp chức vụ thực hiện theo quy định hiện hành.` }],
        execution,
      ],
    }],
  },
  acting: {
    posts: ['from', 'to'], needs: [], without: ['rotation', 'school-charter'],
    wordings: [{
      id: 'acting-1', from: SINCE_2020,
      abstract: 'Về việc {acting.abstract}',
      articles: [
        [
          { text: `Giao ${PERSON}, {from.post}, giữ quyền {to.post}, kể từ {effective}.`, when: 'full-powers' },
          { text: `Giao ${PERSON}, {from.post}, phụ trách {to.unit}, kể từ {effective}.`, when: 'in-charge' },
          { text: 'Thời gian thực hiện đến hết {until}.', when: 'last-day-known' },
          { text: 'Thời gian thực hiện đến khi có quyết định bổ nhiệm người giữ chức vụ {to.post}.', when: 'last-day-open' },
        ],
        [{ text: `${AT_HEAD} thực hiện nhiệm vụ, quyền hạn của người đứng đầu {to.unit} trong thời gian nêu tại Điều 1; lương và phụ cấp thực hiện theo quy định hiện hành.` }],
        execution,
      ],
    }],
  },
  'extension-to-retirement': {
    posts: ['from'], needs: ['until'], without: ['rotation', 'school-charter'],
    wordings: [{
      id: 'extension-to-retirement-1', from: SINCE_2020,
      abstract: 'Về việc kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu đối với {service.object}',
      articles: [
        [{ text: `Kéo dài thời gian giữ chức vụ {from.post} đối với ${PERSON}, kể từ {effective} đến hết {until} là thời điểm đủ tuổi nghỉ hưu.` }],
        [{ text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ đang giữ.` }],
        execution,
      ],
    }],
  },
  'end-of-tenure': {
    posts: ['from'], needs: ['reason'], without: ['rotation', 'school-charter'],
    wordings: [{
      id: 'end-of-tenure-1', from: SINCE_2020,
      abstract: 'Về việc thôi giữ chức vụ đối với {service.object}',
      articles: [
        [{ text: `Cho ${PERSON}, thôi giữ chức vụ {from.post}, kể từ {effective}; lý do: {reason}.` }],
        [{ text: `${AT_HEAD} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu và tài sản đang quản lý cho người được giao; chế độ, chính sách thực hiện theo quy định hiện hành.` }],
        execution,
      ],
    }],
  },
};

/** The wording of a kind in use on a day; the first one for days before it. */
export function wordingOf(kind: DecisionKind, on: Day): DecisionWording {
  const { wordings } = DECISION_FORMS[kind];
  const inUse = wordings.filter((wording) => wording.from <= on).at(-1) ?? wordings[0];
  if (!inUse) throw new Error(`no wording of ${kind}`);
  return inUse;
}
