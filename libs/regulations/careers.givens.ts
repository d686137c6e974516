import { addDays, type Day, day, exactly } from '#calendar';
import { type Establishment, type PositionFact, type SuccessionFact, type TenureFact, type UnitFact } from '#tenure';

import { type Dossier, type PersonFact } from './dossier.ts';
import { amendPack } from './overrides/amend-pack.ts';
import { type RulePack } from './pack.ts';
import { findPack } from './packs/index.ts';

/** A small town for specs: two districts, an office and a school in each. */
export function town(successions: readonly SuccessionFact[] = []): Establishment {
  const units: UnitFact[] = [
    { code: 'A', name: 'Phòng A', locality: 'Q1', ownership: 'public', level: 'district-office' },
    { code: 'B', name: 'Phòng B', locality: 'Q2', ownership: 'public', level: 'district-office' },
    { code: 'S', name: 'Trường S', locality: 'Q1', ownership: 'public', level: 'primary' },
  ];
  const seat = (code: string, unit: string, more: Partial<PositionFact>): PositionFact => ({
    code, unit, title: 'Trưởng phòng', head: true, rank: 'R', specialisations: [], seats: 1, charterLimit: false, titleClass: 'finance-head', ...more,
  });
  return {
    localities: new Map([['Q1', { code: 'Q1', name: 'Quận 1', level: 'district' as const }], ['Q2', { code: 'Q2', name: 'Quận 2', level: 'district' as const }]]),
    units: new Map(units.map((unit) => [unit.code, unit])),
    positions: new Map([
      seat('A-H', 'A', {}), seat('A-D', 'A', { head: false, titleClass: 'office-deputy' }), seat('B-H', 'B', {}),
      seat('S-H', 'S', { title: 'Hiệu trưởng', titleClass: 'school-principal', charterLimit: true, rank: 'P' }),
    ].map((position) => [position.code, position])),
    successions,
  };
}

/** A stint written as `from` and last day. */
export function stint(position: string, from: string, to?: string, more: Partial<TenureFact> = {}): TenureFact {
  return {
    person: 'P', position, from: exactly(day(from)), kind: 'official',
    ...(to === undefined ? {} : { until: exactly(addDays(day(to), 1)) }), ...more,
  };
}

export function person(tenures: readonly TenureFact[], more: Partial<PersonFact> = {}): Dossier {
  return {
    person: { code: 'P', fullName: 'Nguyễn Văn P', specialisations: [], qualifications: [], plannedFor: [], ...more },
    tenures, bars: [], ratings: [], relatives: [],
  };
}

/** A shipped pack, with values changed from its first day on. */
export function packWith(code: string, values: Readonly<Record<string, unknown>> = {}): RulePack {
  const base = findPack(code);
  if (!base) throw new Error(`no pack ${code}`);
  const made = amendPack(base, { code: `${code}-x`, version: '1', name: 'Thử', description: '' }, Object.entries(values).map(([parameter, value]) => ({
    parameter, value, from: base.validFrom, source: 'văn bản của ban tổ chức', reason: 'thử', author: 'Người thử',
  })));
  if (made.kind === 'refused') throw new Error(made.problems.map((one) => one.message).join(' '));
  return made.pack;
}

export const AS_OF: Day = day('2026-11-23');
