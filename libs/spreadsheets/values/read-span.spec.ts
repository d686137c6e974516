import { describe, expect, it } from '@jest/globals';

import { dayOfSerial, readDayNumber, readDayText } from './read-day.ts';
import { readSpan } from './read-span.ts';

describe('a day as a clerk wrote it', () => {
  it.each([
    ['05/01/2026', '2026-01-05'], ['5/1/2026', '2026-01-05'], ['5-1-2026', '2026-01-05'], ['05.01.2026', '2026-01-05'],
    ['2026-01-05', '2026-01-05'], ['ngày 05 tháng 01 năm 2026', '2026-01-05'], ['tháng 8 năm 2015', '2015-08'], ['08/2015', '2015-08'],
    ['8-2015', '2015-08'], ['2015', '2015'], ['năm 2015', '2015'], ['từ tháng 8/2015', '2015-08'], ['29/02/2024', '2024-02-29'],
    ['\u00A005/01/2026 ', '2026-01-05'], ['từ ngày 01/08/2015', '2015-08-01'],
  ])('%s is %s', (raw, text) => expect(readDayText(raw)).toMatchObject({ kind: 'day', text }));

  it('with two digits for the year is never guessed: both centuries are offered', () => {
    expect(readDayText('15/05/58')).toEqual({ kind: 'unsure', why: 'two-digit-year', choices: ['1958-05-15', '2058-05-15'] });
    expect(readDayText('5/58')).toMatchObject({ kind: 'unsure', choices: ['1958-05', '2058-05'] });
    // 2000 was a leap year, 1900 was not: only one reading is a day.
    expect(readDayText('29/02/00')).toMatchObject({ kind: 'unsure', choices: ['2000-02-29'] });
  });

  it('that does not exist, or is no day at all, is refused', () => {
    expect(readDayText('31/02/2020')).toEqual({ kind: 'refused', why: 'no-such-day' });
    expect(readDayText('13/13/2020')).toEqual({ kind: 'refused', why: 'no-such-day' });
    expect(readDayText('2020-02-30')).toEqual({ kind: 'refused', why: 'no-such-day' });
    expect(readDayText('trước 1975')).toEqual({ kind: 'refused', why: 'not-a-day' });
  });

  it('may be missing or still going on', () => {
    expect(readDayText(' - ')).toEqual({ kind: 'empty' });
    expect(readDayText('đến nay')).toEqual({ kind: 'now' });
    expect(readDayText('Hiện nay')).toEqual({ kind: 'now' });
  });

  it('as a bare number is a year or, said aloud, a serial', () => {
    expect(readDayNumber(2015)).toMatchObject({ text: '2015', precision: 'year' });
    expect(readDayNumber(42725)).toEqual({ kind: 'day', text: '2016-12-21', precision: 'day', doubt: 'serial-number' });
    expect(readDayNumber(8.2015)).toEqual({ kind: 'refused', why: 'not-a-day' });
    expect([dayOfSerial(61), dayOfSerial(60), dayOfSerial(109_574), dayOfSerial(109_575)]).toEqual(['1900-03-01', undefined, '2199-12-31', undefined]);
  });
});

describe('a span as a clerk wrote it', () => {
  it.each([
    ['01/2015–06/2019: Hiệu trưởng Trường A', '2015-01', '2019-06', 'Hiệu trưởng Trường A'],
    ['Từ 01/8/2015 đến 31/7/2020, Trưởng phòng', '2015-08-01', '2020-07-31', 'Trưởng phòng'],
    ['2010 - 2015 Giáo viên', '2010', '2015', 'Giáo viên'],
    ['Từ tháng 8/2015 đến tháng 7/2020: Phó', '2015-08', '2020-07', 'Phó'],
    ['Từ năm 2001 đến năm 2005: Giáo viên', '2001', '2005', 'Giáo viên'],
    ['9/1998 ÷ 8/2003 Giáo viên', '1998-09', '2003-08', 'Giáo viên'],
  ])('%s', (raw, from, to, rest) => {
    expect(readSpan(raw)).toMatchObject({ from: { text: from }, to: { text: to }, rest });
  });

  it('may be open', () => {
    expect(readSpan('từ 2015 đến nay: Hiệu trưởng')).toMatchObject({ from: { text: '2015' }, to: { kind: 'now' }, rest: 'Hiệu trưởng' });
    expect(readSpan('Từ 08/2015: Hiệu trưởng')).toMatchObject({ from: { text: '2015-08' }, to: { kind: 'empty' }, rest: 'Hiệu trưởng' });
  });

  it('is not seen where none stands', () => {
    expect(readSpan('Quyết định số 15/2015/QĐ-UBND')).toBeUndefined();
    expect(readSpan('Hiệu trưởng Trường THCS Nguyễn Du')).toBeUndefined();
  });
});
