import { addDays, addMonths, daysBetween } from './arithmetic.ts';
import { type Day } from './day.ts';
import { monthIn, yearIn } from './reckoning.ts';

/** Time served in the words of a personnel file: whole years, then whole months, then days. */
export interface Elapsed {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * Years, months and days from `from` (counted) to `until` (first day not counted).
 * Months are found by adding to the start and comparing, never by a difference, so that month ends and
 * 29 February agree with the day a limit falls on. Zero for an empty or reversed span.
 */
export function elapsed(from: Day, until: Day): Elapsed {
  if (until <= from) return { years: 0, months: 0, days: 0 };
  let months = (yearIn(until) - yearIn(from)) * 12 + (monthIn(until) - monthIn(from));
  if (addMonths(from, months) > until) months -= 1;
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: daysBetween(addMonths(from, months), until),
  };
}

/** The sum of several lengths, months carried at 12 and days at 30 (the office's way of adding broken service). */
export function sumElapsed(parts: readonly Elapsed[]): Elapsed {
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  const months = parts.reduce((sum, part) => sum + part.months, 0) + Math.floor(days / 30);
  const years = parts.reduce((sum, part) => sum + part.years, 0) + Math.floor(months / 12);
  return { years, months: months % 12, days: days % 30 };
}

/** Last day of a half-open span, the way a clerk writes it ("đến ngày …"). */
export function lastDayBefore(until: Day): Day {
  return addDays(until, -1);
}
