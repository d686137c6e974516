import { day } from '#calendar';
import {
  DECISION_KINDS, draftCampaignDecision, draftDecision, draftList, draftMinutes, draftRotationPlan, draftSubmission, type PaperDocument, party05of2026,
  party36of2018, plain, state30of2020, type TemplateSet,
} from '#documents';
import { campaign, dueList, minutes, profileList, rotationPlan, submission, whole } from './office-samples.ts';
import { headOfOffice, principal } from './samples.ts';

export interface Sample {
  readonly name: string;
  readonly paper: PaperDocument;
  readonly layout: TemplateSet;
  /** Words that must be found on the paper wherever it is opened. */
  readonly mentions: string;
}

const state = (name: string, paper: PaperDocument, mentions: string): Sample => ({ name, paper, layout: state30of2020, mentions });

const decisions = DECISION_KINDS.map((kind) => {
  const facts = { ...principal, reason: 'hết thời hạn giữ chức vụ', ...(kind === 'extension-to-retirement' ? { until: day('2035-10-31') } : {}) };
  return state(kind, whole(draftDecision(kind, facts)).document, 'Võ Hoàng Ân');
});

/** A Party decision, only to show the layout: Party wordings are not drafted yet. */
const party: PaperDocument = {
  kind: 'party-layout', regime: 'party', wording: 'none', title: 'Quyết định về điều động cán bộ', draft: true,
  blocks: [
    { kind: 'header', superior: plain('Thành ủy Thành phố Hồ Chí Minh'), issuer: plain('Quận ủy Quận 1') },
    { kind: 'number', number: '7', symbol: 'QĐ/QU', place: plain('Quận 1'), date: day('2023-07-05') },
    { kind: 'title', type: 'Quyết định', abstract: plain('về điều động, phân công cán bộ') },
    { kind: 'bases', items: [plain('Căn cứ Quy định số 65-QĐ/TW ngày 28 tháng 4 năm 2022 của Bộ Chính trị về luân chuyển cán bộ'), plain('Xét đề nghị của Ban Tổ chức Quận ủy')] },
    { kind: 'authority', text: plain('Ban Thường vụ Quận ủy') },
    { kind: 'resolve', text: 'Quyết định' },
    { kind: 'articles', items: [{ number: 1, paragraphs: [plain('Điều động đồng chí Nguyễn Thị Minh Khuê đến nhận công tác tại cơ quan mới.')] }, { number: 2, paragraphs: [plain('Các cơ quan có liên quan và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.')] }] },
    { kind: 'closing', recipients: [plain('Như Điều 2'), plain('Lưu Văn phòng Quận ủy')], signatures: [{ power: 'TM.', onBehalfOf: 'Ban Thường vụ', title: plain('Bí thư'), name: plain('Trần Văn Đức') }] },
  ],
};

/** One paper of each kind, kept and compared. */
export const SAMPLES: readonly Sample[] = [
  state('transfer-head-of-office', whole(draftDecision('transfer-and-appointment', headOfOffice)).document, 'Nguyễn Thị Minh Khuê'),
  ...decisions,
  state('secret-draft', { ...whole(draftDecision('release', { ...headOfOffice, secrecy: 'Mật' })).document }, 'Phú Nhuận'),
  state('campaign', whole(draftCampaignDecision(campaign)).document, 'Đặng Thị Ánh Nguyệt'),
  state('due-list', whole(draftList('due', dueList)).document, 'Tổng số: 12 người.'),
  state('profile-list', whole(draftList('profile', profileList)).document, 'Tổng số: 5 người.'),
  state('submission', whole(draftSubmission(submission)).document, 'Kính gửi: Chủ tịch'),
  state('rotation-plan', whole(draftRotationPlan(rotationPlan)).document, 'Võ Thị Sáu'),
  state('minutes', whole(draftMinutes(minutes)).document, 'Mai Thị Hạnh'),
  { name: 'party-2018', paper: party, layout: party36of2018, mentions: 'T/M BAN THƯỜNG VỤ' },
  { name: 'party-2026-unconfirmed', paper: party, layout: party05of2026, mentions: 'T/M BAN THƯỜNG VỤ' },
];
