import { type Day, elapsed, type Elapsed, formatDay, parseDay, dayOf } from '#calendar';

/** `01/08/2023`; month- and year-only days keep their precision: `08/2023`, `2023`. Empty for nothing. */
export function showDay(text: string | undefined): string {
  if (!text) return '';
  const full = parseDay(text.slice(0, 10));
  if (full) return formatDay(full);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  return month ? `${month[2] ?? ''}/${month[1] ?? ''}` : text;
}

/** A moment of the server (`2026-11-23T08:05:00Z`) in the office's zone: `23/11/2026 15:05`. */
export function showMoment(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}`;
}

/**
 * Reads what a clerk types: `1/8/2023`, `01-08-2023`, `01.08.2023`, `01082023`, and `2023-08-01` pasted from elsewhere.
 * `undefined` for anything that is not a day that exists (31/02/2023). Never guesses month before day.
 */
export function readTypedDay(typed: string): Day | undefined {
  const text = typed.trim();
  const iso = parseDay(text);
  if (iso) return iso;
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return parts ? dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1])) : undefined;
}

/** The first whole day an imprecise text may mean, for drawing: `2015` → 2015-01-01. */
export function earliest(text: string): Day | undefined {
  return parseDay(text) ?? parseDay(`${text}-01`) ?? parseDay(`${text}-01-01`);
}

/** Length between two days in whichever order they come, and whether the limit lies behind. */
export function distance(asOf: string, limit: string): { readonly past: boolean; readonly length: Elapsed } | undefined {
  const from = parseDay(asOf);
  const to = parseDay(limit);
  if (!from || !to) return undefined;
  return to <= from ? { past: true, length: elapsed(to, from) } : { past: false, length: elapsed(from, to) };
}

/** Years as a fraction for bars: 8 years 6 months → 8.5. For drawing only, never for judging. */
export function yearsOf(length: { years: number; months: number; days: number } | undefined): number | undefined {
  return length ? length.years + length.months / 12 + length.days / 365.25 : undefined;
}
