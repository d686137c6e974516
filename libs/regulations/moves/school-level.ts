import { type Day, daysBetween, laterOf } from '#calendar';
import { type Establishment } from '#tenure';

import { type Dossier } from '../dossier.ts';

const SCHOOL = /^(preschool|kindergarten|nursery|primary|lower-secondary|upper-secondary|secondary|multi-level)/;

/** Whether a unit's level is a level taught at school, not an office. */
export function isSchoolLevel(level: string): boolean {
  return SCHOOL.test(level);
}

/** Days the file shows in schools of a level up to the day; unclear days are read for as much as possible. */
export function daysServedAtLevel(dossier: Dossier, level: string, on: { establishment: Establishment; asOf: Day }): number {
  let days = 0;
  for (const tenure of dossier.tenures) {
    const position = on.establishment.positions.get(tenure.position);
    if (position === undefined || on.establishment.units.get(position.unit)?.level !== level) continue;
    const until = tenure.until === undefined || tenure.until.latest > on.asOf ? on.asOf : tenure.until.latest;
    days += Math.max(0, daysBetween(tenure.from.earliest, laterOf(until, tenure.from.earliest)));
  }
  return days;
}
