import { type Drafted, party36of2018, renderTemplate, sampleDecision, state30of2020 } from '#documents';
import type { StoredTemplate } from '#persistence';

import { openDecision, type RenderedPaper } from '../decisions/render-paper.ts';
import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { convertToPdf, type NoPdf } from './convert-to-pdf.ts';
import { isDecisionKind } from './keep-template.ts';

export const TEMPLATE_FORMATS = ['docx', 'pdf'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const NO_PDF: Readonly<Record<NoPdf, string>> = {
  'no-converter': 'Máy chủ chưa cài LibreOffice nên không tạo được PDF từ mẫu Word riêng. Hãy tải bản Word và in từ Word.',
  'too-slow': 'LibreOffice không chuyển xong trong một phút. Hãy tải bản Word và in từ Word.',
  'not-converted': 'LibreOffice không chuyển được tệp này sang PDF. Hãy tải bản Word và in từ Word.',
};

interface Printing {
  readonly template: StoredTemplate;
  readonly file: Uint8Array;
  readonly paper: Pick<Drafted, 'document' | 'facts'>;
  readonly format: TemplateFormat;
  readonly fileName: string;
}

async function print({ template, file, paper, format, fileName }: Printing): Promise<RenderedPaper | DeedRefused> {
  const layout = template.regime === 'party' ? party36of2018 : state30of2020;
  const made = renderTemplate({ bytes: file, tags: template.tags.map((tag) => tag.name) }, paper, layout);
  if ('missing' in made) {
    const lacking = made.missing.map((tag) => `{${tag.name}} (${tag.meaning})`).join('; ');
    return refuse('missing-fact', template.id, `Mẫu "${template.name}" dùng thẻ mà văn bản này không có nội dung: ${lacking}.`);
  }
  if (format === 'docx') return { bytes: made.bytes, contentType: DOCX, fileName };
  const pdf = await convertToPdf(made.bytes);
  return typeof pdf === 'string' ? refuse('no-pdf', template.id, NO_PDF[pdf]) : { bytes: pdf, contentType: 'application/pdf', fileName };
}

interface Opened {
  readonly template: StoredTemplate;
  readonly file: Uint8Array;
}

async function openTemplate(desk: Desk, id: string, caller: Caller): Promise<Opened | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'decision' };
  return desk.database.work(context, async (work): Promise<Opened | DeedRefused> => {
    const [template, file] = [await work.templates.find(id), await work.templates.file(id)];
    return template && file ? { template, file } : refuse('unknown-template', id, '');
  });
}

/** The invented case in a template, for the eyes of whoever is to approve it. */
export async function printSample(desk: Desk, wish: { readonly template: string; readonly format: TemplateFormat }, caller: Caller): Promise<RenderedPaper | DeedRefused> {
  const opened = await openTemplate(desk, wish.template, caller);
  if ('outcome' in opened) return opened;
  const { template, file } = opened;
  if (!isDecisionKind(template.kind)) return refuse('unknown-template', template.id, '');
  const fileName = `Mau-thu-${template.kind}-ban-${template.no}.${wish.format}`;
  return print({ template, file, paper: sampleDecision(template.kind, template.regime), format: wish.format, fileName });
}

/** The checked file of a template as it was taken in. */
export async function openTemplateFile(desk: Desk, id: string, caller: Caller): Promise<RenderedPaper | DeedRefused> {
  const opened = await openTemplate(desk, id, caller);
  if ('outcome' in opened) return opened;
  return { bytes: opened.file, contentType: DOCX, fileName: `Mau-${opened.template.kind}-ban-${opened.template.no}.docx` };
}

/** What a decision is for the choice of a template: its kind, whose paper it is and who issues it. */
async function paperOf(desk: Desk, decision: string, caller: Caller): Promise<{ paper: Pick<Drafted, 'document' | 'facts'>; issuer: string; person: string } | DeedRefused> {
  const opened = await openDecision(desk, decision, caller);
  if ('outcome' in opened) return opened;
  const { model } = opened;
  if ('unmet' in model) return refuse('missing-fact', opened.decision.person, `Thiếu dữ kiện: ${model.unmet.map((fact) => fact.label).join(', ')}.`);
  return { paper: model, issuer: opened.decision.issuer, person: opened.decision.person };
}

/** Approved templates that a decision may be set in, those of its own issuing body first. */
export async function templatesFor(desk: Desk, decision: string, caller: Caller): Promise<readonly StoredTemplate[] | DeedRefused> {
  const found = await paperOf(desk, decision, caller);
  if ('outcome' in found) return found;
  const { kind, regime = 'state' } = found.paper.document;
  const context = { actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'decision' };
  return desk.database.work(context, (work) => work.templates.inUse({ kind, regime, issuer: found.issuer }));
}

/** A decision in one of the agency's own templates that is in use for it. The reading of the decision is on the record. */
export async function printInTemplate(desk: Desk, wish: { readonly decision: string; readonly template: string; readonly format: TemplateFormat }, caller: Caller): Promise<RenderedPaper | DeedRefused> {
  const opened = await openTemplate(desk, wish.template, caller);
  if ('outcome' in opened) return opened;
  const { template, file } = opened;
  const found = await paperOf(desk, wish.decision, caller);
  if ('outcome' in found) return found;
  const { kind, regime = 'state' } = found.paper.document;
  const fits = template.kind === kind && template.regime === regime && (template.issuer === '' || template.issuer.toLowerCase() === found.issuer.toLowerCase());
  if (template.state !== 'approved' || !fits) return refuse('template-closed', template.id, `Mẫu "${template.name}" không dùng cho quyết định này.`);
  return print({ template, file, paper: found.paper, format: wish.format, fileName: `QD-theo-mau-${template.no}-${found.person}.${wish.format}` });
}
