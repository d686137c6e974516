import { describe, expect, it } from '@jest/globals';

import { day, exactly, parseImpreciseDay } from '#calendar';

import { writeElapsed, writeImprecise } from './words.ts';

describe('words of an account', () => {
  it('leave out empty parts of a length', () => {
    const write = (years: number, months: number, days: number): string => writeElapsed({ years, months, days });
    expect([write(11, 3, 22), write(8, 0, 0), write(0, 1, 0), write(0, 0, 1), write(0, 0, 0)])
      .toEqual(['11 năm 3 tháng 22 ngày', '8 năm', '1 tháng', '1 ngày', '0 ngày']);
  });

  it('write a day as exactly as the file knows it', () => {
    expect(['2018', '2018-11', '2018-11-05'].map((text) => writeImprecise(parseImpreciseDay(text) ?? exactly(day('1900-01-01')))))
      .toEqual(['năm 2018', 'tháng 11/2018', '05/11/2018']);
  });
});
