import type { StoredDecision, StoredJob, Work } from '#persistence';

import { type Caller, type Desk, goOnOrStop } from '../../desk/desk.ts';
import { type DeedRefused, refuse } from '../../desk/refusals.ts';
import { decisionWork, unknownDecision } from '../change-decisions.ts';
import { modelOf } from '../paper-model.ts';
import { paperName } from '../render-paper.ts';
import { filesInWorker } from './files-in-worker.ts';
import type { BatchPaper, PaperFiles } from './paper-messages.ts';

const MOST = 500;

/** The decisions in signing order: groups as they were drafted, within them the sending side first. */
async function inOrder(work: Work, ids: readonly string[]): Promise<readonly StoredDecision[] | DeedRefused> {
  const found: StoredDecision[] = [];
  for (const id of new Set(ids)) {
    const decision = await work.decisions.find(id);
    if (!decision) return unknownDecision(id);
    found.push(decision);
  }
  const first = new Map<string, number>();
  for (const [at, { group }] of found.entries()) if (!first.has(group)) first.set(group, at);
  return found.sort((one, other) => (first.get(one.group) ?? 0) - (first.get(other.group) ?? 0) || one.place - other.place);
}

/** Asks for the files of some decisions; they are made by a worker and kept for a day for who asked. */
export function startBatch(desk: Desk, wish: { readonly decisions: readonly string[]; readonly idempotencyKey?: string | undefined }, caller: Caller): Promise<StoredJob | DeedRefused> {
  const { idempotencyKey, decisions } = wish;
  const context = { ...decisionWork(caller, 'papers.asked'), idempotencyKey, fingerprint: JSON.stringify(decisions) };
  return desk.database.work(context, async (work): Promise<StoredJob | DeedRefused> => {
    if (decisions.length === 0 || decisions.length > MOST) return refuse('nothing-chosen', String(decisions.length), `Chọn từ 1 đến ${MOST} văn bản.`);
    const found = await inOrder(work, decisions);
    if ('outcome' in found) return found;
    if (new Set(found.map(({ templateSet }) => templateSet)).size > 1) return refuse('nothing-chosen', '', 'Văn bản của Đảng và văn bản của Nhà nước không in chung một tập; chọn riêng từng loại.');
    return work.jobs.enqueue({ kind: 'papers', request: { decisions: found.map(({ id }) => id) } });
  });
}

function papersOf(decisions: readonly StoredDecision[]): readonly BatchPaper[] | DeedRefused {
  const papers: BatchPaper[] = [];
  for (const decision of decisions) {
    const model = modelOf(decision);
    if ('unmet' in model) return refuse('missing-fact', decision.person, `“${decision.title}” còn thiếu: ${model.unmet.map(({ label }) => label).join(', ')}.`);
    papers.push({ name: paperName(decision), document: model.document, layout: model.layout.id });
  }
  return papers;
}

/** Makes one ZIP and one PDF of some decisions. @throws DeedCancelled */
export async function makeFilesOf(desk: Desk, ids: readonly string[], caller: Caller): Promise<PaperFiles & { readonly papers: number } | DeedRefused> {
  caller.onProgress?.({ phase: 'loading', progress: 0 });
  const found = await desk.database.work(decisionWork(caller, 'papers.made'), (work) => inOrder(work, ids));
  if ('outcome' in found) return found;
  const papers = papersOf(found);
  if ('outcome' in papers) return papers;
  goOnOrStop(caller);
  const order = { papers, fonts: await desk.fonts(), title: `${papers.length} văn bản` };
  const files = await filesInWorker(order, { signal: caller.signal, onDone: (done) => caller.onProgress?.({ phase: 'rendering', progress: (0.7 * done) / papers.length }) });
  goOnOrStop(caller);
  await desk.database.work(decisionWork(caller, 'decision.exported'), async (work) => {
    for (const { id } of found) await work.decisions.note(id, 'exported', 'ZIP, PDF');
  });
  return { ...files, papers: papers.length };
}

/** Makes and keeps the files that a job asks for. @throws DeedCancelled */
export async function makeBatch(desk: Desk, wish: { readonly job: string; readonly decisions: readonly string[] }, caller: Caller): Promise<{ readonly papers: number } | DeedRefused> {
  const files = await makeFilesOf(desk, wish.decisions, caller);
  if ('outcome' in files) return files;
  caller.onProgress?.({ phase: 'storing', progress: 0.98 });
  await desk.database.work({ ...decisionWork(caller, 'papers.kept'), statementSeconds: 60 }, (work) => work.batches.keep({ job: wish.job, ...files }));
  return { papers: files.papers };
}
