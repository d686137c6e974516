import { describe, expect, it } from '@jest/globals';

import { type CaseSheet, type GoldenCase, type Workplace } from './case-file.ts';
import { runCase } from './run-case.ts';

const place: Workplace = {
  localities: [{ code: 'QA', name: 'Quận A', level: 'district' }],
  units: [{ code: 'phong-a', name: 'Phòng A', locality: 'QA', level: 'district-office' }],
  positions: [{ code: 'truong-a', unit: 'phong-a', title: 'Trưởng phòng', class: 'finance-head', head: true, rank: 'truong-phong' }],
};
const sheet: CaseSheet = { file: 'rules/x.cases.yaml', rule: 'two-term-limit', pack: 'vn-65', asOf: '2026-11-23', seat: 'truong-a', cases: [] };
const eightYears: GoldenCase = { no: 1, name: 'đúng 8 năm', career: [{ from: '2018-11-23' }], expected: { outcome: 'over', served: '8y 0m 0d' } };

describe('a golden case', () => {
  it('passes when the rule says what the lawyer wrote', () => {
    expect(runCase(place, sheet, eightYears)).toMatchObject({ pass: true, checks: [{ field: 'outcome', pass: true }, { field: 'served', actual: '8y 0m 0d', pass: true }] });
  });

  it('fails on the field that differs, and shows both readings', () => {
    const result = runCase(place, sheet, { ...eightYears, expected: { outcome: 'over', served: '8y 0m 1d' } });
    expect(result.pass).toBe(false);
    expect(result.checks.filter((check) => !check.pass)).toEqual([{ field: 'served', expected: '8y 0m 1d', actual: '8y 0m 0d', pass: false }]);
  });

  it('fails when a citation is expected that the rule did not give', () => {
    expect(runCase(place, sheet, { ...eightYears, expected: { outcome: 'over', cites: ['Luật không có'] } }).pass).toBe(false);
  });

  it('fails on a field nobody knows, so that a slip of the pen is not a pass', () => {
    expect(runCase(place, sheet, { ...eightYears, expected: { outcome: 'over', ...{ severd: '8y' } } }).pass).toBe(false);
  });

  it('fails when it expects nothing', () => {
    expect(runCase(place, sheet, { ...eightYears, expected: {} }).pass).toBe(false);
  });

  it('fails with its fault when the facts cannot be built', () => {
    expect(runCase(place, sheet, { ...eightYears, career: [{ from: '2018-13-45' }] })).toMatchObject({ pass: false, fault: '"2018-13-45" is not a day in a golden case' });
  });

  it('says none when the rule does not look at the seat', () => {
    expect(runCase(place, { ...sheet, rule: 'school-charter', pack: 'vn-schools' }, { ...eightYears, expected: { outcome: 'none' } }).pass).toBe(true);
  });

  it('expects no refusal of a gate unless one is written', () => {
    const result = runCase(place, { ...sheet, rule: 'circumstances' }, { ...eightYears, bars: [{ kind: 'inspection', from: '2026-01-01' }], expected: { flags: [] } });
    expect(result.checks.find((check) => check.field === 'refusals')).toMatchObject({ expected: [], pass: false });
  });
});
