import { FIRST_TEXT } from '../limits/reading-parameters.ts';
import { composePack } from '../compose-pack.ts';
import { twoTermLimit } from '../rules/two-term-limit.rule.ts';

/** The Party text alone: the listed titles, heads only, eight years without a break. */
export const vn65 = composePack({
  code: 'vn-65',
  version: '1.0',
  name: 'Quy định 65-QĐ/TW',
  description: 'Chỉ lời văn của Quy định 65-QĐ/TW: chức danh nêu tại Điều 4 khoản 2, cấp trưởng, giữ liên tục từ 8 năm trở lên.',
  validFrom: FIRST_TEXT,
  rules: [twoTermLimit],
});
