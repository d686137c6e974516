import { type Day, lengthOfMonth } from './day.ts';
import { dateIn, dayAtMonth, dayOfNumber, monthIn, numberOf, yearIn } from './reckoning.ts';

/** The day `count` days later (earlier when negative). @throws NotADay beyond 1900–2199 */
export function addDays(on: Day, count: number): Day {
  return dayOfNumber(numberOf(on) + count);
}

/** The same date `count` months later; the last day of the month where that date is missing (Civil Code 2015, Article 148). */
export function addMonths(on: Day, count: number): Day {
  return dayAtMonth(yearIn(on), monthIn(on) - 1 + count, dateIn(on));
}

/** The same date `count` years later; 29 February becomes 28 February in a common year (Civil Code 2015, Article 148). */
export function addYears(on: Day, count: number): Day {
  return dayAtMonth(yearIn(on) + count, monthIn(on) - 1, dateIn(on));
}

/** Whole days from one day to the other: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
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
  return dayAtMonth(yearIn(on), monthIn(on) - 1, lengthOfMonth(yearIn(on), monthIn(on)));
}
