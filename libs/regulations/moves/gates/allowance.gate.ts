import { type MoveMark } from '../move.ts';
import { type PairGate } from '../gate.ts';
import { ALLOWANCE, ALLOWANCE_170 } from '../provisions.ts';

const PRESERVED: MoveMark = Object.freeze({
  code: 'allowance-preserved', text: 'Phụ cấp chức vụ mới thấp hơn: được bảo lưu phụ cấp hiện hưởng trong thời gian luân chuyển.',
  cites: [ALLOWANCE, ALLOWANCE_170], values: {},
});

/** A lower allowance at the destination stands in nobody's way: the old one is preserved during a rotation. */
export const allowance: PairGate = {
  code: 'allowance',
  name: 'Bảo lưu phụ cấp chức vụ',
  asks: 'pair',
  provisions: [ALLOWANCE, ALLOWANCE_170],
  parameters: [],
  bind: (_settings, { instrument = 'rotation' }) => (_mover, target, marks) => {
    if (target.lowerAllowance === true && instrument === 'rotation') marks.flags.push(PRESERVED);
  },
};
