import { type DecisionKind, type DecisionWording } from './decision-wording.ts';
import { AT_HEAD, CANCELLED, execution, executionOfCancelling, HAND_OVER, PAY, payInNewPost, PERSON, since2020, TERM } from './stock-phrases.ts';

/**
 * State decisions. Structure of model 1.2, Decree 30/2020/NĐ-CP, Annex III; the sentences are our own. An appointment must
 * state "thời hạn giữ chức vụ" (Ministry of Home Affairs' answer on the wording of appointments). Verbs are those of the
 * field and are not exchanged: điều động, bổ nhiệm, bổ nhiệm lại, tiếp nhận, biệt phái, giao quyền, giao phụ trách, kéo
 * dài, thôi giữ chức vụ, miễn nhiệm, thu hồi, hủy bỏ.
 */
export const STATE_WORDINGS: Readonly<Record<DecisionKind, readonly DecisionWording[]>> = {
  'transfer-and-appointment': since2020('transfer-and-appointment-1', 'Về việc điều động và bổ nhiệm {service.object}', [
    [{ text: `Điều động ${PERSON}, {from.post}, đến nhận công tác tại {to.unit} và bổ nhiệm giữ chức vụ {to.post}.` }, TERM],
    [
      ...payInNewPost,
      { text: `${AT_HEAD} có trách nhiệm bàn giao công việc tại {from.unit}, nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định của pháp luật.` },
    ],
    execution,
  ]),
  appointment: since2020('appointment-1', 'Về việc bổ nhiệm {service.object}', [
    [{ text: `Bổ nhiệm ${PERSON}, giữ chức vụ {to.post}.` }, TERM],
    [
      { text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm và quy định hiện hành.` },
      { text: `${AT_HEAD} có trách nhiệm nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định của pháp luật.` },
    ],
    execution,
  ]),
  reception: since2020('reception-1', 'Về việc tiếp nhận và bổ nhiệm {service.object}', [
    [
      { text: `Tiếp nhận ${PERSON}, {from.post}, vào công chức, nhận công tác tại {to.unit} và bổ nhiệm giữ chức vụ {to.post}.`, when: 'enters-civil-service' },
      { text: `Tiếp nhận ${PERSON}, {from.post}, đến công tác tại {to.unit} và bổ nhiệm giữ chức vụ {to.post}.`, when: 'stays-in-service' },
      TERM,
    ],
    [
      { text: `${AT_HEAD} được xếp ngạch và bậc lương công chức theo quy định hiện hành; phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm.`, when: 'enters-civil-service' },
      { text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ được bổ nhiệm và quy định hiện hành.`, when: 'stays-in-service' },
      { text: `${AT_HEAD} có trách nhiệm nhận nhiệm vụ và thực hiện quyền hạn của {to.post} theo quy định của pháp luật.` },
    ],
    execution,
  ]),
  release: since2020('release-1', 'Về việc thôi giữ chức vụ để điều động đối với {service.object}', [
    [{ text: `Cho ${PERSON}, thôi giữ chức vụ {from.post} để chuyển đến công tác tại {to.unit}, kể từ {effective}.` }],
    [
      { text: `${AT_HEAD} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu và tài sản đang quản lý tại {from.unit} trước {effective}.` },
      { text: `Lương, phụ cấp và các chế độ khác của {person.honorific} {person.fullName} tại {from.unit} được chi trả đến hết {effective.eve}.` },
    ],
    execution,
  ]),
  reappointment: since2020('reappointment-1', 'Về việc bổ nhiệm lại {service.object}', [
    [{ text: `Bổ nhiệm lại ${PERSON}, giữ chức vụ {from.post}.` }, TERM],
    [{ text: `${PAY}phụ cấp chức vụ thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  acting: since2020('acting-1', 'Về việc {acting.abstract}', [
    [
      { text: `Giao ${PERSON}, {from.post}, giữ quyền {to.post}, kể từ {effective}.`, when: 'full-powers' },
      { text: `Giao ${PERSON}, {from.post}, phụ trách {to.unit}, kể từ {effective}.`, when: 'in-charge' },
      { text: 'Thời gian thực hiện đến hết {until}.', when: 'last-day-known' },
      { text: 'Thời gian thực hiện đến khi có quyết định bổ nhiệm người giữ chức vụ {to.post}.', when: 'last-day-open' },
    ],
    [{ text: `${AT_HEAD} thực hiện nhiệm vụ, quyền hạn của người đứng đầu {to.unit} trong thời gian nêu tại Điều 1; lương và phụ cấp thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  secondment: since2020('secondment-1', 'Về việc biệt phái {service.object}', [
    [{ text: `Biệt phái ${PERSON}, {from.post}, đến công tác tại {to.unit} và giữ chức vụ {to.post}.` }, { text: 'Thời hạn biệt phái kể từ {effective} đến hết {until}.' }],
    [
      { text: `Trong thời hạn biệt phái, {person.honorific} {person.fullName} chịu sự phân công, đánh giá và quản lý của {to.unit}; {from.unit} bảo đảm tiền lương và các quyền lợi khác theo quy định hiện hành.` },
      { text: `Hết thời hạn biệt phái, {from.unit} có trách nhiệm bố trí công tác phù hợp đối với {person.honorific} {person.fullName}.` },
    ],
    execution,
  ]),
  'extension-to-retirement': since2020('extension-to-retirement-1', 'Về việc kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu đối với {service.object}', [
    [{ text: `Kéo dài thời gian giữ chức vụ {from.post} đối với ${PERSON}, kể từ {effective} đến hết {until} là thời điểm đủ tuổi nghỉ hưu.` }],
    [{ text: `${PAY}phụ cấp chức vụ thực hiện theo chức vụ đang giữ.` }],
    execution,
  ]),
  'end-of-tenure': since2020('end-of-tenure-1', 'Về việc thôi giữ chức vụ đối với {service.object}', [
    [{ text: `Cho ${PERSON}, thôi giữ chức vụ {from.post}, kể từ {effective}; lý do: {reason}.` }],
    [{ text: `${HAND_OVER}; chế độ, chính sách thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  dismissal: since2020('dismissal-1', 'Về việc miễn nhiệm chức vụ đối với {service.object}', [
    [
      { text: `Miễn nhiệm chức vụ {from.post} đối với ${PERSON}, kể từ {effective}; lý do: {reason}.` },
      { text: `${AT_HEAD} nhận công tác tại {to.unit} theo sự phân công của người đứng đầu đơn vị.`, when: 'goes-on-elsewhere' },
    ],
    [{ text: `${HAND_OVER}; thôi hưởng phụ cấp chức vụ {from.post} kể từ {effective}; lương và chế độ khác thực hiện theo quy định hiện hành.` }],
    execution,
  ]),
  cancellation: since2020('cancellation-1', 'Về việc {cancel.verb} quyết định về công tác cán bộ', [
    [{ text: CANCELLED }],
    [
      { text: `${AT_HEAD} trở lại giữ chức vụ {from.post}, kể từ {effective}; lương, phụ cấp và chế độ khác thực hiện theo chức vụ này và quy định hiện hành.`, when: 'post-before' },
      { text: `${HAND_OVER}; lương và chế độ khác thực hiện theo quy định hiện hành.`, when: 'no-post-before' },
    ],
    executionOfCancelling,
  ]),
};
