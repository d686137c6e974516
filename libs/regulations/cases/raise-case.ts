import { addDays, day, type Day, type ImpreciseDay, parseImpreciseDay } from '#calendar';
import { type Establishment, type TenureFact } from '#tenure';

import { type AttestationFact, type BarFact, type Dossier, type ExemptionFact, type PersonFact, type RatingFact } from '../dossier.ts';
import { amendPack } from '../overrides/amend-pack.ts';
import { type RulePack } from '../pack.ts';
import { findPack } from '../packs/index.ts';
import { type CaseSheet, type GoldenCase, type StintRow, type UnitRow, type Workplace } from './case-file.ts';

/** A golden case with its facts built, ready to be judged. */
export interface RaisedCase {
  readonly establishment: Establishment;
  readonly dossier: Dossier;
  readonly others: readonly Dossier[];
  readonly pack: RulePack;
  readonly asOf: Day;
  readonly seat: string;
  /** The seat moved to; empty for rules. */
  readonly target: string;
}

const imprecise = (text: string | number): ImpreciseDay => {
  const found = parseImpreciseDay(String(text));
  if (!found) throw new Error(`"${text}" is not a day in a golden case`);
  return found;
};

/** The first day after a last day, as exactly as the last day is known. */
const after = (text: string | number): ImpreciseDay => {
  const { earliest, latest, precision } = imprecise(text);
  return { earliest: addDays(earliest, 1), latest: addDays(latest, 1), precision };
};

function raiseTenure(row: StintRow, person: string, seat: string): TenureFact {
  return {
    person, position: row.seat ?? seat, from: imprecise(row.from), kind: row.kind ?? 'official',
    ...(row.to === undefined ? {} : { until: after(row.to) }),
    ...(row.appointment ? { appointment: row.appointment } : {}),
    ...(row.signed ? { decisionSigned: day(row.signed) } : {}),
    ...(row.decision ? { decisionNo: row.decision } : {}),
  };
}

function raisePerson(row: GoldenCase['person'], code: string): PersonFact {
  const { birth, ...rest } = (row ?? {}) as { birth?: string } & Partial<PersonFact>;
  return {
    fullName: 'Người được xét', specialisations: [], qualifications: [], plannedFor: [], ...rest, code,
    ...(birth === undefined ? {} : { birth: imprecise(birth) }),
  };
}

function raiseBar(row: Readonly<Record<string, unknown>>, person: string): BarFact {
  const { from, to, childBorn, ...rest } = row as { from: string; to?: string; childBorn?: string } & Partial<BarFact>;
  return {
    kind: 'inspection', waived: false, ...rest, person, from: day(from),
    ...(to === undefined ? {} : { until: addDays(day(to), 1) }),
    ...(childBorn === undefined ? {} : { childBorn: day(childBorn) }),
  };
}

function raiseUnit(row: UnitRow): Establishment['units'] extends ReadonlyMap<string, infer U> ? U : never {
  return {
    code: row.code, name: row.name, locality: row.locality, ownership: row.ownership ?? 'public',
    ...(row.level ? { level: row.level } : {}), ...(row.sector ? { sector: row.sector } : {}),
    life: {
      ...(row.validFrom ? { from: day(row.validFrom) } : {}),
      ...(row.validTo ? { until: addDays(day(row.validTo), 1) } : {}),
    },
  };
}

/** The shared workplace with the units and seats of a sheet and of a case. */
export function raiseEstablishment(place: Workplace, sheet: Pick<CaseSheet, 'units' | 'positions'>, one: Pick<GoldenCase, 'units' | 'positions' | 'successions'>): Establishment {
  const units = [...place.units, ...(sheet.units ?? []), ...(one.units ?? [])];
  const positions = [...place.positions, ...(sheet.positions ?? []), ...(one.positions ?? [])];
  return {
    localities: new Map(place.localities.map((row) => [row.code, row])),
    units: new Map(units.map((row) => [row.code, raiseUnit(row)])),
    positions: new Map(positions.map((row) => [row.code, {
      code: row.code, unit: row.unit, title: row.title, head: row.head, rank: row.rank, seats: row.seats ?? 1,
      specialisations: row.specialisations ?? [], charterLimit: row.charter ?? false, ...(row.class ? { titleClass: row.class } : {}),
    }])),
    successions: (one.successions ?? []).map((row) => ({
      fromUnit: row.from, toUnit: row.to, on: day(row.on), kind: row.kind, ...(row.keepsClock ? { keepsClock: row.keepsClock } : {}),
    })),
  };
}

/** The pack of a case, with the values it is read under. */
export function raisePack(code: string, values: GoldenCase['with']): RulePack {
  const base = findPack(code);
  if (!base) throw new Error(`no pack "${code}"`);
  if (!values) return base;
  const amended = amendPack(base, { code: `${code}-case`, version: '1', name: base.name, description: '' }, Object.entries(values).map(([parameter, value]) => ({
    parameter, value, from: base.validFrom, source: 'ca kiểm chứng', reason: 'ca kiểm chứng', author: 'ca kiểm chứng',
  })));
  if (amended.kind === 'refused') throw new Error(amended.problems.map((one) => `${one.place}: ${one.message} ${one.hint}`).join('\n'));
  return amended.pack;
}

function raiseOthers(rows: GoldenCase['others'], seat: string): Dossier[] {
  const people = new Map<string, TenureFact[]>();
  for (const row of rows ?? []) people.set(row.person, [...(people.get(row.person) ?? []), raiseTenure(row, row.person, seat)]);
  return [...people].map(([code, tenures]) => ({ person: raisePerson({}, code), tenures, bars: [], ratings: [], relatives: [] }));
}

/** The dossier of the person of a case, who is called `P1`. @throws on a day that is none */
export function raiseDossier(one: Pick<GoldenCase, 'person' | 'career' | 'bars' | 'relatives' | 'ratings' | 'exemptions' | 'attestations'>, seat: string): Dossier {
  return {
    person: raisePerson(one.person, 'P1'),
    tenures: (one.career ?? []).map((row) => raiseTenure(row, 'P1', seat)),
    bars: (one.bars ?? []).map((row) => raiseBar(row, 'P1')),
    ratings: Object.entries(one.ratings ?? {}).map(([year, rating]) => ({ person: 'P1', year: Number(year), rating: rating as RatingFact['rating'] })),
    relatives: (one.relatives ?? []).map((row) => ({ person: 'P1', relative: row.person, kind: row.kind })),
    exemptions: (one.exemptions ?? []).map(raiseExemption),
    attestations: (one.attestations ?? []).map(raiseAttestation),
  };
}

function raiseExemption(row: Readonly<Record<string, string>>): ExemptionFact {
  return { ...row, person: 'P1', from: day(row['from'] ?? ''), ...(row['until'] ? { until: day(row['until']) } : {}) } as ExemptionFact;
}

function raiseAttestation(row: Readonly<Record<string, string>>): AttestationFact {
  return { kind: row['kind'] as AttestationFact['kind'], person: 'P1', on: day(row['on'] ?? ''), satisfied: row['satisfied'] !== 'no', ...(row['document'] ? { document: row['document'] } : {}) };
}

/** Builds the facts of a case: the shared workplace, the sheet's own units and seats, then the case's. @throws on a day that is none, or an unknown pack */
export function raiseCase(place: Workplace, sheet: CaseSheet, one: GoldenCase): RaisedCase {
  const seat = one.seat ?? sheet.seat ?? '';
  return {
    establishment: raiseEstablishment(place, sheet, one),
    dossier: raiseDossier(one, seat),
    others: raiseOthers(one.others, seat),
    pack: raisePack(one.pack ?? sheet.pack, one.with),
    asOf: day(one.asOf ?? sheet.asOf),
    seat,
    target: one.target ?? sheet.target ?? '',
  };
}
