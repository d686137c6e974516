import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, addMonths, day, exactly, parseImpreciseDay } from '#calendar';

import { leavesMonths, retirementAge, retirementDay } from './retirement.ts';

/** First and last birth months of each band of the roadmap, with the age in months. */
const MEN = [
  ['1961-01', '1961-09', 60 * 12 + 3], ['1961-10', '1962-06', 60 * 12 + 6], ['1962-07', '1963-03', 60 * 12 + 9], ['1963-04', '1963-12', 61 * 12],
  ['1964-01', '1964-09', 61 * 12 + 3], ['1964-10', '1965-06', 61 * 12 + 6], ['1965-07', '1966-03', 61 * 12 + 9], ['1966-04', '1990-12', 62 * 12],
] as const;
const WOMEN = [
  ['1966-01', '1966-08', 55 * 12 + 4], ['1966-09', '1967-04', 55 * 12 + 8], ['1967-05', '1967-12', 56 * 12], ['1968-01', '1968-08', 56 * 12 + 4],
  ['1968-09', '1969-04', 56 * 12 + 8], ['1969-05', '1969-12', 57 * 12], ['1970-01', '1970-08', 57 * 12 + 4], ['1970-09', '1971-04', 57 * 12 + 8],
  ['1971-05', '1971-12', 58 * 12], ['1972-01', '1972-08', 58 * 12 + 4], ['1972-09', '1973-04', 58 * 12 + 8], ['1973-05', '1973-12', 59 * 12],
  ['1974-01', '1974-08', 59 * 12 + 4], ['1974-09', '1975-04', 59 * 12 + 8], ['1975-05', '1990-12', 60 * 12],
] as const;

function monthsOfAge(birth: string, gender: 'male' | 'female'): number {
  const retires = retirementDay(exactly(day(birth)), gender) ?? '';
  return (Number(retires.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 + Number(retires.slice(5, 7)) - Number(birth.slice(5, 7));
}

describe('the day of retirement', () => {
  it.each(MEN)('gives men born %s to %s their age', (first, last, months) => {
    expect([monthsOfAge(`${first}-01`, 'male'), monthsOfAge(`${last}-28`, 'male')]).toEqual([months, months]);
  });

  it.each(WOMEN)('gives women born %s to %s their age', (first, last, months) => {
    expect([monthsOfAge(`${first}-01`, 'female'), monthsOfAge(`${last}-28`, 'female')]).toEqual([months, months]);
  });

  it('follows the roadmap of each year and stops at 62 and 60', () => {
    expect([2021, 2026, 2027, 2028, 2040].map((year) => retirementAge(year, 'male'))).toEqual([723, 738, 741, 744, 744]);
    expect([2021, 2026, 2034, 2035, 2050].map((year) => retirementAge(year, 'female'))).toEqual([664, 684, 716, 720, 720]);
  });

  it('leaves those who reached 60 or 55 before 2021 under the law before', () => {
    expect(retirementDay(exactly(day('1960-12-31')), 'male')).toBe('2020-12-31');
    expect(retirementDay(exactly(day('1965-12-15')), 'female')).toBe('2020-12-31');
  });

  it('is the last day of a month and never earlier for somebody younger', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 18_000 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom('male' as const, 'female' as const), (born, younger, gender) => {
      const older = addDays(day('1950-01-01'), born);
      const first = retirementDay(exactly(older), gender) ?? '';
      const second = retirementDay(exactly(addDays(older, younger)), gender) ?? '';
      expect(addDays(day(first), 1).endsWith('-01')).toBe(true);
      expect(second >= first).toBe(true);
    }));
  });

  it('takes 1 January when only the year of birth is known', () => {
    expect(retirementDay(parseImpreciseDay('1966'), 'male')).toBe(retirementDay(exactly(day('1966-01-01')), 'male'));
    expect(retirementDay(parseImpreciseDay('1966-05'), 'male')).toBe('2028-05-31');
  });

  it('is not guessed without a birth day or a gender', () => {
    expect(retirementDay(undefined, 'male')).toBeUndefined();
    expect(retirementDay(exactly(day('1966-05-10')), undefined)).toBeUndefined();
  });

  it('counts the last day of work as work', () => {
    const retires = day('2031-11-30');
    expect(leavesMonths(day('2026-12-01'), retires, 60)).toBe(true);
    expect(leavesMonths(day('2026-12-02'), retires, 60)).toBe(false);
    expect(addMonths(day('2026-12-01'), 60)).toBe('2031-12-01');
  });
});
