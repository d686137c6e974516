import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';

import { type Establishment, type SuccessionFact } from './facts.ts';
import { type Continuity, continuityOf, indexLineage, type StepKind } from './lineage.ts';

const BY_KIND: Readonly<Record<StepKind, Continuity>> = { rename: 'continue', transfer: 'continue', merge: 'ask', split: 'ask', abolish: 'reset', 'level-change': 'ask' };

const step = (fromUnit: string, toUnit: string, on: string, kind: SuccessionFact['kind']): SuccessionFact => ({ fromUnit, toUnit, on: day(on), kind });
const decided = (keepsClock: SuccessionFact['keepsClock'], row: SuccessionFact): SuccessionFact => ({ ...row, keepsClock });

function place(successions: readonly SuccessionFact[], levels: Readonly<Record<string, string>> = {}): Establishment {
  return {
    localities: new Map(), positions: new Map(), successions,
    units: new Map(Object.entries(levels).map(([code, level]) => [code, { code, name: code, locality: 'L', ownership: 'public', level }])),
  };
}

function read(successions: readonly SuccessionFact[], earlier: string, later: string, as: { on?: string; levels?: Record<string, string> } = {}): Continuity | 'none' {
  const link = indexLineage(place(successions, as.levels)).link(earlier, later, day(as.on ?? '2026-01-01'));
  return link ? continuityOf(link, BY_KIND) : 'none';
}

describe('how a unit came out of another', () => {
  it('is the same unit without any step', () => {
    expect(read([], 'A', 'A')).toBe('continue');
    expect(read([], 'A', 'B')).toBe('none');
  });

  it('follows a row from the earlier to the later unit, not back', () => {
    const rows = [step('A', 'B', '2020-01-01', 'rename')];
    expect(read(rows, 'A', 'B')).toBe('continue');
    expect(read(rows, 'B', 'A')).toBe('none');
  });

  it('knows only what had happened by the day', () => {
    const rows = [step('A', 'B', '2024-11-01', 'rename')];
    expect(read(rows, 'A', 'B', { on: '2024-10-31' })).toBe('none');
    expect(read(rows, 'A', 'B', { on: '2024-11-01' })).toBe('continue');
  });

  it('goes over several steps and takes the strictest', () => {
    const rows = [step('A', 'B', '2018-01-01', 'rename'), step('B', 'C', '2020-01-01', 'merge'), step('C', 'D', '2022-01-01', 'transfer')];
    expect(read(rows, 'A', 'B')).toBe('continue');
    expect(read(rows, 'A', 'D')).toBe('ask');
    expect(read([...rows, step('D', 'E', '2023-01-01', 'abolish')], 'A', 'E')).toBe('reset');
  });

  it('walks steps only in the order of their days', () => {
    expect(read([step('A', 'B', '2022-01-01', 'rename'), step('B', 'C', '2020-01-01', 'rename')], 'A', 'C')).toBe('none');
  });

  it('lets a recorded decision of the board win over the kind', () => {
    expect(read([decided('yes', step('A', 'B', '2020-01-01', 'merge'))], 'A', 'B')).toBe('continue');
    expect(read([decided('no', step('A', 'B', '2020-01-01', 'rename'))], 'A', 'B')).toBe('reset');
    expect(read([decided('ask', step('A', 'B', '2020-01-01', 'rename'))], 'A', 'B')).toBe('ask');
  });

  it('calls a rename or transfer to another level a change of level', () => {
    const rows = [step('A', 'B', '2020-01-01', 'transfer')];
    expect(read(rows, 'A', 'B', { levels: { A: 'district-office', B: 'commune-office' } })).toBe('ask');
    expect(read(rows, 'A', 'B', { levels: { A: 'primary', B: 'primary' } })).toBe('continue');
    expect(read(rows, 'A', 'B', { levels: { A: 'primary' } })).toBe('continue');
    expect(read([step('A', 'B', '2020-01-01', 'abolish')], 'A', 'B', { levels: { A: 'x', B: 'y' } })).toBe('reset');
  });

  it('does not run in circles', () => {
    expect(read([step('A', 'B', '2020-01-01', 'rename'), step('B', 'A', '2020-01-01', 'rename')], 'C', 'A')).toBe('none');
  });

  it('is indexed once for an establishment', () => {
    const here = place([]);
    expect(indexLineage(here)).toBe(indexLineage(here));
  });
});
