/**
 * Condition that the column `search` holds every word of a text, in any order and without regard to diacritics.
 * `place` is where the text stands among the values; signs that LIKE reads are taken as they are.
 */
export function searchedFor(place: string): string {
  return `search LIKE ALL (SELECT '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%'
    FROM unnest(string_to_array(planner_fold(${place}), ' ')) AS word WHERE word <> '')`;
}
