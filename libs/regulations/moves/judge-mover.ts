import { addMonths, type Day, formatDay, laterOf } from '#calendar';
import { type Establishment, type PositionFact, sortTenures, type TenureFact } from '#tenure';

import { type BarFact, type BarKind, type Dossier } from '../dossier.ts';
import { type Settings } from '../settings.ts';
import { TERM_YEARS } from '../limits/reading-parameters.ts';
import { writeElapsed } from '../words.ts';
import {
  BARRING_CIRCUMSTANCES, CHILD_MONTHS, EQUAL_DISCIPLINE, EQUAL_DISCIPLINE_MONTHS, MAY_REAPPOINT, MINIMUM_MONTHS, NO_MOVE, NO_MOVE_BEFORE,
  ROTATION_MONTHS_LEFT, TEACHERS, TRANSFER_TIME_LEFT, TWO_TERM_TIME_LEFT,
} from './move-parameters.ts';
import { moveSettings, sourceOf } from './move-settings.ts';
import { type MoveContext, type MoveMark, type Mover } from './move.ts';
import { leavesMonths, RETIREMENT, RETIREMENT_DAY, retirementDay, timeLeft } from './retirement.ts';

interface Marks {
  readonly refusals: MoveMark[];
  readonly flags: MoveMark[];
}

const WAIVABLE: ReadonlySet<BarKind> = new Set(['pregnancy', 'child-under-36-months', 'hardship']);
const DISCIPLINE: ReadonlySet<BarKind> = new Set(['reprimand', 'warning', 'removal']);

const BAR_WORDS: Readonly<Record<BarKind, string>> = {
  'disciplinary-review': 'đang trong thời gian xem xét kỷ luật', investigation: 'đang bị điều tra', inspection: 'đang bị thanh tra, kiểm tra',
  prosecution: 'đang bị khởi tố, truy tố, xét xử', reprimand: 'bị khiển trách', warning: 'bị cảnh cáo', removal: 'bị cách chức',
  'serious-illness': 'đang điều trị bệnh hiểm nghèo', pregnancy: 'đang mang thai, nghỉ thai sản',
  'child-under-36-months': 'đang nuôi con dưới 36 tháng tuổi', 'long-training': 'đang học tập trung dài hạn', hardship: 'có hoàn cảnh đặc biệt khó khăn',
};

/**
 * What stands against moving a person wherever to: circumstances, discipline, time left to retirement, a recent rotation.
 * Values are those in force on the day the move takes effect.
 */
export function judgeMover(dossier: Dossier, context: MoveContext): Mover {
  const settings = moveSettings(context.pack, context.asOf);
  const marks: Marks = { refusals: [], flags: [] };
  const tenures = sortTenures(dossier.tenures, context.asOf);
  const held = findHeld(tenures, context);
  const position = held && context.establishment.positions.get(held.position);
  for (const bar of dossier.bars) judgeBar(bar, { dossier, context, settings, marks, position });
  const retiresOn = retirementDay(dossier.person.birth, dossier.person.gender);
  judgeTimeLeft(retiresOn, context, settings, marks);
  if (held && position) judgeRecentRotation(held, tenures, { context, settings, marks });
  return {
    dossier, ...marks,
    ...(position ? { position } : {}), ...(held ? { held } : {}),
    ...(retiresOn ? { retiresOn, timeLeft: timeLeft(context.asOf, retiresOn) } : {}),
  };
}

/** The post held on the day: a head post before others, an official one before others. */
function findHeld(tenures: readonly TenureFact[], { asOf, establishment }: MoveContext): TenureFact | undefined {
  const held = tenures.filter((tenure) => tenure.until === undefined || tenure.until.latest > asOf);
  const weight = (tenure: TenureFact): number =>
    (establishment.positions.get(tenure.position)?.head === true ? 2 : 0) + (tenure.kind === 'official' ? 1 : 0);
  return held.reduce<TenureFact | undefined>((best, one) => (best === undefined || weight(one) > weight(best) ? one : best), undefined);
}

interface BarCase {
  readonly dossier: Dossier;
  readonly context: MoveContext;
  readonly settings: Settings;
  readonly marks: Marks;
  readonly position: PositionFact | undefined;
}

function judgeBar(bar: BarFact, file: BarCase): void {
  if (bar.from > file.context.asOf) return;
  if (DISCIPLINE.has(bar.kind)) return judgeDiscipline(bar, file);
  if (!file.settings.of(BARRING_CIRCUMSTANCES).includes(bar.kind)) return;
  const until = barEnd(bar, file.settings);
  if (until === undefined || until > file.context.asOf) judgeCircumstance(bar, until, file);
}

/** First day the circumstance no longer holds; a child's age is reckoned from its birth. */
function barEnd(bar: BarFact, settings: Settings): Day | undefined {
  const child = bar.kind === 'child-under-36-months' ? bar.childBorn : undefined;
  return child === undefined ? bar.until : addMonths(child, settings.of(CHILD_MONTHS));
}

function judgeCircumstance(bar: BarFact, until: Day | undefined, file: BarCase): void {
  const { marks } = file;
  const cites = barCites(bar, file);
  const values = { kind: bar.kind, from: bar.from, until: until ?? '', waived: bar.waived };
  const end = until === undefined ? '' : ` (đến trước ngày ${formatDay(until)})`;
  if (bar.waived && WAIVABLE.has(bar.kind)) {
    marks.flags.push({ code: `waived-${bar.kind}`, text: `Người ${BAR_WORDS[bar.kind]}${end} nhưng tự nguyện.`, cites, values });
    return;
  }
  marks.refusals.push({
    code: `bar-${bar.kind}`, text: `Chưa điều động: ${BAR_WORDS[bar.kind]}${end}.`, cites, values,
    waiver: WAIVABLE.has(bar.kind) ? 'person' : 'none',
  });
}

function barCites(bar: BarFact, { context, settings }: BarCase): MoveMark['cites'] {
  const base = sourceOf(settings, BARRING_CIRCUMSTANCES);
  const known = base.some((one) => one === NO_MOVE || one === NO_MOVE_BEFORE);
  const teachers = known && context.asOf >= '2026-01-01' && (bar.kind === 'pregnancy' || bar.kind === 'child-under-36-months');
  return teachers ? [...base, TEACHERS] : base;
}

/** Equal posts after a penalty: 296-QĐ/TW bars a year, 377-QĐ/TW Điều 32 khoản 2 lets reappointment be considered. */
function judgeDiscipline(bar: BarFact, { dossier, context, settings, marks }: BarCase): void {
  const choice = settings.of(EQUAL_DISCIPLINE);
  const months = settings.of(EQUAL_DISCIPLINE_MONTHS);
  const until = bar.until === undefined ? addMonths(bar.from, months) : laterOf(bar.until, addMonths(bar.from, months));
  if (choice === 'ignore' || months === 0 || dossier.person.partyJoined === undefined || until <= context.asOf) return;
  const mark = {
    code: `discipline-${bar.kind}`,
    text: `Đảng viên ${BAR_WORDS[bar.kind]} từ ngày ${formatDay(bar.from)}: chưa bổ nhiệm chức vụ tương đương trước ngày ${formatDay(until)}; Điều 32 khoản 2 của 377-QĐ/TW lại cho xem xét bổ nhiệm lại.`,
    cites: [...sourceOf(settings, EQUAL_DISCIPLINE_MONTHS), MAY_REAPPOINT],
    values: { kind: bar.kind, from: bar.from, until },
  };
  if (choice === 'flag') marks.flags.push(mark);
  else marks.refusals.push({ ...mark, waiver: 'authority' });
}

/** Months of work that must be left, and the parameter that says so. */
function requiredMonths({ instrument = 'rotation', ground = 'two-term' }: MoveContext, settings: Settings): { months: number; cites: MoveMark['cites'] } {
  const policy = ground === 'two-term' || ground === 'non-local';
  if (instrument === 'rotation' && !policy) return { months: settings.of(ROTATION_MONTHS_LEFT), cites: sourceOf(settings, ROTATION_MONTHS_LEFT) };
  const parameter = instrument === 'rotation' ? TWO_TERM_TIME_LEFT : TRANSFER_TIME_LEFT;
  const choice = settings.of<string>(parameter);
  if (choice === 'none') return { months: 0, cites: [] };
  if (choice === 'ten-years') return { months: settings.of(ROTATION_MONTHS_LEFT), cites: sourceOf(settings, ROTATION_MONTHS_LEFT) };
  return { months: settings.of(TERM_YEARS) * 12, cites: sourceOf(settings, parameter) };
}

function judgeTimeLeft(retiresOn: Day | undefined, context: MoveContext, settings: Settings, marks: Marks): void {
  const { months, cites } = requiredMonths(context, settings);
  if (months === 0) return;
  if (retiresOn === undefined) {
    marks.flags.push({
      code: 'retirement-unknown', text: 'Thiếu ngày sinh hoặc giới tính nên chưa tính được thời gian công tác còn lại.', cites: [RETIREMENT], values: {},
    });
    return;
  }
  if (leavesMonths(context.asOf, retiresOn, months)) return;
  marks.refusals.push({
    code: 'time-left',
    text: `Còn công tác ${writeElapsed(timeLeft(context.asOf, retiresOn))} (nghỉ hưu ngày ${formatDay(retiresOn)}), ít hơn ${writeMonths(months)}.`,
    cites: [...cites, RETIREMENT, RETIREMENT_DAY], values: { retiresOn, months }, waiver: 'authority',
  });
}

function writeMonths(months: number): string {
  return months % 12 === 0 ? `${months / 12} năm` : `${months} tháng`;
}

/** Somebody moved here from another head post is a rotated person until the least time has run (65-QĐ/TW Điều 8). */
function judgeRecentRotation(held: TenureFact, tenures: readonly TenureFact[], file: { context: MoveContext; settings: Settings; marks: Marks }): void {
  const { context, settings, marks } = file;
  const until = addMonths(held.from.earliest, settings.of(MINIMUM_MONTHS));
  if (until <= context.asOf || !cameFromHeadPost(held, tenures, context.establishment)) return;
  marks.refusals.push({
    code: 'rotated-recently',
    text: `Mới chuyển đến từ ngày ${formatDay(held.from.earliest)}, chưa đủ ${settings.of(MINIMUM_MONTHS)} tháng (đến ngày ${formatDay(until)}).`,
    cites: sourceOf(settings, MINIMUM_MONTHS), values: { from: held.from.earliest, until }, waiver: 'authority',
  });
}

function cameFromHeadPost(held: TenureFact, tenures: readonly TenureFact[], { positions }: Establishment): boolean {
  const here = positions.get(held.position);
  if (here?.head !== true || held.appointment === 'renewed') return false;
  const previous = tenures.find((one) => one !== held && one.kind === 'official' && one.from.earliest < held.from.earliest);
  const there = previous && positions.get(previous.position);
  return there?.head === true && there.unit !== here.unit && previous?.until !== undefined && addMonths(previous.until.latest, 1) >= held.from.earliest;
}
