import { addMonths, type Day, formatDay } from '#calendar';
import { type Establishment, type PositionFact, type TenureFact } from '#tenure';

import { type Citation } from '../finding.ts';
import { CHARTER_TERMS } from '../rules/school-charter.rule.ts';
import { type Settings } from '../settings.ts';
import {
  COOLING_OFF_MONTHS, EQUAL_POST, LEVEL_TAUGHT, MUST_BE_PLANNED, NON_LOCAL_TITLES, SPECIALISATION, TEACHING_YEARS, TIES,
} from './move-parameters.ts';
import { moveSettings } from './move-settings.ts';
import { type MoveAccount, type MoveContext, type MoveMark, type Mover, type Target, type Waiver } from './move.ts';
import { daysServedAtLevel, isSchoolLevel } from './school-level.ts';

/** Nothing against the move and nothing to remark; shared, so that a million pairs cost no memory. */
const CLEAR: MoveAccount = Object.freeze({ refusals: Object.freeze([]) as readonly MoveMark[], flags: Object.freeze([]) as readonly MoveMark[] });

interface PairRules {
  readonly settings: Settings;
  readonly establishment: Establishment;
  readonly asOf: Day;
  readonly holders: MoveContext['holders'];
  readonly planned: 'require' | 'flag' | 'ignore';
  readonly specialisation: 'require' | 'flag' | 'ignore';
  readonly teachingDays: number;
  readonly nonLocal: ReadonlySet<string>;
  readonly coolingOff: number;
  readonly marks: Readonly<Record<'rank' | 'planned' | 'specialisation' | 'seat' | 'third', MoveMark>>;
}

const prepared = new WeakMap<MoveContext, PairRules>();

function prepare(context: MoveContext): PairRules {
  const known = prepared.get(context);
  if (known) return known;
  const settings = moveSettings(context.pack, context.asOf);
  const source = (parameter: Parameters<Settings['entry']>[0]): readonly Citation[] => [settings.entry(parameter).source];
  const made: PairRules = {
    settings, establishment: context.establishment, asOf: context.asOf, holders: context.holders,
    planned: settings.of(MUST_BE_PLANNED), specialisation: settings.of(SPECIALISATION),
    teachingDays: Math.floor(settings.of(TEACHING_YEARS) * 365.25), nonLocal: new Set(settings.of(NON_LOCAL_TITLES)), coolingOff: settings.of(COOLING_OFF_MONTHS),
    marks: {
      rank: mark('rank-differs', 'Chức vụ đến không tương đương chức vụ đang giữ.', [EQUAL_POST], 'authority'),
      planned: mark('not-planned', 'Không có trong quy hoạch chức danh đến.', source(MUST_BE_PLANNED), 'authority'),
      specialisation: mark('specialisation-differs', 'Không có chuyên môn nào mà vị trí đến cần.', source(SPECIALISATION), 'authority'),
      seat: mark('same-seat', 'Đang giữ chính vị trí này.', [], 'none'),
      third: mark('third-term', 'Đã trọn số nhiệm kỳ liên tiếp tối đa tại trường công lập này, không bổ nhiệm lại.', source(CHARTER_TERMS), 'none'),
    },
  };
  prepared.set(context, made);
  return made;
}

function mark(code: string, text: string, cites: readonly Citation[], waiver: Waiver): MoveMark {
  return Object.freeze({ code, text, cites, values: {}, waiver });
}

/**
 * What stands against moving this person to this seat, beyond what {@link Mover} already holds: an equal post, the level
 * taught, specialisation, planning, non-local titles, family at the destination, a return too soon. Pass one context object
 * for all pairs. Whether two localities must differ is no law and is not asked here.
 */
export function judgePair(mover: Mover, target: Target, context: MoveContext): MoveAccount {
  const rules = prepare(context);
  const refusals: MoveMark[] = [];
  const flags: MoveMark[] = [];
  const { position } = target;
  if (mover.position?.code === position.code) refusals.push(rules.marks.seat);
  if (mover.position !== undefined && mover.position.rank !== position.rank) refusals.push(rules.marks.rank);
  if (!matches(mover, position)) put(rules.specialisation, rules.marks.specialisation, refusals, flags);
  if (!isPlanned(mover, position)) put(rules.planned, rules.marks.planned, refusals, flags);
  judgeLevel(mover, position, rules, refusals);
  judgeNonLocal(mover, position, rules, refusals);
  judgeReturn(mover, position, rules, refusals);
  if (mover.dossier.relatives.length > 0) judgeTies(mover, position, rules, refusals);
  return refusals.length === 0 && flags.length === 0 ? CLEAR : { refusals, flags };
}

function put(how: 'require' | 'flag' | 'ignore', one: MoveMark, refusals: MoveMark[], flags: MoveMark[]): void {
  if (how === 'require') refusals.push(one);
  else if (how === 'flag') flags.push(one);
}

function matches(mover: Mover, position: PositionFact): boolean {
  const wanted = position.specialisations;
  if (wanted.length === 0) return true;
  const has = mover.dossier.person.specialisations;
  for (const one of wanted) if (has.includes(one)) return true;
  return false;
}

function isPlanned(mover: Mover, position: PositionFact): boolean {
  const { plannedFor } = mover.dossier.person;
  return plannedFor.includes(position.code) || (position.titleClass !== undefined && plannedFor.includes(position.titleClass));
}

/** A head of a school of another level needs years of teaching at that level (charter of the level). */
function judgeLevel(mover: Mover, position: PositionFact, rules: PairRules, refusals: MoveMark[]): void {
  const level = rules.establishment.units.get(position.unit)?.level;
  if (level === undefined || !position.head || !isSchoolLevel(level)) return;
  const here = mover.position && rules.establishment.units.get(mover.position.unit)?.level;
  if (here === level || daysServedAtLevel(mover.dossier, level, rules) >= rules.teachingDays) return;
  refusals.push({
    code: 'level-taught', text: 'Hồ sơ chưa thể hiện đủ số năm dạy học ở cấp học của trường đến.', cites: [LEVEL_TAUGHT],
    values: { level, years: rules.settings.of(TEACHING_YEARS) }, waiver: 'authority',
  });
}

function judgeNonLocal(mover: Mover, position: PositionFact, rules: PairRules, refusals: MoveMark[]): void {
  const home = mover.dossier.person.homeLocality;
  if (home === undefined || position.titleClass === undefined || !rules.nonLocal.has(position.titleClass)) return;
  const there = rules.establishment.units.get(position.unit)?.locality;
  for (let at: string | undefined = home; at !== undefined; at = rules.establishment.localities.get(at)?.parent) {
    if (at !== there) continue;
    refusals.push({
      code: 'local-person', text: 'Quê quán tại nơi đến; chức danh này không bố trí người địa phương.',
      cites: [rules.settings.entry(NON_LOCAL_TITLES).source], values: { home, locality: there }, waiver: 'authority',
    });
    return;
  }
}

function judgeReturn(mover: Mover, position: PositionFact, rules: PairRules, refusals: MoveMark[]): void {
  if (rules.coolingOff === 0) return;
  const { positions } = rules.establishment;
  const wasHead = (one: TenureFact): boolean => positions.get(one.position)?.unit === position.unit && positions.get(one.position)?.head === true;
  for (const tenure of mover.dossier.tenures) {
    if (tenure.until === undefined || !wasHead(tenure)) continue;
    const free = addMonths(tenure.until.latest, rules.coolingOff);
    if (free <= rules.asOf) continue;
    refusals.push({
      code: 'returns-too-soon', text: `Đã giữ chức vụ cấp trưởng tại đơn vị này; chỉ trở lại từ ngày ${formatDay(free)}.`,
      cites: [rules.settings.entry(COOLING_OFF_MONTHS).source], values: { free }, waiver: 'authority',
    });
  }
}

/** Head and deputy, or two leaders of one unit, may not be family (114-QĐ/TW Điều 6 khoản 5). */
function judgeTies(mover: Mover, position: PositionFact, rules: PairRules, refusals: MoveMark[]): void {
  for (const holder of rules.holders?.get(position.unit) ?? []) {
    if (holder.position.code === position.code) continue;
    const tie = mover.dossier.relatives.find((relative) => relative.relative === holder.person);
    if (!tie) continue;
    refusals.push({
      code: 'family-at-destination', text: `Có người thân (mã ${holder.person}) đang giữ “${holder.position.title}” tại đơn vị đến.`,
      cites: [TIES], values: { relative: holder.person, kind: tie.kind, position: holder.position.code }, waiver: 'authority',
    });
  }
}
