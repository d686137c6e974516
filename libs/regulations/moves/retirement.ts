import { addDays, addMonths, day, type Day, type Elapsed, elapsed, endOfMonth, type ImpreciseDay, partsOf } from '#calendar';

import { cite } from '../law/cite.ts';

export const RETIREMENT = cite('135/2020/NĐ-CP', 'Điều 4');
export const RETIREMENT_DAY = cite('135/2020/NĐ-CP', 'Điều 3');

/** Roadmap of Decree 135/2020/NĐ-CP, Article 4: age in months in 2021, months added each year, the age it ends at. */
const ROADMAP = {
  male: { first: 60 * 12 + 3, step: 3, last: 62 * 12 },
  female: { first: 55 * 12 + 4, step: 4, last: 60 * 12 },
} as const;

const ROADMAP_YEAR = 2021;
const ROADMAP_STARTS = day('2021-01-01');

/** Retirement age in months for those who reach it in a year (normal working conditions). */
export function retirementAge(year: number, gender: 'male' | 'female'): number {
  const { first, step, last } = ROADMAP[gender];
  return Math.min(last, first + step * Math.max(0, year - ROADMAP_YEAR));
}

/**
 * Day of retirement of one birth day: the last day of the month in which the age is reached, the age being that of the
 * year it falls in. Whoever reached 60 (men) or 55 (women) before 2021 retired under the law before the roadmap.
 */
function retirementOf(birth: Day, gender: 'male' | 'female'): Day {
  const before = addMonths(birth, (gender === 'male' ? 60 : 55) * 12);
  if (before < ROADMAP_STARTS) return endOfMonth(before);
  let year = Math.max(ROADMAP_YEAR, partsOf(before).year);
  let reached = addMonths(birth, retirementAge(year, gender));
  while (partsOf(reached).year > year) {
    year += 1;
    reached = addMonths(birth, retirementAge(year, gender));
  }
  return endOfMonth(reached);
}

/**
 * Last day of work under the roadmap of Decree 135/2020/NĐ-CP. A month-only birth gives the same day as any day of that
 * month; with only the year known it is 1 January (Article 3). `undefined` without a gender or a birth day.
 */
export function retirementDay(birth: ImpreciseDay | undefined, gender: 'male' | 'female' | undefined): Day | undefined {
  if (birth === undefined || gender === undefined) return undefined;
  return retirementOf(birth.earliest, gender);
}

/** Working time left on a day, up to the end of the last day of work (Article 3); zero once that has passed. */
export function timeLeft(asOf: Day, retiresOn: Day): Elapsed {
  return elapsed(asOf, retiresOn);
}

/** Whether at least `months` lie between a day and the end of the last day of work. */
export function leavesMonths(asOf: Day, retiresOn: Day, months: number): boolean {
  return addDays(retiresOn, 1) >= addMonths(asOf, months);
}
