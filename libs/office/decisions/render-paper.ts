import { type PaperDocument, renderDocx, renderHtml, renderPdf, renderText, safeName, type TemplateSet } from '#documents';
import type { DecisionEvent, StoredDecision, Work } from '#persistence';
import type { DecisionLine } from '#contracts';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { unknownDecision } from './change-decisions.ts';
import { modelOf, type PaperModel, storedFacts } from './paper-model.ts';

export const PAPER_FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

const TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

export interface RenderedPaper {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** A file name a clerk can find again: kind, person, effective day. */
  readonly fileName: string;
}

/** A decision with its text, facts, warnings and history as they stand today. */
export interface OpenedDecision {
  readonly decision: StoredDecision;
  readonly model: PaperModel | { readonly unmet: readonly { readonly name: string; readonly label: string; readonly reason: string }[] };
  readonly history: readonly DecisionEvent[];
  readonly together: readonly DecisionLine[];
  /** Bases the clerk added to those chosen by law. */
  readonly furtherBases?: readonly string[] | undefined;
}

async function read(work: Work, id: string): Promise<StoredDecision | undefined> {
  const decision = await work.decisions.find(id);
  if (decision) await work.record.note('decision.read', { table: 'decisions', key: id, person: decision.person });
  return decision;
}

/** Finds a decision the caller may see, with its text from its facts and edits, or as it was signed. The reading is on the record. */
export async function openDecision(desk: Desk, id: string, caller: Caller): Promise<OpenedDecision | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'decision', requestId: caller.requestId };
  return desk.database.work(context, async (work): Promise<OpenedDecision | DeedRefused> => {
    const decision = await read(work, id);
    if (!decision) return unknownDecision(id);
    const together = (await work.decisions.list({ group: decision.group })).filter((line) => line.id !== id);
    return { decision, model: modelOf(decision), history: await work.decisions.history(id), together, furtherBases: storedFacts(decision).furtherBases };
  });
}

/** What a file of a decision is called: kind, number or draft, person, day. */
export function paperName(decision: Pick<StoredDecision, 'kind' | 'person' | 'effective' | 'fullName' | 'number' | 'paper'>): string {
  const kind = decision.kind === 'transfer-and-appointment' ? 'dieu-dong-bo-nhiem' : decision.kind;
  const mark = decision.number === undefined || decision.paper === undefined ? 'Du-thao-QD' : `QD-${safeName(decision.number)}`;
  return `${mark}-${kind}-${decision.person}-${decision.effective}`;
}

async function bytesOf(desk: Desk, { document, layout }: { document: PaperDocument; layout: TemplateSet }, format: PaperFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return renderDocx(document, layout);
    case 'pdf': return renderPdf(document, layout, await desk.fonts());
    case 'html': return new TextEncoder().encode(renderHtml(document, layout));
    case 'txt': return new TextEncoder().encode(renderText(document, layout));
  }
}

/** The paper of a decision in one format. A file that leaves the house stands in the decision's own log. */
export async function renderPaper(desk: Desk, wish: { readonly decision: string; readonly format: PaperFormat }, caller: Caller): Promise<RenderedPaper | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'decision', requestId: caller.requestId };
  const decision = await desk.database.work(context, async (work) => {
    const found = await read(work, wish.decision);
    if (found && wish.format !== 'html') await work.decisions.note(found.id, 'exported', wish.format.toUpperCase());
    return found;
  });
  if (!decision) return unknownDecision(wish.decision);
  const model = modelOf(decision);
  if ('unmet' in model) return refuse('missing-fact', decision.person, `Thiếu dữ kiện: ${model.unmet.map((fact) => fact.label).join(', ')}.`);
  return { bytes: await bytesOf(desk, model, wish.format), contentType: TYPES[wish.format], fileName: `${paperName(decision)}.${wish.format}` };
}

/** Notes that a paper was sent to a printer. */
export function notePrint(desk: Desk, id: string, caller: Caller): Promise<{ readonly noted: true } | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'decision', action: 'decision.printed', requestId: caller.requestId };
  return desk.database.work(context, async (work): Promise<{ noted: true } | DeedRefused> => {
    if ((await work.decisions.find(id)) === undefined) return unknownDecision(id);
    await work.decisions.note(id, 'printed');
    return { noted: true };
  });
}
