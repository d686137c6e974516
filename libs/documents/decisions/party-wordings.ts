import { day } from '#calendar';
import { type DecisionKind, type DecisionWording } from './decision-wording.ts';
import { AT_HEAD, CANCELLED, execution, executionOfCancelling, HAND_OVER, PAY, payInNewPost, PERSON } from './stock-phrases.ts';

/** In use since the guideline of 2018 on the form of Party papers; the guideline of 2026 changed the form, and no change of wording is known. */
function since2018(id: string, abstract: string, articles: DecisionWording['articles']): readonly DecisionWording[] {
  return [{ id, from: day('2018-04-03'), abstract, articles }];
}

const LEAVES_COMMITTEE = { text: `${AT_HEAD} thôi tham gia {committees} kể từ {effective}.`, when: 'leaves-committee' } as const;

/**
 * Party decisions. The order of parts is that of the guidelines on the form of Party papers; the sentences are our own and
 * no committee's model was read, so each draft says that it must be compared with the committee's own. People are called
 * đồng chí; who is made a member or secretary of a committee is designated (chỉ định) or, after an election, confirmed
 * (chuẩn y), not appointed.
 */
export const PARTY_WORDINGS: Readonly<Record<DecisionKind, readonly DecisionWording[]>> = {
  'transfer-and-appointment': since2018('party-transfer-and-appointment-1', 'về điều động và {party.deed} cán bộ', [
    [
      { text: `Điều động ${PERSON}, {from.post}, đến nhận công tác tại {to.unit}; {party.deed} giữ chức vụ {to.post}, kể từ {effective}.`, when: 'no-committee-seat' },
      { text: `Điều động ${PERSON}, {from.post}, đến nhận công tác tại {to.unit}; {party.deed} tham gia {committees} và giữ chức vụ {to.post}, kể từ {effective}.`, when: 'committee-seat' },
    ],
    [...payInNewPost, { text: `${AT_HEAD} có trách nhiệm bàn giao công việc tại {from.unit}, nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định.` }],
    execution,
  ]),
  appointment: since2018('party-appointment-1', 'về {party.deed} cán bộ', [
    [
      { text: `{party.Deed} ${PERSON}, giữ chức vụ {to.post}, kể từ {effective}.`, when: 'no-committee-seat' },
      { text: `{party.Deed} ${PERSON}, tham gia {committees} và giữ chức vụ {to.post}, kể từ {effective}.`, when: 'committee-seat' },
    ],
    [{ text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được giao và quy định hiện hành.` }, { text: `${AT_HEAD} có trách nhiệm nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định.` }],
    execution,
  ]),
  reception: since2018('party-reception-1', 'về tiếp nhận và {party.deed} cán bộ', [
    [
      { text: `Tiếp nhận ${PERSON}, {from.post}, đến nhận công tác tại {to.unit}; {party.deed} giữ chức vụ {to.post}, kể từ {effective}.`, when: 'no-committee-seat' },
      { text: `Tiếp nhận ${PERSON}, {from.post}, đến nhận công tác tại {to.unit}; {party.deed} tham gia {committees} và giữ chức vụ {to.post}, kể từ {effective}.`, when: 'committee-seat' },
    ],
    [{ text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được giao và quy định hiện hành.` }],
    execution,
  ]),
  release: since2018('party-release-1', 'về thôi giữ chức vụ để điều động cán bộ', [
    [{ text: `${AT_HEAD}, sinh {person.birth}, thôi giữ chức vụ {from.post} để nhận công tác tại {to.unit}, kể từ {effective}.` }, LEAVES_COMMITTEE],
    [
      { text: `${AT_HEAD} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu và tài sản đang quản lý tại {from.unit} trước {effective}.` },
      { text: 'Lương, phụ cấp và các chế độ khác tại {from.unit} được chi trả đến hết {effective.eve}.' },
    ],
    execution,
  ]),
  reappointment: since2018('party-reappointment-1', 'về bổ nhiệm lại cán bộ', [
    [{ text: `Bổ nhiệm lại ${PERSON}, giữ chức vụ {from.post}; thời hạn giữ chức vụ là {term}, kể từ {effective}.` }],
    [{ text: `${PAY}phụ cấp chức vụ thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  acting: since2018('party-acting-1', 'về {acting.abstract}', [
    [
      { text: `Giao ${PERSON}, {from.post}, giữ quyền {to.post}, kể từ {effective}.`, when: 'full-powers' },
      { text: `Giao ${PERSON}, {from.post}, phụ trách {to.unit}, kể từ {effective}.`, when: 'in-charge' },
      { text: 'Thời gian thực hiện đến hết {until}.', when: 'last-day-known' },
      { text: 'Thời gian thực hiện đến khi có quyết định về nhân sự giữ chức vụ {to.post}.', when: 'last-day-open' },
    ],
    [{ text: `${AT_HEAD} thực hiện nhiệm vụ, quyền hạn của người đứng đầu {to.unit} trong thời gian nêu tại Điều 1; lương và phụ cấp thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  secondment: since2018('party-secondment-1', 'về biệt phái cán bộ', [
    [{ text: `Biệt phái ${PERSON}, {from.post}, đến công tác tại {to.unit} và giữ chức vụ {to.post}.` }, { text: 'Thời hạn biệt phái kể từ {effective} đến hết {until}.' }],
    [{ text: `Trong thời hạn biệt phái, {person.honorific} {person.fullName} chịu sự phân công, đánh giá và quản lý của {to.unit}; {from.unit} bảo đảm tiền lương, các quyền lợi khác và bố trí công tác phù hợp khi hết thời hạn.` }],
    execution,
  ]),
  'extension-to-retirement': since2018('party-extension-to-retirement-1', 'về kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu', [
    [{ text: `Kéo dài thời gian giữ chức vụ {from.post} đối với ${PERSON}, kể từ {effective} đến hết {until} là thời điểm đủ tuổi nghỉ hưu.` }],
    [{ text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ đang giữ.` }],
    execution,
  ]),
  'end-of-tenure': since2018('party-end-of-tenure-1', 'về thôi giữ chức vụ đối với cán bộ', [
    [{ text: `${AT_HEAD}, sinh {person.birth}, thôi giữ chức vụ {from.post}, kể từ {effective}; lý do: {reason}.` }, LEAVES_COMMITTEE],
    [{ text: `${HAND_OVER}; chế độ, chính sách thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  dismissal: since2018('party-dismissal-1', 'về miễn nhiệm chức vụ đối với cán bộ', [
    [{ text: `Miễn nhiệm chức vụ {from.post} đối với ${PERSON}, kể từ {effective}; lý do: {reason}.` }, LEAVES_COMMITTEE],
    [{ text: `${HAND_OVER}; thôi hưởng phụ cấp chức vụ {from.post} kể từ {effective}; lương và chế độ khác thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  cancellation: since2018('party-cancellation-1', 'về {cancel.verb} quyết định về công tác cán bộ', [
    [{ text: CANCELLED }],
    [
      { text: `${AT_HEAD} trở lại giữ chức vụ {from.post}, kể từ {effective}; lương, phụ cấp và chế độ khác thực hiện theo chức vụ này và quy định hiện hành.`, when: 'post-before' },
      { text: `${HAND_OVER}; lương và chế độ khác thực hiện theo quy định hiện hành.`, when: 'no-post-before' },
    ],
    executionOfCancelling,
  ]),
};
