import { day } from '#calendar';
import { type DecisionFacts, type Drafted } from '../decisions/decision-facts.ts';
import { draftDecision } from '../decisions/draft-decision.ts';
import { type DecisionKind } from '../decisions/wordings.ts';
import { type Regime } from '../paper/paper.ts';

/** An invented case, to show what a template makes of a decision before anybody approves it. */
const CASE: DecisionFacts = {
  person: { code: 'MAU', fullName: 'Nguyễn Văn Mẫu', birth: '1970-01-05', gender: 'male' },
  from: { title: 'Hiệu trưởng', unitName: 'Trường Tiểu học Mẫu Một', localityName: 'Quận 1' },
  to: { title: 'Hiệu trưởng', unitName: 'Trường Tiểu học Mẫu Hai', localityName: 'Quận 3' },
  effective: day('2023-08-01'), until: day('2026-07-31'), reason: 'hết thời hạn giữ chức vụ', schoolLevel: 'primary', proposer: 'Trưởng Phòng Nội vụ',
  issuer: {
    superior: 'Ủy ban nhân dân Thành phố Mẫu', name: 'Ủy ban nhân dân Quận 1', place: 'Quận 1', authorityTitle: 'Chủ tịch Ủy ban nhân dân Quận 1',
    signerTitle: 'Phó Chủ tịch', signerName: 'Trần Thị Mẫu',
  },
};
const EARLIER = { number: '15/QĐ-UBND', signed: day('2023-07-01'), issuer: 'Chủ tịch Ủy ban nhân dân Quận 1', about: 'về việc điều động và bổ nhiệm viên chức quản lý' };
const PARTY: Partial<DecisionFacts> = {
  regime: 'party', proposer: 'Ban Tổ chức Quận ủy',
  issuer: { superior: 'Thành ủy Thành phố Mẫu', name: 'Quận ủy Quận 1', place: 'Quận 1', symbol: 'QU', authorityTitle: 'Ban Thường vụ Quận ủy', signerTitle: 'Bí thư', signerName: 'Trần Thị Mẫu' },
};

/** The sample decision of a kind. */
export function sampleDecision(kind: DecisionKind, regime: Regime): Drafted {
  const drafted = draftDecision(kind, { ...CASE, ...(regime === 'party' ? PARTY : {}), ...(kind === 'cancellation' ? { earlier: EARLIER } : {}) });
  if ('missing' in drafted) throw new Error(`the sample lacks ${drafted.missing.join(', ')}`);
  return drafted;
}
