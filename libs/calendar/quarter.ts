import { addQuarters, getQuarter } from 'date-fns';

import { type Day, dayOf, NotADay, partsOf } from './day.ts';
import { type Span } from './span.ts';

/** Quarter of a year as lists head it, e.g. `{ year: 2027, quarter: 3 }`. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

// date-fns wants a clock; noon keeps it clear of every change of the machine's own.
const noon = (on: Day): Date => {
  const { year, month, date } = partsOf(on);
  return new Date(year, month - 1, date, 12);
};

/** The quarter a day lies in. */
export function quarterOf(on: Day): Quarter {
  return { year: partsOf(on).year, quarter: getQuarter(noon(on)) as Quarter['quarter'] };
}

function firstDayOf({ year, quarter }: Quarter): Day {
  const first = dayOf(year, quarter * 3 - 2, 1);
  if (first === undefined) throw new NotADay(`quarter ${quarter} of ${year}`);
  return first;
}

/** First day of the quarter and first day of the next one. */
export function spanOfQuarter(quarter: Quarter): Required<Span> {
  const from = firstDayOf(quarter);
  const next = addQuarters(noon(from), 1);
  return { from, until: firstDayOf({ year: next.getFullYear(), quarter: getQuarter(next) as Quarter['quarter'] }) };
}
