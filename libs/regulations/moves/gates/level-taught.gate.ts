import { day } from '#calendar';

import { noTextFound } from '../../law/cite.ts';
import { number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type PairGate, refusal } from '../gate.ts';
import { LEVEL_TAUGHT } from '../provisions.ts';
import { daysServedAtLevel, isSchoolLevel } from '../school-level.ts';

export const TEACHING_YEARS = number({
  code: 'teaching-years', label: 'Số năm dạy học ở cấp học',
  effect: 'Hiệu trưởng chuyển sang cấp học khác phải có ít nhất số năm dạy ở cấp học đó (4 năm ở vùng khó khăn).',
}, { min: 0, max: 20, unit: 'years' }, [
  { from: FIRST_TEXT, value: 5, source: noTextFound('điều lệ trường tiểu học trước Thông tư 28/2020/TT-BGDĐT') },
  { from: day('2020-10-20'), value: 5, source: LEVEL_TAUGHT, confirmedOn: day('2026-11-23') },
]);

/** A head of a school of another level needs years of teaching at that level, as the file shows them. */
export const levelTaught: PairGate = {
  code: 'level-taught',
  name: 'Thời gian dạy học ở cấp học của trường đến',
  asks: 'pair',
  provisions: [LEVEL_TAUGHT],
  parameters: [TEACHING_YEARS],
  bind: (settings, context) => {
    const years = settings.of(TEACHING_YEARS);
    const { source } = settings.entry(TEACHING_YEARS);
    const { units } = context.establishment;
    return (mover, { position }, marks) => {
      const level = units.get(position.unit)?.level;
      if (level === undefined || !position.head || !isSchoolLevel(level)) return;
      if (units.get(mover.position?.unit ?? '')?.level === level) return;
      if (daysServedAtLevel(mover.dossier, level, context) >= Math.floor(years * 365.25)) return;
      marks.refusals.push(refusal('level-taught', 'Hồ sơ chưa thể hiện đủ số năm dạy học ở cấp học của trường đến.',
        { cites: [source], values: { level, years }, waiver: 'authority' }));
    };
  },
};
