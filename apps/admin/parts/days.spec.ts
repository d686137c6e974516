import { describe, expect, it } from '@jest/globals';
import { distance, earliest, readTypedDay, showDay, showMoment } from './days.ts';

describe('days on the screen', () => {
  it('are shown with leading zeros, day first', () => {
    expect(showDay('2026-01-05')).toBe('05/01/2026');
  });

  it('keep the precision the file has', () => {
    expect([showDay('2015-08'), showDay('2015'), showDay(undefined)]).toEqual(['08/2015', '2015', '']);
  });

  it.each([['1/8/2023'], ['01-08-2023'], ['01.08.2023'], ['01082023'], [' 2023-08-01 ']])('are read as typed: %s', (typed) => {
    expect(readTypedDay(typed)).toBe('2023-08-01');
  });

  it.each([['31/02/2020'], ['13/13/2020'], ['8/2023'], ['hôm nay'], ['']])('are refused when no such day exists: %s', (typed) => {
    expect(readTypedDay(typed)).toBeUndefined();
  });

  it('know how far a limit is and on which side', () => {
    expect(distance('2023-08-01', '2021-05-20')).toEqual({ past: true, length: { years: 2, months: 2, days: 12 } });
    expect(distance('2023-08-01', '2023-08-02')).toEqual({ past: false, length: { years: 0, months: 0, days: 1 } });
    expect(distance('2023-08-01', '2023-08-01')?.past).toBe(true);
  });

  it('start as early as an imprecise text may mean', () => {
    expect([earliest('2015'), earliest('2015-08'), earliest('2015-08-03')]).toEqual(['2015-01-01', '2015-08-01', '2015-08-03']);
  });

  it('and moments are shown in the zone of the office', () => {
    expect(showMoment('2026-11-23T18:05:00Z')).toBe('24/11/2026 01:05');
  });
});
