import { addDays, addMonths, day, dayOf } from '#calendar';

/** The last day before a day that is known to the day, the month or the year, as exactly as it: `2015-08` → `2015-07`. */
export function dayBefore(text: string): string {
  if (text.length === 4) return String(Number(text) - 1);
  if (text.length === 10) return addDays(day(text), -1);
  const month = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 1);
  return month === undefined ? text : addMonths(month, -1).slice(0, 7);
}
