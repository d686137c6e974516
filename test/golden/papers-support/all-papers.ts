import { day } from '#calendar';
import {
  DECISION_KINDS, type DecisionFacts, type DecisionKind, draftCampaignDecision, draftDecision, draftList, draftMinutes, draftRotationPlan, draftSubmission, type PaperDocument, party05of2026,
  party36of2018, state30of2020, type TemplateSet,
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

const earlier = { number: '2178/QĐ-SGDĐT', signed: day('2023-07-25'), issuer: 'Giám đốc Sở Giáo dục và Đào tạo', about: 'về việc điều động và bổ nhiệm viên chức quản lý' };
const LAST_DAYS: Partial<Record<DecisionKind, string>> = { 'extension-to-retirement': '2035-10-31', secondment: '2026-07-31' };

/** What a kind wants besides the case's own facts. */
function extrasOf(kind: DecisionKind): Pick<DecisionFacts, 'reason' | 'until' | 'earlier'> {
  const last = LAST_DAYS[kind];
  return { reason: 'hết thời hạn giữ chức vụ', ...(last === undefined ? {} : { until: day(last) }), ...(kind === 'cancellation' ? { earlier } : {}) };
}

const decisions = DECISION_KINDS.map((kind) => state(kind, whole(draftDecision(kind, { ...principal, ...extrasOf(kind) })).document, 'Võ Hoàng Ân'));

const secretary: DecisionFacts = {
  regime: 'party', person: { code: 'P003', fullName: 'Đặng Thị Ánh Nguyệt', birth: '1974-06-02' },
  from: { title: 'Trưởng ban', unitName: 'Ban Tổ chức Quận ủy Quận 1' }, to: { title: 'Bí thư', unitName: 'Đảng ủy Phường Bến Nghé' },
  committees: 'Ban Chấp hành, Ban Thường vụ Đảng ủy Phường Bến Nghé, nhiệm kỳ 2020 - 2025', effective: day('2023-08-01'), proposer: 'Ban Tổ chức Quận ủy',
  issuer: { superior: 'Thành ủy Thành phố Hồ Chí Minh', name: 'Quận ủy Quận 1', place: 'Quận 1', symbol: 'QU', authorityTitle: 'Ban Thường vụ Quận ủy', signerTitle: 'Bí thư', signerName: 'Trần Văn Đức' },
  furtherBases: ['Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ Quận 1, nhiệm kỳ 2020 - 2025'],
};
const earlierOfParty = { number: '215-QĐ/QU', signed: day('2023-07-25'), issuer: 'Ban Thường vụ Quận ủy', about: 'về điều động và chỉ định cán bộ' };
const party = (name: string, kind: DecisionKind, layout: TemplateSet): Sample => ({
  name, layout, mentions: 'T/M BAN THƯỜNG VỤ',
  paper: whole(draftDecision(kind, { ...secretary, ...extrasOf(kind), ...(kind === 'cancellation' ? { earlier: earlierOfParty } : {}) })).document,
});

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
  ...DECISION_KINDS.map((kind) => party(`party-${kind}`, kind, party36of2018)),
  party('party-2026-unconfirmed', 'transfer-and-appointment', party05of2026),
];
