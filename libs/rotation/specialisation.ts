/** How well a person's specialisations suit a seat: 100 the same field and level, 0 no match. */
export type MatchGrade = 100 | 80 | 40 | 0;

export type MatchKind = 'nothing-asked' | 'same-field-and-level' | 'same-field' | 'related-field' | 'no-match';

export interface Match {
  readonly kind: MatchKind;
  readonly grade: MatchGrade;
}

/** Words that name a level of schooling; every other word names a field. */
const LEVELS: ReadonlySet<string> = new Set(['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'continuing-education']);

/** Fields near enough that a head of one may lead the other; pairs hold both ways. A board may hand in its own. */
export const RELATED_FIELDS: readonly (readonly [string, string])[] = [
  ['finance', 'economy'],
  ['finance', 'accounting'],
  ['environment', 'urban-management'],
  ['justice', 'inspection'],
  ['home-affairs', 'labour'],
];

/** Grades a person's specialisations against what a seat asks for; answers are kept, for there are few different lists. */
export function matchSpecialisations(related: readonly (readonly [string, string])[] = RELATED_FIELDS): (has: readonly string[], asks: readonly string[]) => Match {
  const near = new Set(related.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
  const known = new Map<string, Match>();
  return (has, asks) => {
    const key = `${has.join(';')}\n${asks.join(';')}`;
    let match = known.get(key);
    if (match === undefined) {
      match = grade(has, asks, near);
      known.set(key, match);
    }
    return match;
  };
}

function grade(has: readonly string[], asks: readonly string[], near: ReadonlySet<string>): Match {
  if (asks.length === 0) return { kind: 'nothing-asked', grade: 100 };
  if (asks.every((word) => has.includes(word))) return { kind: 'same-field-and-level', grade: 100 };
  const fields = asks.filter((word) => !LEVELS.has(word));
  if (fields.some((field) => has.includes(field))) return { kind: 'same-field', grade: 80 };
  if (fields.some((field) => has.some((own) => near.has(`${own}\n${field}`)))) return { kind: 'related-field', grade: 40 };
  return { kind: 'no-match', grade: 0 };
}
