import { addMonths, day, formatDay } from '#calendar';
import { type Establishment, type TenureFact } from '#tenure';

import { number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type MoverGate, refusal } from '../gate.ts';
import { MINIMUM_ROTATION, ROTATION_98 } from '../provisions.ts';

export const MINIMUM_MONTHS = number({
  code: 'minimum-rotation-months', label: 'Thời gian luân chuyển tối thiểu',
  effect: 'Người vừa luân chuyển đến chưa đủ số tháng này thì chưa chuyển tiếp.',
}, { min: 0, max: 120, unit: 'months' }, [
  { from: FIRST_TEXT, value: 36, source: ROTATION_98 },
  { from: day('2022-04-28'), value: 36, source: MINIMUM_ROTATION, confirmedOn: day('2026-11-23') },
]);

/**
 * Somebody moved here straight from another head post is a rotated person until the least time has run. Files do not say
 * "rotated": a first appointment that follows a head post elsewhere within a month is taken for one.
 */
export const recentRotation: MoverGate = {
  code: 'recent-rotation',
  name: 'Thời gian luân chuyển tối thiểu',
  asks: 'mover',
  provisions: [MINIMUM_ROTATION, ROTATION_98],
  parameters: [MINIMUM_MONTHS],
  bind: (settings, context) => {
    const months = settings.of(MINIMUM_MONTHS);
    const { source } = settings.entry(MINIMUM_MONTHS);
    return ({ held, tenures, marks }) => {
      if (held === undefined) return;
      const until = addMonths(held.from.earliest, months);
      if (until <= context.asOf || !cameFromHeadPost(held, tenures, context.establishment)) return;
      marks.refusals.push(refusal('rotated-recently',
        `Mới chuyển đến từ ngày ${formatDay(held.from.earliest)}, chưa đủ ${months} tháng (đến ngày ${formatDay(until)}).`,
        { cites: [source], values: { from: held.from.earliest, until }, waiver: 'authority' }));
    };
  },
};

function cameFromHeadPost(held: TenureFact, tenures: readonly TenureFact[], { positions }: Establishment): boolean {
  const here = positions.get(held.position);
  if (here?.head !== true || held.appointment === 'renewed') return false;
  const before = tenures.find((one) => one !== held && one.kind === 'official' && one.from.earliest < held.from.earliest);
  return before !== undefined && isHeadElsewhere(before, here.unit, positions) && endsJustBefore(before, held);
}

function isHeadElsewhere(tenure: TenureFact, unit: string, positions: Establishment['positions']): boolean {
  const there = positions.get(tenure.position);
  return there?.head === true && there.unit !== unit;
}

function endsJustBefore(tenure: TenureFact, held: TenureFact): boolean {
  return tenure.until !== undefined && addMonths(tenure.until.latest, 1) >= held.from.earliest;
}
