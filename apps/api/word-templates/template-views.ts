import type { TemplateTagView, WordTemplateLine, WordTemplateView } from '#contracts';
import { TEMPLATE_TAGS } from '#documents';
import type { StoredTemplate } from '#persistence';
import { known } from '../answers/known.ts';

export function templateLine(template: StoredTemplate): WordTemplateLine {
  const { id, kind, regime, issuer, no, name, state, size, sha256, sentBy, sentAt, approvedBy, approvedAt, version } = template;
  return { id, kind, regime, issuer, no, name, state, size, sha256, sentBy, sentAt, version, ...known({ approvedBy, approvedAt }) };
}

const MEANINGS = new Map(TEMPLATE_TAGS.map((tag) => [tag.name, tag.meaning]));

export function templateView(template: StoredTemplate): WordTemplateView {
  return { ...templateLine(template), tags: template.tags.map(({ name, places }) => ({ name, meaning: MEANINGS.get(name) ?? '', places })) };
}

/** The dictionary as it is published. */
export function tagViews(): readonly TemplateTagView[] {
  return TEMPLATE_TAGS.map(({ name, meaning, example, list, mayBeEmpty, inside }) =>
    ({ name, meaning, example, list: list === true, mayBeEmpty: mayBeEmpty === true, inside: inside ?? [] }));
}
