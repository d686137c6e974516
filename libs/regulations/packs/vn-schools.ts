import { FIRST_TEXT } from '../limits/reading-parameters.ts';
import { composePack } from '../compose-pack.ts';
import { schoolCharter } from '../rules/school-charter.rule.ts';

/** The charters alone: five-year terms, at most two in a row at one public school. */
export const vnSchools = composePack({
  code: 'vn-schools',
  version: '1.0',
  name: 'Điều lệ trường học',
  description: 'Chỉ điều lệ trường học: nhiệm kỳ 5 năm, hiệu trưởng không quá hai nhiệm kỳ liên tiếp tại một trường công lập, theo thông tư của từng cấp học.',
  validFrom: FIRST_TEXT,
  rules: [schoolCharter],
});
