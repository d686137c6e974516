import { addDays, addMonths, addYears } from './arithmetic.ts';
import { type Day, dayOf, parseDay } from './day.ts';

/** How exactly a file knows a day. */
export type Precision = 'day' | 'month' | 'year';

/** A day known to lie between two days, both included; `earliest === latest` when the day itself is known. */
export interface ImpreciseDay {
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: Precision;
}

/** An exactly known day. */
export function exactly(on: Day): ImpreciseDay {
  return { earliest: on, latest: on, precision: 'day' };
}

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `undefined` for anything else or a day that does not exist. */
export function parseImpreciseDay(text: string): ImpreciseDay | undefined {
  const whole = parseDay(text);
  if (whole) return exactly(whole);
  const parts = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const earliest = dayOf(Number(parts[1]), Number(parts[2] ?? 1), 1);
  if (!earliest) return undefined;
  const precision = parts[2] === undefined ? 'year' : 'month';
  return spread(earliest, precision);
}

/** The range that a first day and a precision stand for. */
export function spread(earliest: Day, precision: Precision): ImpreciseDay {
  if (precision === 'day') return exactly(earliest);
  const next = precision === 'month' ? addMonths(earliest, 1) : addYears(earliest, 1);
  return { earliest, latest: addDays(next, -1), precision };
}

/** Writes the text that {@link parseImpreciseDay} reads back. */
export function writeImpreciseDay(on: ImpreciseDay): string {
  return on.earliest.slice(0, on.precision === 'day' ? 10 : on.precision === 'month' ? 7 : 4);
}
