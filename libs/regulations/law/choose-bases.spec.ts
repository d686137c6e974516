import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';

import { type BasisQuestion, chooseBases } from './choose-bases.ts';
import { LEGAL_BASES } from './legal-bases.ts';
import { amendmentsOf, isLaw, nameBasis } from './name-basis.ts';

const codes = (question: BasisQuestion): string[] => chooseBases(question).bases.map((basis) => basis.code);
const names = (question: BasisQuestion): string => chooseBases(question).bases.map((basis) => basis.name).join('\n');
const doubts = (question: BasisQuestion): string[] => chooseBases(question).doubts.map((doubt) => doubt.code);

describe('the bases of a decision on a day', () => {
  it('are, for a head of office in August 2023, the law of 2015, the law of 2008, Decree 138 and Regulation 65, in that order', () => {
    const question = { service: 'civil-servant', on: day('2023-08-01') } as const;
    expect(codes(question)).toEqual(['Luật Tổ chức chính quyền địa phương 2015', 'Luật Cán bộ, công chức 2008', '138/2020/NĐ-CP', '65-QĐ/TW']);
    expect(doubts(question)).toEqual([]);
  });

  it('are, for a principal, the law of 2010, Decree 115 and the charter of the level', () => {
    const question = { service: 'public-employee', schoolLevel: 'primary', on: day('2023-08-01') } as const;
    expect(codes(question)).toEqual(['Luật Tổ chức chính quyền địa phương 2015', 'Luật Viên chức 2010', '115/2020/NĐ-CP', '65-QĐ/TW', '28/2020/TT-BGDĐT']);
    expect(doubts(question)).toEqual([]);
  });

  it('hold the law on teachers, for schools alone, from its first day', () => {
    expect(codes({ service: 'public-employee', schoolLevel: 'primary', on: day('2025-12-31') })).not.toContain('Luật Nhà giáo 2025');
    expect(codes({ service: 'public-employee', schoolLevel: 'primary', on: day('2026-01-01') })).toContain('Luật Nhà giáo 2025');
    expect(codes({ service: 'civil-servant', on: day('2026-01-01') })).not.toContain('Luật Nhà giáo 2025');
  });

  it.each([
    ['public-employee', '2023-12-06', false, 'Nghị định số 85/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ sửa đổi'],
    ['public-employee', '2023-12-07', true, 'Nghị định số 85/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ sửa đổi'],
    ['civil-servant', '2024-09-16', false, '116/2024/NĐ-CP'],
    ['civil-servant', '2024-09-17', true, '116/2024/NĐ-CP'],
    ['civil-servant', '2025-07-01', false, '116/2024/NĐ-CP'],
    ['civil-servant', '2025-06-30', true, 'Nghị định số 138/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ quy định về'],
    ['civil-servant', '2025-07-01', true, 'Nghị định số 170/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định về'],
    ['public-employee', '2020-06-30', false, 'Luật sửa đổi'],
    ['public-employee', '2020-07-01', true, 'Luật Viên chức ngày 15 tháng 11 năm 2010; Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm 2019'],
    ['civil-servant', '2022-04-27', true, 'Quy định số 98-QĐ/TW'],
    ['civil-servant', '2022-04-28', true, 'Quy định số 65-QĐ/TW ngày 28 tháng 4 năm 2022 của Bộ Chính trị về luân chuyển cán bộ'],
  ] as const)('of a %s on %s name (%s) %s', (service, on, named, text) => {
    expect(names({ service, on: day(on) }).includes(text)).toBe(named);
  });

  it('say what fills no place, and what is no longer certain: public employees after 1 July 2026', () => {
    const { bases, doubts: found } = chooseBases({ service: 'public-employee', on: day('2026-07-01'), without: ['local-government'] });
    expect(bases.map((basis) => basis.code)).toEqual(['115/2020/NĐ-CP', '65-QĐ/TW']);
    expect(found.map((doubt) => doubt.code)).toEqual(['basis-unknown', 'basis-unconfirmed', 'basis-unconfirmed']);
    expect(doubts({ service: 'public-employee', on: day('2026-06-30'), without: ['local-government'] })).toEqual([]);
  });

  it('warn about a charter that was not compared, and a name that was not', () => {
    expect(doubts({ service: 'public-employee', schoolLevel: 'preschool', on: day('2023-08-01') })).toEqual(['basis-unconfirmed']);
    expect(doubts({ service: 'civil-servant', on: day('2024-09-17'), without: ['local-government'] })).toEqual(['basis-unconfirmed']);
  });

  it('ask for a charter only where a school is concerned', () => {
    expect(chooseBases({ service: 'public-employee', schoolLevel: 'college', on: day('2023-08-01') }).doubts.map((doubt) => doubt.text))
      .toEqual(['Thư viện văn bản không có điều lệ trường còn hiệu lực vào ngày 01/08/2023; cần bổ sung căn cứ này.']);
    expect(doubts({ service: 'public-employee', schoolLevel: 'college', on: day('2023-08-01'), without: ['school-charter'] })).toEqual([]);
  });

  it('may be the board’s own choice, with a warning for what is no longer or not yet in force', () => {
    expect(doubts({ service: 'civil-servant', on: day('2025-08-01'), only: ['138/2020/NĐ-CP', '65-QĐ/TW'] })).toEqual(['basis-expired']);
    expect(codes({ service: 'civil-servant', on: day('2025-08-01'), only: ['65-QĐ/TW', '138/2020/NĐ-CP'] })).toEqual(['138/2020/NĐ-CP', '65-QĐ/TW']);
    expect(doubts({ service: 'public-employee', on: day('2023-08-01'), only: ['85/2023/NĐ-CP'] })).toEqual(['basis-not-yet']);
    expect(codes({ service: 'public-employee', on: day('2024-08-01'), only: ['85/2023/NĐ-CP', '115/2020/NĐ-CP'] })).toEqual(['115/2020/NĐ-CP']);
    expect(codes({ service: 'public-employee', on: day('2024-08-01'), only: ['30/2020/NĐ-CP', '85/2023/NĐ-CP'] })).toEqual(['85/2023/NĐ-CP', '30/2020/NĐ-CP']);
  });
});

describe('the library as papers use it', () => {
  it('never leaves two texts in force in one place for the same service and level', () => {
    const rivals = LEGAL_BASES.flatMap((one, at) => LEGAL_BASES.slice(at + 1).filter((other) => other.place !== undefined && other.place === one.place
      && (other.service ?? one.service) === (one.service ?? other.service)
      && (one.levels === undefined || other.levels === undefined || one.levels.some((level) => other.levels?.includes(level))))
      .map((other) => [one, other] as const));
    const overlapping = rivals.filter(([one, other]) => (one.until === undefined || (other.effective ?? '') < one.until)
      && (other.until === undefined || (one.effective ?? '') < other.until));
    expect(rivals.length).toBeGreaterThan(4);
    expect(overlapping.map(([one, other]) => `${one.code} / ${other.code}`)).toEqual([]);
  });

  it('names laws without number and issuer, other texts with both', () => {
    for (const basis of LEGAL_BASES) {
      const name = nameBasis(basis);
      if (name === undefined) continue;
      if (isLaw(basis)) expect(name).not.toMatch(/số \d|Quốc hội/u);
      else expect(name).toMatch(/ số .+ ngày \d{2} tháng \d{1,2} năm \d{4} của /u);
    }
  });

  it('cannot name a text whose day of signing nobody knows', () => {
    expect(LEGAL_BASES.filter((basis) => nameBasis(basis) === undefined).map((basis) => basis.code)).toEqual(['210-KL/TW', 'Luật Viên chức 2025', '727/QĐ-BNV']);
  });

  it('lets a text amend only texts it holds, while those live', () => {
    for (const basis of LEGAL_BASES) {
      for (const code of basis.amends ?? []) {
        const original = LEGAL_BASES.find((one) => one.code === code);
        expect(original?.effective !== undefined && basis.effective !== undefined && original.effective <= basis.effective).toBe(true);
      }
    }
    const decree = LEGAL_BASES.find((one) => one.code === '138/2020/NĐ-CP');
    expect(decree && amendmentsOf(decree, day('2025-06-30')).map((one) => one.code)).toEqual(['116/2024/NĐ-CP']);
    expect(decree && amendmentsOf(decree, day('2025-07-01'))).toEqual([]);
  });
});
