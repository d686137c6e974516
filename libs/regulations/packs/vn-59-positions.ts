import { day } from '#calendar';

import { cite } from '../law/cite.ts';
import { composePack } from '../compose-pack.ts';
import { positionChange } from '../rules/position-change.rule.ts';

const from = day('2019-08-15');

/** Periodic change of job position, for posts without leadership. */
export const vn59Positions = composePack({
  code: 'vn-59-positions',
  version: '1.0',
  name: 'Nghị định 59/2019/NĐ-CP – chuyển đổi vị trí công tác',
  description: 'Định kỳ chuyển đổi vị trí công tác sau 2 đến 5 năm theo Luật Phòng, chống tham nhũng; người còn dưới 18 tháng công tác không phải chuyển đổi.',
  validFrom: from,
  rules: [positionChange],
}, {
  'service-scope': [{ from, value: 'position', source: cite('Luật Phòng, chống tham nhũng 2018', 'Điều 25') }],
});
