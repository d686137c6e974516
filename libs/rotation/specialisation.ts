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

export type Matcher = (has: readonly string[], asks: readonly string[]) => Match;

/** Grades a person's specialisations against what a seat asks for; answers are kept by their words, for there are few different lists. */
export function matchSpecialisations(related: readonly (readonly [string, string])[] = RELATED_FIELDS): Matcher {
  const near = new Set(related.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
  const known = new Map<string, Map<string, Match>>();
  return (has, asks) => {
    const [own, wanted] = [wordsOf(has), wordsOf(asks)];
    let row = known.get(own);
    if (row === undefined) known.set(own, (row = new Map()));
    let match = row.get(wanted);
    if (match === undefined) row.set(wanted, (match = grade(has, asks, near)));
    return match;
  };
}

const joined = new WeakMap<readonly string[], string>();

/** The words of a list as one text, joined once per list. */
function wordsOf(list: readonly string[]): string {
  let text = joined.get(list);
  if (text === undefined) joined.set(list, (text = list.join(';')));
  return text;
}

function grade(has: readonly string[], asks: readonly string[], near: ReadonlySet<string>): Match {
  if (asks.length === 0) return { kind: 'nothing-asked', grade: 100 };
  if (asks.every((word) => has.includes(word))) return { kind: 'same-field-and-level', grade: 100 };
  const fields = asks.filter((word) => !LEVELS.has(word));
  if (fields.some((field) => has.includes(field))) return { kind: 'same-field', grade: 80 };
  if (fields.some((field) => has.some((own) => near.has(`${own}\n${field}`)))) return { kind: 'related-field', grade: 40 };
  return { kind: 'no-match', grade: 0 };
}
