import { addMonths, formatDay } from '#calendar';
import { type Establishment, indexLineage, sortTenures } from '#tenure';

import { noTextFound } from '../../law/cite.ts';
import { number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type BoundRule, type CaseFile } from '../../rule.ts';
import { schoolCharter } from '../../rules/school-charter.rule.ts';
import { twoTermLimit } from '../../rules/two-term-limit.rule.ts';
import { type PairGate, refusal } from '../gate.ts';
import { type MoveContext, type Mover, type Target } from '../move.ts';

export const COOLING_OFF = number({
  code: 'cooling-off-months', label: 'Thời gian trước khi trở lại đơn vị cũ',
  effect: 'Người đã giữ chức vụ cấp trưởng tại đơn vị đến chỉ trở lại sau ít nhất số tháng này; 0 là không hạn chế.',
}, { min: 0, max: 120, unit: 'months' }, [{ from: FIRST_TEXT, value: 0, source: noTextFound('thời gian trước khi trở lại đơn vị cũ') }]);

/** No return before the time a board sets. */
export const coolingOff: PairGate = {
  code: 'cooling-off',
  name: 'Trở lại đơn vị cũ',
  asks: 'pair',
  provisions: [],
  parameters: [COOLING_OFF],
  bind: (settings, { establishment, asOf }) => {
    const { value: months, source } = settings.entry(COOLING_OFF);
    return (mover, { position }, marks) => {
      if (months === 0) return;
      for (const tenure of mover.dossier.tenures) {
        const there = establishment.positions.get(tenure.position);
        if (tenure.until === undefined || there?.unit !== position.unit || !there.head) continue;
        const free = addMonths(tenure.until.latest, months);
        if (free <= asOf) continue;
        marks.refusals.push(refusal('returns-too-soon', `Đã giữ chức vụ cấp trưởng tại đơn vị này; chỉ trở lại từ ngày ${formatDay(free)}.`,
          { cites: [source], values: { free }, waiver: 'authority' }));
      }
    };
  },
};

/**
 * Nobody is reappointed where a limit is reached, and no move may leave its person over a limit at the destination: the
 * rules of the pack judge the person as if the new appointment had begun that day.
 */
export const limitAtDestination: PairGate = {
  code: 'limit-at-destination',
  name: 'Giới hạn tại nơi đến',
  asks: 'pair',
  provisions: [...twoTermLimit.provisions, ...schoolCharter.provisions],
  parameters: [],
  bind: (settings, context) => {
    const rules = context.pack.rules.map((rule) => rule.bind(settings));
    const land: Land = { units: context.establishment.units, heirs: new Set(context.establishment.successions.map((one) => one.toUnit)) };
    return (mover, target, marks) => {
      if (!mayGoOn(mover, target, land)) return;
      for (const rule of rules) {
        if (!rule.looksAt(target.position)) continue;
        const finding = judgeThere(rule, mover, target, context);
        if (finding.outcome !== 'over') continue;
        marks.refusals.push(refusal(`over-${rule.code}`, 'Tại nơi đến vẫn tính là quá thời hạn giữ chức vụ: không bổ nhiệm lại, không nhận đến.', {
          cites: finding.account.cites ?? [], values: { rule: rule.code, firstDayOver: finding.firstDayOver ?? '' },
          waiver: rule.code === 'school-charter' ? 'none' : 'authority',
        }));
      }
    };
  },
};

interface Land {
  readonly units: Establishment['units'];
  /** Units that came out of another. */
  readonly heirs: ReadonlySet<string>;
}

/** Only a seat in the same unit, its heir, or the same locality can carry a clock on; all other pairs pass at once. */
function mayGoOn(mover: Mover, { position }: Target, { units, heirs }: Land): boolean {
  const here = mover.position?.unit;
  if (here === undefined) return false;
  if (here === position.unit || heirs.has(position.unit)) return true;
  const there = units.get(position.unit)?.locality;
  return there !== undefined && there === units.get(here)?.locality;
}

function judgeThere(rule: BoundRule, mover: Mover, { position }: Target, { establishment, asOf }: MoveContext): ReturnType<BoundRule['judge']> {
  const from = { earliest: asOf, latest: asOf, precision: 'day' as const };
  const held = { person: mover.dossier.person.code, position: position.code, from, kind: 'official' as const };
  const past = mover.dossier.tenures.filter((one) => one.from.earliest < asOf).map((one) => (one.until === undefined || one.until.latest > asOf ? { ...one, until: from } : one));
  const file: CaseFile = {
    dossier: mover.dossier, asOf, position, unit: establishment.units.get(position.unit), held,
    tenures: sortTenures([held, ...past], asOf), index: indexLineage(establishment), incumbents: undefined, exemptions: [],
  };
  return rule.judge(file);
}
