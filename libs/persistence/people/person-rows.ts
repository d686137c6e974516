import { type Day, lastDayBefore, type Precision, writeImpreciseDay } from '#calendar';
import type { BarView, PersonView } from '#contracts';
import { fromDay } from '../dossiers/dossier-row.ts';

export interface PersonRow {
  readonly code: string;
  readonly full_name: string;
  readonly birth_day: Day | null;
  readonly birth_precision: Precision | null;
  readonly gender: 'male' | 'female' | null;
  readonly home_locality_name: string | null;
  readonly specialisations: string[];
  readonly qualifications: string[];
  readonly political_theory: string | null;
  readonly party_joined: Day | null;
  readonly planned_for: string[];
}
export const PERSON_SQL = `
  SELECT p.code, full_name, birth_day, birth_precision, gender, l.name AS home_locality_name, specialisations, qualifications, political_theory, party_joined, planned_for
  FROM people p LEFT JOIN localities l ON l.code = p.home_locality WHERE p.code = $1`;

export interface TenureRow {
  readonly position: string;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly locality_name: string;
  readonly head: boolean;
  readonly from_day: Day;
  readonly from_precision: Precision;
  readonly until_day: Day | null;
  readonly until_precision: Precision | null;
  readonly kind: 'official' | 'acting' | 'in-charge' | 'seconded';
  readonly appointment: 'first' | 'renewed' | null;
  readonly decision_no: string | null;
  readonly decision_signed: Day | null;
}
export const TENURES_SQL = `
  SELECT o.code AS position, o.title, u.code AS unit, u.name AS unit_name, l.name AS locality_name, o.head,
         t.from_day, t.from_precision, t.until_day, t.until_precision, t.kind, t.appointment, t.decision_no, t.decision_signed
  FROM tenures t JOIN positions o ON o.id = t.position_id JOIN units u ON u.code = o.unit_code JOIN localities l ON l.code = u.locality_code
  WHERE t.person_id = (SELECT id FROM people WHERE code = $1) ORDER BY t.from_day, t.id`;

/** A relative outside the scope stays unnamed: row-level security hides his row, and the join with it. */
export const RELATIVES_SQL = `
  SELECT k.code, k.full_name, v.kind,
    (SELECT o.title || ', ' || u.name FROM tenures t JOIN positions o ON o.id = t.position_id JOIN units u ON u.code = o.unit_code
      WHERE t.person_id = k.id AND t.reach @> coalesce($2::date, planner_as_of()) ORDER BY o.head DESC, t.from_day DESC LIMIT 1) AS post
  FROM relatives v JOIN people k ON k.id = v.relative_id
  WHERE v.person_id = (SELECT id FROM people WHERE code = $1) ORDER BY k.given_name, k.family_middle, k.code, v.kind`;

export function personViewOf(row: PersonRow): Omit<PersonView, 'tenures' | 'bars' | 'exemptions' | 'ratings' | 'relatives'> {
  return {
    code: row.code, fullName: row.full_name,
    specialisations: row.specialisations, qualifications: row.qualifications, plannedFor: row.planned_for,
    ...(row.birth_day && row.birth_precision && { birthDate: writeImpreciseDay(fromDay(row.birth_day, row.birth_precision)) }),
    ...(row.gender && { gender: row.gender }),
    ...(row.home_locality_name && { homeLocalityName: row.home_locality_name }),
    ...(row.political_theory && { politicalTheory: row.political_theory }),
    ...(row.party_joined && { partyJoined: row.party_joined }),
  };
}

export function barsOf(rows: readonly { kind: string; from_day: Day; until_day: Day | null; child_born: Day | null; waived: boolean }[]): BarView[] {
  return rows.map((row) => ({
    kind: row.kind, from: row.from_day, waived: row.waived,
    ...(row.until_day && { to: lastDayBefore(row.until_day) }),
    ...(row.child_born && { childBorn: row.child_born }),
  }));
}
