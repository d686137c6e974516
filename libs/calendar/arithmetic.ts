import { addDays as shiftDays, addMonths as shiftMonths, addYears as shiftYears, differenceInCalendarDays } from 'date-fns';

import { type Day, dayOf, lengthOfMonth, NotADay, partsOf } from './day.ts';

/** Noon, so that no change of the machine's clock can push a day over its edge. */
function toClock(on: Day): Date {
  const { year, month, date } = partsOf(on);
  return new Date(year, month - 1, date, 12);
}

function toDay(clock: Date): Day {
  const found = dayOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
  if (found === undefined) throw new NotADay(String(clock.getFullYear()));
  return found;
}

/** The day `count` days later (earlier when negative). */
export function addDays(on: Day, count: number): Day {
  return toDay(shiftDays(toClock(on), count));
}

/** The same date `count` months later; the last day of the month where that date is missing (Civil Code 2015, Article 148). */
export function addMonths(on: Day, count: number): Day {
  return toDay(shiftMonths(toClock(on), count));
}

/** The same date `count` years later; 29 February becomes 28 February in a common year (Civil Code 2015, Article 148). */
export function addYears(on: Day, count: number): Day {
  return toDay(shiftYears(toClock(on), count));
}

/** Whole days from one day to the other: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(toClock(to), toClock(from));
}

/** Sort order of days: negative, zero, positive. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** What becomes of 29 February in a common year. The Civil Code (Article 148) gives the last day of the month. */
export type LeapDayRule = 'last-of-february' | 'first-of-march';

/** The same date `years` later under a leap-day rule; only a start on 29 February can differ from {@link addYears}. */
export function anniversary(from: Day, years: number, leap: LeapDayRule = 'last-of-february'): Day {
  const plain = addYears(from, years);
  return leap === 'first-of-march' && from.endsWith('-02-29') && plain.endsWith('-02-28') ? addDays(plain, 1) : plain;
}

/** Last day of the month that holds the day. */
export function endOfMonth(on: Day): Day {
  const { year, month } = partsOf(on);
  return `${on.slice(0, 8)}${lengthOfMonth(year, month)}` as Day;
}
