import { day, formatDay } from '#calendar';

import { type Citation } from '../../finding.ts';
import { noTextFound } from '../../law/cite.ts';
import { choice, number } from '../../law/parameter.ts';
import { FIRST_TEXT, TERM_YEARS } from '../../limits/reading-parameters.ts';
import { type Settings } from '../../settings.ts';
import { writeElapsed } from '../../words.ts';
import { type MoverGate, refusal } from '../gate.ts';
import { type MoveContext } from '../move.ts';
import { APPOINTMENT_AGE, ONE_TERM_138, ONE_TERM_727, TEN_YEARS, TIME_LEFT_98 } from '../provisions.ts';
import { leavesMonths, RETIREMENT, RETIREMENT_DAY, timeLeft } from '../retirement.ts';

const from = FIRST_TEXT;

export const TWO_TERM_TIME_LEFT = choice({
  code: 'time-left-two-term', label: 'Thời gian công tác còn lại khi luân chuyển theo diện hai nhiệm kỳ',
  effect: 'Người luân chuyển theo diện hai nhiệm kỳ hoặc không là người địa phương phải còn đủ một nhiệm kỳ, đủ 10 năm, hay không xét.',
}, ['one-term', 'ten-years', 'none'], [
  { from, value: 'one-term', source: TIME_LEFT_98 },
  { from: day('2020-12-01'), value: 'one-term', source: ONE_TERM_138 },
  { from: day('2025-07-01'), value: 'one-term', source: ONE_TERM_727 },
]);

export const TRANSFER_TIME_LEFT = choice({
  code: 'time-left-transfer', label: 'Thời gian công tác còn lại khi điều động',
  effect: 'Điều động, bổ nhiệm chức vụ tương đương có xét thời gian công tác còn lại hay không.',
}, ['none', 'one-term'], [
  { from, value: 'none', source: noTextFound('tuổi bổ nhiệm chức vụ tương đương trước Nghị định 138/2020/NĐ-CP') },
  { from: day('2020-12-01'), value: 'none', source: APPOINTMENT_AGE, confirmedOn: day('2026-11-23') },
  { from: day('2025-07-01'), value: 'none', source: noTextFound('điều khoản kế tiếp Điều 42 khoản 4 của Nghị định 138/2020/NĐ-CP') },
]);

export const ROTATION_MONTHS = number({
  code: 'time-left-rotation-months', label: 'Thời gian công tác còn lại khi luân chuyển',
  effect: 'Người luân chuyển để đào tạo, rèn luyện phải còn ít nhất số tháng công tác này.',
}, { min: 0, max: 240, unit: 'months' }, [
  { from, value: 120, source: TIME_LEFT_98 },
  { from: day('2022-04-28'), value: 120, source: TEN_YEARS, confirmedOn: day('2026-11-23') },
]);

/** Working time left to retirement, by instrument and ground. */
export const timeLeftGate: MoverGate = {
  code: 'time-left',
  name: 'Thời gian công tác còn lại',
  asks: 'mover',
  provisions: [TEN_YEARS, TIME_LEFT_98, ONE_TERM_138, ONE_TERM_727, APPOINTMENT_AGE, RETIREMENT, RETIREMENT_DAY],
  parameters: [TWO_TERM_TIME_LEFT, TRANSFER_TIME_LEFT, ROTATION_MONTHS, TERM_YEARS],
  bind: (settings, context) => {
    const { months, cites } = requiredMonths(context, settings);
    return ({ retiresOn, marks }) => {
      if (months === 0) return;
      if (retiresOn === undefined) {
        marks.flags.push({ code: 'retirement-unknown', text: 'Thiếu ngày sinh hoặc giới tính nên chưa tính được thời gian công tác còn lại.', cites: [RETIREMENT], values: {} });
      } else if (!leavesMonths(context.asOf, retiresOn, months)) {
        marks.refusals.push(refusal('time-left',
          `Còn công tác ${writeElapsed(timeLeft(context.asOf, retiresOn))} (nghỉ hưu ngày ${formatDay(retiresOn)}), ít hơn ${writeMonths(months)}.`,
          { cites: [...cites, RETIREMENT, RETIREMENT_DAY], values: { retiresOn, months }, waiver: 'authority' }));
      }
    };
  },
};

/** Months of work that must be left, and what says so. */
function requiredMonths(context: MoveContext, settings: Settings): { months: number; cites: readonly Citation[] } {
  const { instrument = 'rotation', ground = 'two-term' } = context;
  const tenYears = { months: settings.of(ROTATION_MONTHS), cites: [settings.entry(ROTATION_MONTHS).source] };
  if (instrument === 'rotation' && ground !== 'two-term' && ground !== 'non-local') return tenYears;
  const choice = instrument === 'rotation' ? settings.entry(TWO_TERM_TIME_LEFT) : settings.entry(TRANSFER_TIME_LEFT);
  if (choice.value === 'none') return { months: 0, cites: [] };
  return choice.value === 'ten-years' ? tenYears : { months: settings.of(TERM_YEARS) * 12, cites: [choice.source] };
}

function writeMonths(months: number): string {
  return months % 12 === 0 ? `${months / 12} năm` : `${months} tháng`;
}
