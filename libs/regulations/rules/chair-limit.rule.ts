import { day } from '#calendar';

import { cite } from '../law/cite.ts';
import { number } from '../law/parameter.ts';
import { bindLimit } from '../limits/bind-limit.ts';
import { judgeLimit } from '../limits/judge-limit.ts';
import { type Subjection } from '../limits/limit.ts';
import { READING_PARAMETERS } from '../limits/reading-parameters.ts';
import { type CaseFile, type Note, type Rule } from '../rule.ts';

const CHAIRS = cite('33/2021/NĐ-CP', 'Điều 32', false);

export const CHAIR_YEARS = number({
  code: 'chair-years', label: 'Số năm làm chủ tịch Ủy ban nhân dân liên tục',
  effect: 'Làm chủ tịch Ủy ban nhân dân liên tục đủ số năm này ở cùng một đơn vị hành chính là hết thời hạn được giữ.',
}, { min: 1, max: 20, unit: 'years' }, [{ from: day('2021-07-01'), value: 10, source: CHAIRS }]);

const OWN = [CHAIR_YEARS] as const;

/** Decree 33/2021/NĐ-CP Điều 32 (Ho Chi Minh City, district era): chairs of district and ward committees, ten years. */
export const chairLimit: Rule = {
  code: 'chair-limit',
  name: 'Chủ tịch Ủy ban nhân dân quận, phường không quá 10 năm liên tục ở một đơn vị hành chính',
  summary: 'Chủ tịch Ủy ban nhân dân quận, phường giữ liên tục không quá 10 năm ở cùng một đơn vị hành chính. Giá trị tham số lấy theo ngày xem xét.',
  provisions: [CHAIRS],
  parameters: [...OWN, ...READING_PARAMETERS],
  reach: 'heads',
  bind(settings) {
    const limit = bindLimit(settings, {
      rule: 'chair-limit', years: settings.of(CHAIR_YEARS), criterion: 'years', cites: [CHAIRS],
      words: { deed: 'giữ chức vụ chủ tịch Ủy ban nhân dân liên tục', excess: 'giữ chức vụ chủ tịch quá 10 năm liên tục ở một đơn vị hành chính' },
      subject: notProvince,
      counts: isChair,
      own: OWN,
      bind: (other) => chairLimit.bind(other),
    });
    return { code: 'chair-limit', looksAt: (position) => position.head && isChair(position), judge: (file) => judgeLimit(file, limit) };
  },
};

const isChair = (position: { titleClass?: string | undefined }): boolean => position.titleClass === 'committee-chair';
const PROVINCE: Note = { code: 'province-level', text: 'Quy định chỉ áp dụng cho chủ tịch Ủy ban nhân dân quận, phường.', cites: [CHAIRS] };

function notProvince({ unit, index }: CaseFile): Subjection {
  const level = index.establishment.localities.get(unit?.locality ?? '')?.level;
  return level === 'province' ? { kind: 'not-subject', notes: [PROVINCE], cites: [CHAIRS] } : { kind: 'subject', notes: [] };
}
