import { addDays, type Day, day, dayOf, parseImpreciseDay, type Precision } from '#calendar';

/** What a cell of a messy workbook says about a day, in the text of the interchange format. */
export type DayReading =
  /** `text` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  | { readonly kind: 'day'; readonly text: string; readonly precision: Precision; readonly doubt?: DayDoubt }
  /** "nay", "đến nay", "hiện tại": still going on. */
  | { readonly kind: 'now' }
  | { readonly kind: 'empty' }
  /** Two-digit years are never guessed: both readings are offered. */
  | { readonly kind: 'unsure'; readonly why: 'two-digit-year'; readonly choices: readonly string[] }
  | { readonly kind: 'refused'; readonly why: 'no-such-day' | 'not-a-day' };

/** A day that was read, but in a way the clerk should see. */
export type DayDoubt = 'serial-number';

const NOW = /^(đến\s+)?(nay|hiện\s*(tại|nay)|bây\s*giờ|now|present)\.?$/iu;
const EMPTY = /^[-–—.…/\s]*$/u;
const LEADING_WORDS = /^(từ|kể\s*từ|đến|ngày|tháng|năm|từ\s+ngày|từ\s+tháng|từ\s+năm|đến\s+ngày|đến\s+tháng|đến\s+hết)\s+(?=\d)/iu;
const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const YEAR = /^(\d{4})$/;
const WORDS = /^(?:(?:ngày\s*)?(\d{1,2})\s*)?tháng\s*(\d{1,2})\s*năm\s*(\d{4}|\d{2})$/iu;

/** Reads what a clerk wrote for a day. Vietnamese order, day before month; days of one digit are taken. */
export function readDayText(raw: string): DayReading {
  const text = raw.replaceAll(/[\s\u00A0]+/gu, ' ').trim().normalize('NFC');
  if (EMPTY.test(text)) return { kind: 'empty' };
  if (NOW.test(text)) return { kind: 'now' };
  const words = WORDS.exec(text);
  if (words) return fromParts(words[1], words[2], words[3] ?? '');
  const bare = stripWords(text);
  if (parseImpreciseDay(bare)) return precise(bare);
  return readNumbers(bare);
}

/** "từ tháng 8/2015" → "8/2015". */
function stripWords(text: string): string {
  let bare = text.replace(/[.,;]$/, '');
  for (let times = 0; times < 3; times += 1) bare = bare.replace(LEADING_WORDS, '');
  return bare.trim();
}

function readNumbers(text: string): DayReading {
  const whole = NUMERIC.exec(text);
  if (whole) return fromParts(whole[1], whole[2], whole[3] ?? '');
  const month = MONTH_YEAR.exec(text);
  if (month) return fromParts(undefined, month[1], month[2] ?? '');
  const year = YEAR.exec(text);
  if (year) return fromParts(undefined, undefined, year[1] ?? '');
  return { kind: 'refused', why: /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'no-such-day' : 'not-a-day' };
}

function fromParts(date: string | undefined, month: string | undefined, year: string): DayReading {
  if (year.length === 2) {
    const choices = [`19${year}`, `20${year}`].map((full) => isoOf(date, month, full)).filter((text) => text !== undefined);
    return choices.length === 0 ? { kind: 'refused', why: 'no-such-day' } : { kind: 'unsure', why: 'two-digit-year', choices };
  }
  const text = isoOf(date, month, year);
  return text === undefined ? { kind: 'refused', why: 'no-such-day' } : precise(text);
}

function isoOf(date: string | undefined, month: string | undefined, year: string): string | undefined {
  const found = dayOf(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (found === undefined) return undefined;
  return found.slice(0, date !== undefined ? 10 : month !== undefined ? 7 : 4);
}

function precise(text: string): DayReading {
  return { kind: 'day', text, precision: text.length === 10 ? 'day' : text.length === 7 ? 'month' : 'year' };
}

const FIRST: Day = day('1900-03-01');
/** Serial of 1 March 1900: below it Excel counts a 29 February 1900 that never was. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_574;

/** The day of an Excel serial number (1900 system); `undefined` outside 01/03/1900–31/12/2199. */
export function dayOfSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  return whole < FIRST_SERIAL || whole > LAST_SERIAL ? undefined : addDays(FIRST, whole - FIRST_SERIAL);
}

/** Reads a bare number standing where a day belongs: a year, or a serial that lost its format. */
export function readDayNumber(value: number): DayReading {
  if (Number.isInteger(value) && value >= 1900 && value <= 2199) return precise(String(value));
  // 8.2015 is August 2015 that Excel took for a number; ".2" and ".20" cannot be told apart, so the text must decide.
  const serial = dayOfSerial(value);
  return serial === undefined || value < 5000
    ? { kind: 'refused', why: 'not-a-day' }
    : { kind: 'day', text: serial, precision: 'day', doubt: 'serial-number' };
}
