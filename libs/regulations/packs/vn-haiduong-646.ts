import { day } from '#calendar';

import { cite } from '../law/cite.ts';
import { composePack } from '../compose-pack.ts';
import { deputyLimit } from '../rules/deputy-limit.rule.ts';
import { schoolCharter } from '../rules/school-charter.rule.ts';
import { twoTermLimit } from '../rules/two-term-limit.rule.ts';
import { vn65 } from './vn-65.ts';

const from = day('2023-01-01');
const source = cite('646-QĐ/TU', '');
const listed = vn65.parameters.get('subject-titles')?.values.at(-1)?.value as readonly string[];

/** A province's own rule: a wider list of heads at eight years, deputies at ten. */
export const vnHaiduong646 = composePack({
  code: 'vn-haiduong-646',
  version: '1.0',
  name: 'Hải Dương – Quy định 646-QĐ/TU',
  description: 'Quy định của tỉnh dựa trên 65-QĐ/TW: danh mục cấp trưởng rộng hơn (8 năm), cấp phó 10 năm liên tục ở cùng một địa phương, cơ quan, đơn vị.',
  validFrom: from,
  rules: [twoTermLimit, deputyLimit, schoolCharter],
}, {
  'subject-titles': [{ from, value: [...listed, 'education-office-head', 'school-principal', 'office-head'], source }],
});
