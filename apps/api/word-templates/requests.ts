import type { TemplateMoveRequest } from '#contracts';
import { DECISION_KINDS } from '#documents';
import { TEMPLATE_FORMATS, type TemplateFormat } from '#office';
import { Id, OneOf, Text, WholeNumber } from '../shapes/fields.ts';

const REGIMES = ['state', 'party'] as const;

export class TemplatesQuery {
  @OneOf(DECISION_KINDS, { optional: true }) kind?: (typeof DECISION_KINDS)[number];
  @OneOf(REGIMES, { optional: true }) regime?: (typeof REGIMES)[number];
}
export class NewTemplateQuery {
  @OneOf(DECISION_KINDS) kind!: (typeof DECISION_KINDS)[number];
  @OneOf(REGIMES) regime!: (typeof REGIMES)[number];
  @Text({ max: 200, about: 'A name people know the template by' }) name!: string;
  @Text({ max: 300, optional: true, about: 'Name of the issuing body; left out = any' }) issuer?: string;
}
export class TemplateMoveBody implements TemplateMoveRequest {
  @WholeNumber({ min: 1, max: 1_000_000 }) version!: number;
}
export class TemplateSampleParam {
  @Id() id!: string;
  @OneOf(TEMPLATE_FORMATS) format!: TemplateFormat;
}
export class TemplatePaperQuery {
  @Id() template!: string;
}
