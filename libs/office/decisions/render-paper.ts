import { draftTransferDecision, renderDocx, renderHtml, renderPdf, renderText, state30of2020, type TransferDraft, type TransferFacts } from '#documents';
import type { StoredDecision } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';

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

/** A draft with its text, facts and warnings as they stand today. */
export interface OpenedDecision {
  readonly decision: StoredDecision;
  readonly draft: TransferDraft;
}

/** The stored facts came through {@link draftDecisions}, which wrote them in this shape. */
function factsOf(decision: StoredDecision): TransferFacts {
  return decision.facts as TransferFacts;
}

/** Finds a decision the caller may see and drafts its text again from its facts. The reading is on the record. */
export async function openDecision(desk: Desk, id: string, caller: Caller): Promise<OpenedDecision | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'decision', requestId: caller.requestId };
  return desk.database.work(context, async (work): Promise<OpenedDecision | DeedRefused> => {
    const decision = await work.decisions.find(id);
    if (!decision) return refuse('unknown-decision', id, `Không có quyết định "${id}" trong phạm vi được xem.`);
    await work.record.note('decision.read', { table: 'decisions', key: id, person: decision.person });
    return { decision, draft: draftTransferDecision(factsOf(decision)) };
  });
}

function fileName(decision: StoredDecision, format: PaperFormat): string {
  return `Du-thao-QD-dieu-dong-bo-nhiem-${decision.person}-${decision.effective}.${format}`;
}

async function bytesOf(desk: Desk, document: Exclude<TransferDraft, { missing: readonly string[] }>['document'], format: PaperFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return renderDocx(document, state30of2020);
    case 'pdf': return renderPdf(document, state30of2020, await desk.fonts());
    case 'html': return new TextEncoder().encode(renderHtml(document, state30of2020));
    case 'txt': return new TextEncoder().encode(renderText(document, state30of2020));
  }
}

/** The paper of a decision in one format. */
export async function renderPaper(desk: Desk, wish: { readonly decision: string; readonly format: PaperFormat }, caller: Caller): Promise<RenderedPaper | DeedRefused> {
  const opened = await openDecision(desk, wish.decision, caller);
  if ('outcome' in opened) return opened;
  const { decision, draft } = opened;
  if ('missing' in draft) return refuse('missing-fact', decision.person, `Thiếu dữ kiện: ${draft.unmet.map((fact) => fact.label).join(', ')}.`);
  return { bytes: await bytesOf(desk, draft.document, wish.format), contentType: TYPES[wish.format], fileName: fileName(decision, wish.format) };
}
