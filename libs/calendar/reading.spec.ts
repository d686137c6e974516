import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays } from './arithmetic.ts';
import { day, dayOf, isLeapYear, lengthOfMonth, NotADay, parseDay } from './day.ts';
import { formatDay, formatLongDay } from './format.ts';
import { exactly, parseImpreciseDay, spread, writeImpreciseDay } from './imprecise-day.ts';
import { quarterOf, spanOfQuarter } from './quarter.ts';
import { covers, intersection, overlaps } from './span.ts';

describe('reading and writing days', () => {
  it('takes only days that exist, written in full', () => {
    expect(parseDay('2020-02-29')).toBe('2020-02-29');
    for (const wrong of ['2021-02-29', '2020-02-31', '2020-13-01', '2020-00-10', '2020-01-00', '2020-1-1', '01/02/2020', '2020-02-29T00:00', '1899-12-31', '2200-01-01', '']) {
      expect(parseDay(wrong)).toBeUndefined();
    }
    expect(() => day('31/02/2020')).toThrow(NotADay);
  });

  it('knows the century rule', () => {
    expect([1900, 2000, 2024, 2025, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect(lengthOfMonth(1900, 2)).toBe(28);
    expect(lengthOfMonth(2000, 2)).toBe(29);
    expect(dayOf(2100, 2, 29)).toBeUndefined();
  });

  it('writes days for lists and for papers', () => {
    expect(formatDay(day('2026-01-05'))).toBe('05/01/2026');
    expect(formatLongDay(day('2026-01-05'))).toBe('ngày 05 tháng 01 năm 2026');
    expect(formatLongDay(day('2026-02-15'))).toBe('ngày 15 tháng 02 năm 2026');
    expect(formatLongDay(day('2026-06-09'))).toBe('ngày 09 tháng 6 năm 2026');
  });

  it('reads a month or a year as a range and writes it back', () => {
    expect(parseImpreciseDay('2018-11')).toEqual({ earliest: '2018-11-01', latest: '2018-11-30', precision: 'month' });
    expect(parseImpreciseDay('2018')).toEqual({ earliest: '2018-01-01', latest: '2018-12-31', precision: 'year' });
    expect(parseImpreciseDay('2018-11-05')).toEqual(exactly(day('2018-11-05')));
    expect(parseImpreciseDay('2018-13')).toBeUndefined();
    expect(parseImpreciseDay('18')).toBeUndefined();
    for (const text of ['2018', '2018-02', '2018-02-28']) expect(writeImpreciseDay(parseImpreciseDay(text) ?? exactly(day('1900-01-01')))).toBe(text);
    expect(spread(day('2020-02-01'), 'month').latest).toBe('2020-02-29');
  });
});

describe('spans', () => {
  const some = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }))
    .map(([start, length]) => {
      const from = addDays(day('2020-01-01'), start);
      return length === undefined ? { from } : { from, until: addDays(from, length) };
    });

  it('share a day exactly when some day lies in both', () => {
    fc.assert(fc.property(some, some, (a, b) => {
      const shared = Array.from({ length: 130 }, (_, at) => addDays(day('2019-12-20'), at)).filter((on) => covers(a, on) && covers(b, on));
      expect(overlaps(a, b)).toBe(shared.length > 0);
      const both = intersection(a, b);
      expect(both?.from).toBe(shared[0]);
      if (both?.until !== undefined) expect(addDays(both.until, -1)).toBe(shared.at(-1));
    }));
  });

  it('lie in quarters that follow each other', () => {
    expect(quarterOf(day('2027-09-30'))).toEqual({ year: 2027, quarter: 3 });
    expect(spanOfQuarter({ year: 2027, quarter: 4 })).toEqual({ from: '2027-10-01', until: '2028-01-01' });
    expect(spanOfQuarter({ year: 2028, quarter: 1 })).toEqual({ from: '2028-01-01', until: '2028-04-01' });
  });
});
