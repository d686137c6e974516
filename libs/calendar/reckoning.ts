import { type Day, isLeapYear, lengthOfMonth, NotADay } from './day.ts';

// Whole-number reckoning: no clock, no zone, no Date. Days are numbered from 1900-01-01 = 0 to 2199-12-31.

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const YEAR_STARTS: readonly number[] = startYears();
const DAYS = YEAR_STARTS[LAST_YEAR + 1 - FIRST_YEAR] ?? 0;

/** Texts of days already written once: one object a day, however often it is reckoned. */
const WRITTEN: (Day | undefined)[] = new Array<Day | undefined>(DAYS);

function startYears(): number[] {
  const starts = [0];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) starts.push((starts.at(-1) ?? 0) + (isLeapYear(year) ? 366 : 365));
  return starts;
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

export const yearIn = (on: Day): number => digit(on, 0) * 1000 + digit(on, 1) * 100 + digit(on, 2) * 10 + digit(on, 3);
export const monthIn = (on: Day): number => digit(on, 5) * 10 + digit(on, 6);
export const dateIn = (on: Day): number => digit(on, 8) * 10 + digit(on, 9);

/** Number of a day given by its parts, which must exist. */
function numberOfParts(year: number, month: number, date: number): number {
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return (YEAR_STARTS[year - FIRST_YEAR] ?? NaN) + (MONTH_STARTS[month - 1] ?? NaN) + leap + date - 1;
}

/** Days since 1900-01-01. */
export function numberOf(on: Day): number {
  return numberOfParts(yearIn(on), monthIn(on), dateIn(on));
}

/** The day of a number. @throws NotADay outside 1900–2199 */
export function dayOfNumber(number: number): Day {
  const known = WRITTEN[number];
  if (known !== undefined) return known;
  if (!(number >= 0 && number < DAYS)) throw new NotADay(`day number ${number}`);
  return write(number);
}

function write(number: number): Day {
  let year = FIRST_YEAR + Math.floor(number / 365.2425);
  while ((YEAR_STARTS[year - FIRST_YEAR] ?? 0) > number) year -= 1;
  while ((YEAR_STARTS[year + 1 - FIRST_YEAR] ?? Infinity) <= number) year += 1;
  let date = number - (YEAR_STARTS[year - FIRST_YEAR] ?? 0) + 1;
  let month = 1;
  while (date > lengthOfMonth(year, month)) {
    date -= lengthOfMonth(year, month);
    month += 1;
  }
  const text = `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day;
  WRITTEN[number] = text;
  return text;
}

/** The day made of a year, a month counted on from January of it, and a date that the month's length bounds. */
export function dayAtMonth(year: number, monthsOn: number, date: number): Day {
  const inYear = year + Math.floor(monthsOn / 12);
  const month = monthsOn - Math.floor(monthsOn / 12) * 12 + 1;
  if (inYear < FIRST_YEAR || inYear > LAST_YEAR) throw new NotADay(`${inYear}-${month}-${date}`);
  return dayOfNumber(numberOfParts(inYear, month, Math.min(date, lengthOfMonth(inYear, month))));
}
