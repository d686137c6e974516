import { addMonths, day, type Day, daysBetween, formatDay } from '#calendar';

import { type BarFact } from '../../dossier.ts';
import { noTextFound } from '../../law/cite.ts';
import { number } from '../../law/parameter.ts';
import { FIRST_TEXT, TERM_YEARS } from '../../limits/reading-parameters.ts';
import { type Settings } from '../../settings.ts';
import { type Marks, type PairGate, refusal } from '../gate.ts';
import { type MoveContext, type MoveMark, type Mover } from '../move.ts';
import { APPOINTMENT_AGE, DISCIPLINE_LAW, EQUAL_POST, HIGHER_377, HIGHER_80, TWO_YEARS_85 } from '../provisions.ts';
import { leavesMonths, RETIREMENT } from '../retirement.ts';
import { BAR_WORDS } from './circumstances.gate.ts';

const from = FIRST_TEXT;
const REGULATION_377 = day('2025-10-08');

const afterPenalty = (code: string, what: string, ...[first, before, now]: [number, number, number]) => number({
  code: `discipline-higher-${code}-months`, label: `Thời gian sau ${what} chưa giữ chức vụ cao hơn`,
  effect: `Trong số tháng này kể từ quyết định ${what} thì chưa được bổ nhiệm chức vụ cao hơn.`,
}, { min: 0, max: 120, unit: 'months' }, [
  { from, value: first, source: DISCIPLINE_LAW },
  { from: day('2022-08-18'), value: before, source: HIGHER_80 },
  { from: REGULATION_377, value: now, source: HIGHER_377 },
]);

export const HIGHER_MONTHS = {
  reprimand: afterPenalty('reprimand', 'khiển trách', 12, 12, 24),
  warning: afterPenalty('warning', 'cảnh cáo', 12, 30, 36),
  removal: afterPenalty('removal', 'cách chức', 24, 60, 60),
};

export const MONTHS_IN_POST = number({
  code: 'higher-post-months', label: 'Thời gian giữ chức vụ trước khi giữ chức vụ cao hơn',
  effect: 'Phải giữ chức vụ hiện tại hoặc tương đương ít nhất số tháng này (cộng dồn) mới được bổ nhiệm chức vụ cao hơn.',
}, { min: 0, max: 120, unit: 'months' }, [
  { from, value: 24, source: noTextFound('thời gian giữ chức vụ trước khi giữ chức vụ cao hơn, trước Nghị định 85/2023/NĐ-CP') },
  { from: day('2023-12-07'), value: 24, source: TWO_YEARS_85 },
]);

const RANK_DIFFERS = Object.freeze(refusal('rank-differs', 'Chức vụ đến không tương đương chức vụ đang giữ.', { cites: [EQUAL_POST], waiver: 'authority' }));
const SAME_SEAT = Object.freeze(refusal('same-seat', 'Đang giữ chính vị trí này.', { cites: [], waiver: 'none' }));
const OUTSTANDING: MoveMark = Object.freeze({
  code: 'higher-post', text: 'Chức vụ cao hơn: chỉ khi thật cần thiết và với người có thành tích nổi trội.', cites: [EQUAL_POST], values: {},
});

/** An equivalent post as a rule; a higher one for outstanding people, with the conditions of a first appointment. */
export const equalPost: PairGate = {
  code: 'equal-post',
  name: 'Chức vụ tương đương, chức vụ cao hơn',
  asks: 'pair',
  provisions: [EQUAL_POST, HIGHER_377, HIGHER_80, DISCIPLINE_LAW, TWO_YEARS_85, APPOINTMENT_AGE, RETIREMENT],
  parameters: [...Object.values(HIGHER_MONTHS), MONTHS_IN_POST, TERM_YEARS],
  bind: (settings, context) => (mover, target, marks) => {
    if (mover.position === undefined) return;
    if (mover.position.code === target.position.code) marks.refusals.push(SAME_SEAT);
    else if (target.standing === 'higher') judgeHigher(mover, settings, context, marks);
    else if (mover.position.rank !== target.position.rank) marks.refusals.push(RANK_DIFFERS);
  },
};

function judgeHigher(mover: Mover, settings: Settings, context: MoveContext, marks: Marks): void {
  marks.flags.push(OUTSTANDING);
  for (const bar of mover.dossier.bars) judgePenalty(bar, settings, context, marks);
  const needed = settings.of(MONTHS_IN_POST);
  if (daysInEqualPosts(mover, context) < Math.floor(needed * 30.4375)) {
    marks.refusals.push(refusal('too-short-in-post', `Chưa giữ chức vụ hiện tại hoặc tương đương đủ ${needed} tháng.`,
      { cites: [settings.entry(MONTHS_IN_POST).source], values: { months: needed }, waiver: 'authority' }));
  }
  const term = settings.of(TERM_YEARS) * 12;
  if (mover.retiresOn !== undefined && !leavesMonths(context.asOf, mover.retiresOn, term)) {
    marks.refusals.push(refusal('age-for-a-term', `Không còn đủ tuổi giữ chức vụ cao hơn trọn một nhiệm kỳ (nghỉ hưu ngày ${formatDay(mover.retiresOn)}).`,
      { cites: [APPOINTMENT_AGE, RETIREMENT], values: { retiresOn: mover.retiresOn }, waiver: 'authority' }));
  }
}

function judgePenalty(bar: BarFact, settings: Settings, { asOf }: MoveContext, marks: Marks): void {
  if (bar.kind !== 'reprimand' && bar.kind !== 'warning' && bar.kind !== 'removal') return;
  const parameter = HIGHER_MONTHS[bar.kind];
  const until = addMonths(bar.from, settings.of(parameter));
  if (bar.from > asOf || until <= asOf) return;
  marks.refusals.push(refusal(`discipline-higher-${bar.kind}`,
    `Người ${BAR_WORDS[bar.kind]} từ ngày ${formatDay(bar.from)}: chưa giữ chức vụ cao hơn trước ngày ${formatDay(until)}.`,
    { cites: [settings.entry(parameter).source], values: { kind: bar.kind, from: bar.from, until }, waiver: 'none' }));
}

/** Days held in posts of the present rank, summed over breaks. */
function daysInEqualPosts(mover: Mover, { asOf, establishment }: MoveContext): number {
  return mover.dossier.tenures.reduce((sum, tenure) => {
    const rank = establishment.positions.get(tenure.position)?.rank;
    if (rank !== mover.position?.rank || tenure.kind !== 'official' || tenure.from.earliest > asOf) return sum;
    return sum + daysBetween(tenure.from.earliest, endBy(tenure.until?.latest, asOf));
  }, 0);
}

function endBy(until: Day | undefined, asOf: Day): Day {
  return until === undefined || until > asOf ? asOf : until;
}
