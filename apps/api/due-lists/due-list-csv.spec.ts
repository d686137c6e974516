import { describe, expect, it } from '@jest/globals';
import type { DueLine } from '#contracts';
import { parse } from 'csv-parse/sync';
import { dueListCsv, harmless } from './due-list-csv.ts';

const line: DueLine = {
  person: 'P001', fullName: 'Đặng Thị Ánh', position: 'GD-Q1-01', title: 'Trưởng phòng', unit: 'U1', unitName: 'Phòng Giáo dục, "Quận 1"',
  locality: 'Q1', localityName: 'Quận 1', specialisations: ['education', 'math'], rule: 'two-term-limit', outcome: 'over',
  servingSince: '2015-08-01', firstDayOver: '2023-08-01', daysUntilOver: -12, served: { years: 8, months: 0, days: 12 }, terms: 2, notes: [],
};

describe('the due list as CSV', () => {
  it('begins with its mark, numbers its lines, and reads back what it wrote', () => {
    const text = dueListCsv([line, { ...line, fullName: 'Ông "Hai"\nBa' }]);
    expect(text.startsWith('\uFEFFSTT,Họ và tên,')).toBe(true);
    const rows: string[][] = parse(text, { bom: true });
    expect(rows.map((row) => row[0])).toEqual(['STT', '1', '2']);
    expect(rows[1]?.slice(1, 6)).toEqual(['Đặng Thị Ánh', 'P001', '', 'Trưởng phòng', 'Phòng Giáo dục, "Quận 1"']);
    expect(rows[2]?.[1]).toBe('Ông "Hai"\nBa');
  });
  it('writes days as an official does and numbers as numbers, negative ones too', () => {
    const [, row] = parse(dueListCsv([line]), { bom: true }) as string[][];
    expect(row).toEqual(expect.arrayContaining(['01/08/2015', '8 năm 0 tháng 12 ngày', '01/08/2023', '-12', 'Quá hạn']));
  });
  it.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\tx', '\rx', '|x', '＝1', '＋1', '－1', '＠x'])('takes the life out of %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });
  it('leaves names and numbers as they are', () => {
    expect(harmless('Nguyễn Văn A')).toBe('Nguyễn Văn A');
    expect(harmless(-5)).toBe(-5);
  });
});
