import { addDays, type Day, type ImpreciseDay, lastDayBefore, type Precision, spread } from '#calendar';
import type { AttestationFact, BarFact, Dossier, ExemptionFact, PersonFact, RatingFact, RelativeFact } from '#regulations';
import type { TenureFact } from '#tenure';

/** One person as the dossier query answers it; lists hold rows as arrays, because names repeated a million times cost. */
export interface DossierRow {
  readonly code: string;
  readonly full_name: string;
  readonly birth_day: Day | null;
  readonly birth_precision: Precision | null;
  readonly gender: 'male' | 'female' | null;
  readonly home_locality: string | null;
  readonly specialisations: string[];
  readonly qualifications: string[];
  readonly political_theory: NonNullable<PersonFact['politicalTheory']> | null;
  readonly party_joined: Day | null;
  readonly planned_for: string[];
  readonly tenures: readonly TenureCells[] | null;
  readonly bars: readonly (readonly [BarFact['kind'], Day, Day | null, Day | null, boolean])[] | null;
  readonly ratings: readonly (readonly [number, RatingFact['rating']])[] | null;
  readonly relatives: readonly (readonly [string, RelativeFact['kind']])[] | null;
  readonly exemptions: readonly ExemptionCells[] | null;
  readonly attestations: readonly (readonly [AttestationFact['kind'], Day, boolean, string | null])[] | null;
}
type ExemptionCells = readonly [position: string | null, rule: string | null, from: Day, until: Day | null, authority: string, document: string];
type TenureCells = readonly [
  position: string, from: Day, fromPrecision: Precision, until: Day | null, untilPrecision: Precision | null,
  kind: TenureFact['kind'], appointment: 'first' | 'renewed' | null, decisionNo: string | null, decisionSigned: Day | null,
];

/** A stored first day with its precision. */
export function fromDay(earliest: Day, precision: Precision): ImpreciseDay {
  return precision === 'day' ? { earliest, latest: earliest, precision } : spread(earliest, precision);
}

/** A stored first day out: one day after a last day of that precision. */
export function untilDay(earliest: Day, precision: Precision): ImpreciseDay {
  if (precision === 'day') return { earliest, latest: earliest, precision };
  const last = lastDayBefore(earliest);
  const start = `${last.slice(0, precision === 'month' ? 7 : 4)}${precision === 'month' ? '-01' : '-01-01'}` as Day;
  return { earliest, latest: addDays(spread(start, precision).latest, 1), precision };
}

export function dossierOf(row: DossierRow): Dossier {
  return {
    person: personOf(row),
    tenures: (row.tenures ?? []).map((cells) => tenureOf(row.code, cells)),
    bars: (row.bars ?? []).map(([kind, from, until, childBorn, waived]) => ({
      person: row.code, kind, from, until: until ?? undefined, childBorn: childBorn ?? undefined, waived,
    })),
    ratings: (row.ratings ?? []).map(([year, rating]) => ({ person: row.code, year, rating })),
    relatives: (row.relatives ?? []).map(([relative, kind]) => ({ person: row.code, relative, kind })),
    ...(row.exemptions && { exemptions: row.exemptions.map((cells) => exemptionOf(row.code, cells)) }),
    ...(row.attestations && {
      attestations: row.attestations.map(([kind, on, satisfied, document]) => ({ person: row.code, kind, on, satisfied, document: document ?? undefined })),
    }),
  };
}

function exemptionOf(person: string, [position, rule, from, until, authority, document]: ExemptionCells): ExemptionFact {
  return { person, position: position ?? undefined, rule: rule ?? undefined, from, until: until ?? undefined, authority, document };
}

function personOf(row: DossierRow): PersonFact {
  return {
    code: row.code,
    fullName: row.full_name,
    birth: row.birth_day && row.birth_precision ? fromDay(row.birth_day, row.birth_precision) : undefined,
    gender: row.gender ?? undefined,
    homeLocality: row.home_locality ?? undefined,
    specialisations: row.specialisations,
    qualifications: row.qualifications,
    politicalTheory: row.political_theory ?? undefined,
    partyJoined: row.party_joined ?? undefined,
    plannedFor: row.planned_for,
  };
}

function tenureOf(person: string, cells: TenureCells): TenureFact {
  const [position, from, fromPrecision, until, untilPrecision, kind, appointment, decisionNo, decisionSigned] = cells;
  return {
    person, position, kind,
    from: fromDay(from, fromPrecision),
    until: until && untilPrecision ? untilDay(until, untilPrecision) : undefined,
    appointment: appointment ?? undefined,
    decisionNo: decisionNo ?? undefined,
    decisionSigned: decisionSigned ?? undefined,
  };
}
