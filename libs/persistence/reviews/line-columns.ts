import type { Day } from '#calendar';
import type { DueLine, OutcomeCode } from '#contracts';

/** One stored line of a due list. */
export interface LineRow {
  readonly person: string;
  readonly position: string;
  readonly full_name: string;
  readonly birth_year: number | null;
  readonly gender: 'male' | 'female' | null;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly locality: string;
  readonly locality_name: string;
  readonly sector: string | null;
  readonly specialisations: readonly string[];
  readonly rule: string;
  readonly outcome: OutcomeCode;
  readonly serving_since: Day | null;
  readonly first_day_over: Day | null;
  readonly days_until_over: number | null;
  readonly served_years: number | null;
  readonly served_months: number | null;
  readonly served_days: number | null;
  readonly terms: number | null;
  readonly term_ends: Day | null;
  readonly retires_on: Day | null;
  readonly notes: readonly string[];
}

/** Columns with their types, for `jsonb_to_recordset`. */
export const LINE_COLUMNS = {
  person: 'text', position: 'text', full_name: 'text', birth_year: 'integer', gender: 'text', title: 'text', unit: 'text', unit_name: 'text',
  locality: 'text', locality_name: 'text', sector: 'text', specialisations: 'text[]', rule: 'text', outcome: 'text', serving_since: 'date',
  first_day_over: 'date', days_until_over: 'integer', served_years: 'integer', served_months: 'integer', served_days: 'integer', terms: 'integer',
  term_ends: 'date', retires_on: 'date', notes: 'text[]',
} as const satisfies Record<keyof LineRow, string>;

export const LINE_NAMES = Object.keys(LINE_COLUMNS).join(', ');

/** The line as it is stored. */
export function lineRowOf(line: DueLine): Partial<Record<keyof LineRow, unknown>> {
  return {
    person: line.person, position: line.position, full_name: line.fullName, birth_year: line.birthYear, gender: line.gender, title: line.title,
    unit: line.unit, unit_name: line.unitName, locality: line.locality, locality_name: line.localityName, sector: line.sector,
    specialisations: line.specialisations, rule: line.rule, outcome: line.outcome, serving_since: line.servingSince,
    first_day_over: line.firstDayOver, days_until_over: line.daysUntilOver,
    served_years: line.served?.years, served_months: line.served?.months, served_days: line.served?.days,
    terms: line.terms, term_ends: line.termEnds, retires_on: line.retiresOn, notes: line.notes,
  };
}

/** The line as it is shown: what is not known is absent. */
export function dueLineOf(row: LineRow): DueLine {
  const known = Object.entries({
    birthYear: row.birth_year, gender: row.gender, sector: row.sector, servingSince: row.serving_since, firstDayOver: row.first_day_over,
    daysUntilOver: row.days_until_over, terms: row.terms, termEnds: row.term_ends, retiresOn: row.retires_on,
  }).filter(([, value]) => value !== null);
  return {
    person: row.person, fullName: row.full_name, position: row.position, title: row.title, unit: row.unit, unitName: row.unit_name,
    locality: row.locality, localityName: row.locality_name, specialisations: row.specialisations, rule: row.rule, outcome: row.outcome,
    notes: row.notes,
    ...(Object.fromEntries(known) as Partial<DueLine>),
    ...(row.served_years !== null && { served: { years: row.served_years, months: row.served_months ?? 0, days: row.served_days ?? 0 } }),
  };
}
