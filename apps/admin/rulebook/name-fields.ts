import type { Problem } from '../api/problem.ts';
import type { Words } from '../parts/words.ts';

/** The fields of a refusal called as the sheet calls them: `overrides[2].from` → the day the value applies from. */
export function nameFields(problem: Problem, words: Words): Problem {
  return { ...problem, fields: problem.fields.map((field) => ({ ...field, path: words.code('rulebook.field', field.path.split('.').at(-1) ?? field.path) })) };
}
