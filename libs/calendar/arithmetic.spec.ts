import { describe, expect, it } from '@jest/globals';
import { addDays as shiftDays, addMonths as shiftMonths, addYears as shiftYears, differenceInCalendarDays } from 'date-fns';
import fc from 'fast-check';

import { addDays, addMonths, addYears, anniversary, daysBetween, endOfMonth } from './arithmetic.ts';
import { type Day, day, dayOf, NotADay, partsOf } from './day.ts';
import { elapsed, sumElapsed } from './elapsed.ts';
import { numberOf } from './reckoning.ts';

const days = fc.integer({ min: 0, max: 75_000 }).map((count) => addDays(day('1930-01-01'), count));
const noon = (on: Day): Date => new Date(partsOf(on).year, partsOf(on).month - 1, partsOf(on).date, 12);
const written = (clock: Date): Day | undefined => dayOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());

describe('reckoning days', () => {
  it('gives every day of three centuries its own number, in order', () => {
    let at = 0;
    for (let year = 1900; year <= 2199; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let date = 1; date <= 31; date += 1) {
          const on = dayOf(year, month, date);
          if (on === undefined) continue;
          if (numberOf(on) !== at || addDays(day('1900-01-01'), at) !== on) throw new Error(`${on} has number ${numberOf(on)}, wanted ${at}`);
          at += 1;
        }
      }
    }
    expect(at).toBe(109_573);
  });

  it('agrees with date-fns on days, months, years and differences', () => {
    fc.assert(fc.property(days, days, fc.integer({ min: -400, max: 400 }), (on, other, count) => {
      expect(addDays(on, count)).toBe(written(shiftDays(noon(on), count)));
      expect(addMonths(on, Math.trunc(count / 2))).toBe(written(shiftMonths(noon(on), Math.trunc(count / 2))));
      expect(addYears(on, Math.trunc(count / 20))).toBe(written(shiftYears(noon(on), Math.trunc(count / 20))));
      expect(daysBetween(on, other)).toBe(differenceInCalendarDays(noon(other), noon(on)));
    }));
  });

  it('refuses days beyond the years it knows', () => {
    expect(() => addDays(day('1900-01-01'), -1)).toThrow(NotADay);
    expect(() => addDays(day('2199-12-31'), 1)).toThrow(NotADay);
    expect(() => addYears(day('2199-12-31'), 1)).toThrow(NotADay);
    expect(() => addMonths(day('1900-01-31'), -1)).toThrow(NotADay);
  });

  it('ends a month where it ends', () => {
    expect(endOfMonth(day('2028-02-10'))).toBe('2028-02-29');
    expect(endOfMonth(day('2026-02-10'))).toBe('2026-02-28');
    expect(endOfMonth(day('2026-12-31'))).toBe('2026-12-31');
  });

  it('moves 29 February by the rule it is given, and no other day', () => {
    expect(anniversary(day('2020-02-29'), 5)).toBe('2025-02-28');
    expect(anniversary(day('2020-02-29'), 5, 'first-of-march')).toBe('2025-03-01');
    expect(anniversary(day('2020-02-29'), 8, 'first-of-march')).toBe('2028-02-29');
    expect(anniversary(day('2021-02-28'), 7, 'first-of-march')).toBe('2028-02-28');
  });
});

describe('elapsed time', () => {
  it('is whole years on the anniversary, and not a day before', () => {
    expect(elapsed(day('2018-11-23'), day('2026-11-23'))).toEqual({ years: 8, months: 0, days: 0 });
    expect(elapsed(day('2018-11-24'), day('2026-11-23'))).toEqual({ years: 7, months: 11, days: 30 });
  });

  it('adds up to the day it was measured to', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 15_000 }), (from, count) => {
      const until = addDays(from, count);
      const { years, months, days: rest } = elapsed(from, until);
      expect(addDays(addMonths(from, years * 12 + months), rest)).toBe(until);
      expect(months).toBeLessThan(12);
      expect(addMonths(from, years * 12 + months + 1) > until).toBe(true);
    }));
  });

  it('is nothing for an empty or reversed span', () => {
    expect(elapsed(day('2026-11-23'), day('2026-11-23'))).toEqual({ years: 0, months: 0, days: 0 });
    expect(elapsed(day('2026-11-23'), day('2020-11-23'))).toEqual({ years: 0, months: 0, days: 0 });
  });

  it('carries months at twelve and days at thirty when parts are summed', () => {
    expect(sumElapsed([{ years: 1, months: 11, days: 29 }, { years: 0, months: 0, days: 1 }])).toEqual({ years: 2, months: 0, days: 0 });
  });
});
