import { checkParts } from './check-parts.ts';
import { type FoundTag, findTags } from './find-tags.ts';
import { openPackage } from './open-package.ts';
import { fault, type TemplateFault } from './template-faults.ts';
import { compileTemplate, packParts } from './word-template.ts';

/** What an agency sent, looked at: taken with its clean bytes, or the faults that keep it out. The tags are those of the dictionary. */
export type TemplateReport =
  | { readonly outcome: 'taken'; readonly tags: readonly FoundTag[]; readonly bytes: Uint8Array }
  | { readonly outcome: 'refused'; readonly tags: readonly FoundTag[]; readonly faults: readonly TemplateFault[] };

const MOST_FAULTS = 50;

/**
 * Looks at an agency's Word template before anything of it is used: the archive's sizes, its parts (no macros, objects,
 * links, entities, fields that fetch), then its tags against the published dictionary. What is taken is packed anew from
 * the checked parts.
 */
export function checkTemplate(sent: Uint8Array): TemplateReport {
  const opened = openPackage(sent);
  if ('refused' in opened) return { outcome: 'refused', tags: [], faults: [opened.refused] };
  const { parts } = opened;
  const unsafe = checkParts(parts);
  if (unsafe.length > 0) return { outcome: 'refused', tags: [], faults: unsafe.slice(0, MOST_FAULTS) };
  const { found, faults } = findTags(parts);
  if (faults.length > 0) return { outcome: 'refused', tags: found, faults: faults.slice(0, MOST_FAULTS) };
  const bytes = packParts(parts);
  const loose = compileTemplate(bytes);
  if (loose.length > 0) return { outcome: 'refused', tags: found, faults: loose.map((tag) => fault('tag-structure', `{${tag}}`)) };
  return { outcome: 'taken', tags: found, bytes };
}
