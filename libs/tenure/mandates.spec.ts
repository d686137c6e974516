import { describe, expect, it } from '@jest/globals';

import { day, exactly } from '#calendar';

import { type CountedSpan, listMandates, termCompletions, termEnd } from './mandates.ts';

const span = (from: string, appointment?: 'first' | 'renewed'): CountedSpan => ({
  from: day(from), tenure: { person: 'P', position: 'S', from: exactly(day(from)), kind: 'official', ...(appointment ? { appointment } : {}) },
});
const FIVE = { years: 5, shortestMonths: 30 };
const completed = (chain: readonly CountedSpan[], enough = 2, through = '1990-01-01'): readonly string[] =>
  termCompletions(listMandates(chain), FIVE, { enough, through: day(through) });

describe('mandates', () => {
  it('open where a row names its appointment, and run on where it does not', () => {
    const found = listMandates([span('2010-01-01'), span('2012-01-01'), span('2015-01-01', 'renewed'), span('2018-01-01')]);
    expect(found.map((one) => [one.from, one.until, one.renewed])).toEqual([['2010-01-01', '2015-01-01', true], ['2015-01-01', undefined, false]]);
    expect(listMandates([])).toEqual([]);
  });

  it('are closed without a renewal by a first appointment', () => {
    expect(listMandates([span('2010-01-01', 'first'), span('2012-01-01', 'first')]).map((one) => one.renewed)).toEqual([false, false]);
  });
});

describe('completed terms', () => {
  it('are foreseen for the mandate that runs, as far as asked', () => {
    expect(completed([span('2020-01-01', 'first')])).toEqual(['2025-01-01', '2030-01-01']);
    expect(completed([span('2000-01-01', 'first')], 1, '2015-01-01')).toEqual(['2005-01-01', '2010-01-01', '2015-01-01']);
    expect(completed([span('2000-01-01')], 0, '2004-12-31')).toEqual([]);
  });

  it('end with a renewal that closed a shorter mandate, from the shortest length on', () => {
    expect(completed([span('2015-01-01', 'first'), span('2017-07-01', 'renewed')], 1)).toEqual(['2017-07-01']);
    expect(completed([span('2015-01-01', 'first'), span('2017-06-30', 'renewed')], 1)).toEqual(['2022-06-30']);
    expect(completed([span('2015-01-01', 'first'), span('2018-01-01', 'first')], 1)).toEqual(['2023-01-01']);
  });

  it('are not counted twice when the renewal comes on, or after, the full length', () => {
    expect(completed([span('2015-01-01', 'first'), span('2020-01-01', 'renewed')])).toEqual(['2020-01-01', '2025-01-01']);
    expect(completed([span('2015-01-01', 'first'), span('2020-04-01', 'renewed')])).toEqual(['2020-01-01', '2025-04-01']);
    expect(completed([span('2015-01-01', 'first'), span('2026-01-01', 'renewed')], 3)).toEqual(['2020-01-01', '2025-01-01', '2031-01-01']);
  });
});

describe('the end of the running term', () => {
  const end = (chain: readonly CountedSpan[], on: string): string | undefined => termEnd(listMandates(chain), 5, day(on));

  it('is the last day before the anniversary', () => {
    expect(end([span('2024-11-01', 'first')], '2026-11-23')).toBe('2029-10-31');
    expect(end([span('2019-08-15', 'first'), span('2024-08-15', 'renewed')], '2026-11-23')).toBe('2029-08-14');
  });

  it('stays where it was when an appointment has run out', () => {
    expect(end([span('2015-01-01', 'first')], '2026-11-23')).toBe('2019-12-31');
  });

  it('is that of the five years the day lies in when the file names no appointment', () => {
    expect(end([span('2015-01-01')], '2026-11-23')).toBe('2029-12-31');
    expect(end([span('2015-01-01')], '2019-12-31')).toBe('2019-12-31');
    expect(end([span('2015-01-01')], '2020-01-01')).toBe('2024-12-31');
    expect(end([], '2020-01-01')).toBeUndefined();
  });
});
