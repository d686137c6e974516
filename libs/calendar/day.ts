/** A calendar day as text `YYYY-MM-DD`. It has no clock and no zone; text order is day order. */
export type Day = string & { readonly day: unique symbol };

/** What was wrong with a text that should have been a day. */
export class NotADay extends Error {
  constructor(readonly text: string) {
    super(`"${text}" is not a day: write YYYY-MM-DD, a day that exists between 1900-01-01 and 2199-12-31`);
    this.name = 'NotADay';
  }
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Gregorian rule: every fourth year, but a century only when 400 divides it. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month; `month` counts from 1. */
export function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** The day made of three numbers, or `undefined` when no such day exists (31 February, year 1800). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined;
  if (date < 1 || date > lengthOfMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}

/** Reads `YYYY-MM-DD` strictly; `undefined` when the text is anything else or the day does not exist. */
export function parseDay(text: string): Day | undefined {
  const parts = ISO.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Reads `YYYY-MM-DD` strictly. @throws NotADay */
export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new NotADay(text);
  return found;
}

/** Year, month (1–12) and date (1–31) of a day. */
export function partsOf(on: Day): { year: number; month: number; date: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), date: Number(on.slice(8, 10)) };
}
