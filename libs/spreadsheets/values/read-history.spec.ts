import { describe, expect, it } from '@jest/globals';

import { editDistance, readCatalogue, readMark } from './catalogues.ts';
import { lostZerosOfCitizenId, lostZerosOfPhone, lostZerosOfRankCode } from './lost-zeros.ts';
import { readHistory } from './read-history.ts';

describe('a career in free text', () => {
  it('gives a stretch for each line with a span, and keeps the others to be looked at', () => {
    const { entries, unread } = readHistory([
      '- 09/1995 – 08/2004: Giáo viên Trường THCS Nguyễn Du, Quận 1',
      '- Từ 01/09/2004 đến 31/7/2015: Phó Hiệu trưởng, Trường THCS Nguyễn Du',
      '+ 8/2015 đến nay: Hiệu trưởng Trường THCS Võ Trường Toản.',
      'Năm 2018 được tặng Bằng khen',
    ].join('\n'));
    expect(entries.map(({ title, unit, confidence }) => [title, unit, confidence])).toEqual([
      ['Giáo viên', 'Trường THCS Nguyễn Du, Quận 1', 1],
      ['Phó Hiệu trưởng', 'Trường THCS Nguyễn Du', 1],
      ['Hiệu trưởng', 'Trường THCS Võ Trường Toản', 1],
    ]);
    expect(entries[2]?.to).toEqual({ kind: 'now' });
    expect(unread).toEqual(['Năm 2018 được tặng Bằng khen']);
  });

  it('is less sure of years alone, of open ends and of unknown titles', () => {
    const [years, open, unknown] = readHistory('2001-2005: Giáo viên Trường A\nTừ 08/2015: Hiệu trưởng Trường B\n01/2010-12/2012: đi học tập trung').entries;
    expect([years?.confidence, open?.confidence, unknown?.confidence]).toEqual([0.64, 0.7, 0.5]);
    expect(unknown).toMatchObject({ unit: 'đi học tập trung', line: '01/2010-12/2012: đi học tập trung' });
  });

  it('may stand in one line, parted by semicolons', () => {
    expect(readHistory('2001-2005: Giáo viên; 2005-2010: Phó Hiệu trưởng').entries).toHaveLength(2);
  });
});

describe('words of a catalogue', () => {
  it.each([['TC', 'intermediate'], ['Trung cấp LLCT', 'intermediate'], ['TCLLCT', 'intermediate'], ['cao cấp', 'advanced'], ['CN', 'bachelor']])(
    '%s is %s', (text, code) => expect(readCatalogue('political-theory', text)).toEqual({ kind: 'known', code }));

  it('that are not in it come with the nearest that are', () => {
    expect(readCatalogue('rating', 'Hoàn thành tôt nhiem vu.')).toEqual({ kind: 'known', code: 'good' });
    expect(readCatalogue('rating', 'Hoàn thàn tốt')).toMatchObject({ kind: 'unknown', suggestions: [{ code: 'good' }, expect.anything()] });
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });
});

describe('marks and lost zeros', () => {
  it('x and friends mean yes, a dash means no, other words are asked', () => {
    expect(['x', 'X', '✓', 'có', '', '-', 'không', 'Đảng viên'].map(readMark)).toEqual([true, true, true, true, false, false, false, undefined]);
  });

  it('a citizen number of 11 digits, a telephone of 9 and a rank of 1.003 are noticed', () => {
    expect(lostZerosOfCitizenId('79068001234')?.suggestion).toBe('079068001234');
    expect(lostZerosOfCitizenId('079068001234')).toBeUndefined();
    expect(lostZerosOfPhone('903123456')?.suggestion).toBe('0903123456');
    expect([lostZerosOfRankCode('1.003')?.suggestion, lostZerosOfRankCode('1.01')?.suggestion, lostZerosOfRankCode('01.003')]).toEqual(['01.003', '01.010', undefined]);
  });
});
