import { day } from '#calendar';

import { composePack } from '../compose-pack.ts';
import { chairLimit } from '../rules/chair-limit.rule.ts';

/** Chairs in Ho Chi Minh City while there were districts: ten years in one unit. */
export const vnDecree33 = composePack({
  code: 'vn-decree33',
  version: '1.0',
  name: 'Nghị định 33/2021/NĐ-CP (thời kỳ còn cấp quận)',
  description: 'Chủ tịch Ủy ban nhân dân quận, phường tại Thành phố Hồ Chí Minh: không quá 10 năm liên tục ở một đơn vị hành chính. Chỉ áp dụng đến khi bỏ cấp quận; ngày hiệu lực chưa được xác nhận.',
  validFrom: day('2021-07-01'),
  validUntil: day('2025-07-01'),
  rules: [chairLimit],
});
