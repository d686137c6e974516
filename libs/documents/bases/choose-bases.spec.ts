import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { chooseBases } from './choose-bases.ts';
import { LEGAL_BASES } from './library.ts';

const ids = (question: Parameters<typeof chooseBases>[0]): string[] => chooseBases(question).bases.map((basis) => basis.id);
const codes = (question: Parameters<typeof chooseBases>[0]): string[] => chooseBases(question).warnings.map((warning) => warning.code);

describe('bases in force on a day', () => {
  it('are, for a head of office in August 2023, the law of 2015, the law of 2008, Decree 138 and Regulation 65, in that order', () => {
    expect(ids({ service: 'civil-servant', on: day('2023-08-01') })).toEqual(['local-government-2015', 'civil-servants-2008', 'decree-138-2020', 'regulation-65']);
    expect(codes({ service: 'civil-servant', on: day('2023-08-01') })).toEqual([]);
  });

  it('are, for a principal, the law of 2010, Decree 115 and the charter of the level', () => {
    const question = { service: 'public-employee', schoolLevel: 'primary', on: day('2023-08-01') } as const;
    expect(ids(question)).toEqual(['local-government-2015', 'public-employees-2010', 'decree-115-2020', 'regulation-65', 'charter-primary-2020']);
  });

  it.each([
    ['2023-12-06', 'decree-115-2020'], ['2023-12-07', 'decree-115-2020-amended'],
  ])('take Decree 85/2023 in from its first day: %s → %s', (on, id) => {
    expect(ids({ service: 'public-employee', on: day(on) })).toContain(id);
  });

  it.each([
    ['2024-09-16', 'decree-138-2020'], ['2024-09-17', 'decree-138-2020-amended'], ['2025-06-30', 'decree-138-2020-amended'], ['2025-07-01', 'decree-170-2025'],
  ])('follow the decrees on civil servants: %s → %s', (on, id) => {
    expect(ids({ service: 'civil-servant', on: day(on) })).toContain(id);
  });

  it('warn when the library knows no text in force: public employees after 1 July 2026', () => {
    expect(codes({ service: 'public-employee', on: day('2026-07-01') }).filter((code) => code === 'basis-unknown')).toHaveLength(2);
  });

  it('warn about a charter that was not compared with a published copy', () => {
    expect(codes({ service: 'public-employee', schoolLevel: 'preschool', on: day('2023-08-01') })).toEqual(['basis-unconfirmed']);
  });

  it('warn about a text the board insists on that is no longer, or not yet, in force', () => {
    expect(codes({ service: 'civil-servant', on: day('2025-08-01'), only: ['decree-138-2020', 'regulation-65'] })).toEqual(['basis-expired']);
    expect(chooseBases({ service: 'public-employee', on: day('2023-08-01'), only: ['decree-115-2020-amended'] }).warnings[0]?.text).toContain('chưa có hiệu lực');
  });

  it('never leave two texts in force in one slot for the same service and level', () => {
    for (const basis of LEGAL_BASES) {
      expect(basis.until === undefined || basis.from < basis.until).toBe(true);
      const rivals = LEGAL_BASES.filter((other) => other !== basis && other.slot === basis.slot && other.service === basis.service
        && (other.levels ?? []).some((level) => basis.levels?.includes(level)) === (basis.levels !== undefined));
      for (const rival of rivals) expect([basis.id, rival.id, rival.until !== undefined && rival.until <= basis.from, basis.until !== undefined && basis.until <= rival.from]).toContain(true);
    }
  });

  it('name Laws without number and issuer, other texts with both', () => {
    for (const basis of LEGAL_BASES) {
      if (basis.name.startsWith('Luật')) expect(basis.name).not.toMatch(/số \d|Quốc hội/u);
      else expect(basis.name).toMatch(/ số .+ ngày \d{2} tháng \d{1,2} năm \d{4} của /u);
    }
  });
});
