import { type Drafted } from '../decisions/decision-facts.ts';
import { type TemplateSet } from '../layout/template-set.ts';
import { templateTag, type TemplateTag } from './tag-dictionary.ts';
import { templateValues } from './template-values.ts';
import { fillTemplate } from './word-template.ts';

/** A template that was taken: its clean bytes and the names of its tags. */
export interface TakenTemplate {
  readonly bytes: Uint8Array;
  readonly tags: readonly string[];
}

/** The filled Word file, or the tags this paper has no text for: nothing is printed empty that should say something. */
export type FilledTemplate = { readonly bytes: Uint8Array } | { readonly missing: readonly TemplateTag[] };

/**
 * A drafted paper in the agency's own template. Words are those of the paper; the template decides only where they stand.
 * @throws UnprintableText when a text holds characters that the door should have refused
 */
export function renderTemplate(template: TakenTemplate, paper: Pick<Drafted, 'document' | 'facts'>, layout: TemplateSet): FilledTemplate {
  const values = templateValues(paper, layout);
  const missing = template.tags.map(templateTag).filter((tag): tag is TemplateTag => tag !== undefined && lacks(tag, values));
  return missing.length > 0 ? { missing } : { bytes: fillTemplate(template.bytes, values) };
}

/** Tags inside a list have their text from its entries; those that may be empty always have one. */
function lacks(tag: TemplateTag, values: ReturnType<typeof templateValues>): boolean {
  if (tag.inside !== undefined || tag.mayBeEmpty === true) return false;
  const given = values[tag.name];
  return given === undefined || given.length === 0;
}
