import { day } from '#calendar';

import { cite, noTextFound } from '../law/cite.ts';
import { FIRST_TEXT } from '../limits/reading-parameters.ts';
import { composePack } from '../compose-pack.ts';
import { schoolCharter } from '../rules/school-charter.rule.ts';
import { twoTermLimit } from '../rules/two-term-limit.rule.ts';
import { vn65 } from './vn-65.ts';

const from = FIRST_TEXT;
const listed = vn65.parameters.get('subject-titles')?.values.at(-1)?.value as readonly string[];

const titles = [...listed, 'education-office-head', 'school-principal', 'office-head'];

/** What boards in the city start with: the listed titles, heads of education and other offices, and principals. */
export const vnHcmcEducation = composePack({
  code: 'vn-hcmc-education',
  version: '1.0',
  name: 'Thành phố Hồ Chí Minh – ngành giáo dục',
  description: 'Quy định 65-QĐ/TW, mở rộng theo danh mục của địa phương cho trưởng phòng giáo dục, trưởng phòng khác và hiệu trưởng trường công lập; cộng giới hạn nhiệm kỳ theo điều lệ trường. Hai nhiệm kỳ trọn liên tiếp hoặc 8 năm.',
  validFrom: FIRST_TEXT,
  rules: [twoTermLimit, schoolCharter],
}, {
  'subject-titles': [
    { from, value: titles, source: cite('98-QĐ/TW', 'Điều 4', false) },
    { from: day('2022-04-28'), value: titles, source: cite('65-QĐ/TW', 'Điều 4 khoản 2 điểm c', false) },
  ],
  criterion: [{ from, value: 'terms-or-years', source: noTextFound('hai nhiệm kỳ chưa đủ 8 năm; do ban tổ chức chọn') }],
});
