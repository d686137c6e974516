import { day } from '#calendar';

import { cite } from '../law/cite.ts';
import { codes, number } from '../law/parameter.ts';
import { bindLimit } from '../limits/bind-limit.ts';
import { judgeLimit } from '../limits/judge-limit.ts';
import { READING_PARAMETERS } from '../limits/reading-parameters.ts';
import { type Rule } from '../rule.ts';

const DEPUTIES = cite('646-QĐ/TU', '');
const from = day('2023-01-01');

export const DEPUTY_YEARS = number({
  code: 'deputy-years', label: 'Số năm giữ chức vụ cấp phó liên tục',
  effect: 'Giữ chức vụ cấp phó liên tục đủ số năm này ở cùng một nơi là đến hạn luân chuyển.',
}, { min: 1, max: 30, unit: 'years' }, [{ from, value: 10, source: DEPUTIES }]);

export const DEPUTY_TITLES = codes({
  code: 'deputy-titles', label: 'Chức danh cấp phó thuộc diện',
  effect: 'Các loại chức danh cấp phó áp dụng giới hạn; vị trí cấp phó không ghi loại chức danh thì không xét.',
}, [{ from, value: ['office-deputy', 'school-vice-principal'], source: DEPUTIES }]);

const OWN = [DEPUTY_YEARS, DEPUTY_TITLES] as const;

/** 646-QĐ/TU (Hải Dương): a deputy post held continuously for ten years in the same locality, agency or unit. */
export const deputyLimit: Rule = {
  code: 'deputy-limit',
  name: 'Cấp phó không giữ chức vụ quá 10 năm liên tục ở một nơi',
  summary: 'Giữ chức vụ cấp phó liên tục đủ 10 năm ở cùng một địa phương, cơ quan, đơn vị. Giá trị tham số lấy theo ngày xem xét.',
  provisions: [DEPUTIES],
  parameters: [...OWN, ...READING_PARAMETERS],
  reach: 'other-posts',
  bind(settings) {
    const titles = new Set(settings.of(DEPUTY_TITLES));
    const isDeputy = (position: { head: boolean; titleClass?: string | undefined }): boolean =>
      !position.head && position.titleClass !== undefined && titles.has(position.titleClass);
    const limit = bindLimit(settings, {
      rule: 'deputy-limit', years: settings.of(DEPUTY_YEARS), criterion: 'years', cites: [DEPUTIES],
      words: { deed: 'giữ chức vụ cấp phó liên tục', excess: 'giữ chức vụ cấp phó quá thời hạn ở một nơi' },
      subject: () => ({ kind: 'subject', notes: [] }),
      counts: isDeputy,
      own: OWN,
      bind: (other) => deputyLimit.bind(other),
    });
    return { code: 'deputy-limit', looksAt: isDeputy, judge: (file) => judgeLimit(file, limit) };
  },
};
