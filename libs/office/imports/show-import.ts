import type { ImportDecisions, ImportLine, ImportMapping, ImportQuestionGroup, ImportSummary, ImportView, JobView } from '#contracts';
import type { StoredImport, Work } from '#persistence';

import { decisionsOf } from './preview-import.ts';
import type { Analysis } from './read-import.ts';

interface KeptFigures {
  readonly summary: ImportSummary;
  readonly questions: readonly ImportQuestionGroup[];
}

const SHOWN = 200;

function figuresOf({ summary, state }: StoredImport): KeptFigures | undefined {
  return state === 'reading' || state === 'mapping' ? undefined : (summary as KeptFigures | undefined);
}

async function jobOf(work: Work, { job }: StoredImport): Promise<{ job?: JobView }> {
  const stored = job === undefined ? undefined : await work.jobs.find(job);
  if (stored === undefined) return {};
  const { id, kind, state, progress, phase, best, bound, result, error } = stored;
  const known = Object.entries({ phase, best, bound, result, error }).filter(([, value]) => value !== undefined);
  return { job: { id, kind, state, progress, ...(Object.fromEntries(known) as Partial<JobView>) } };
}

async function lineOf(work: Work, found: StoredImport): Promise<ImportLine> {
  const { id, fileName, fileSize, fileHash, sender, state, version, createdBy, createdAt, batch } = found;
  const figures = figuresOf(found);
  return {
    id, fileName, fileSize, fileHash, sender, state, version, createdBy, createdAt, ...(batch === undefined ? {} : { batch }),
    ...(figures ? { summary: figures.summary } : {}), ...(await jobOf(work, found)),
  };
}

/** The newest imports. */
export async function listImports(work: Work): Promise<readonly ImportLine[]> {
  const lines: ImportLine[] = [];
  for (const found of await work.imports.list(SHOWN)) lines.push(await lineOf(work, found));
  return lines;
}

/** Everything about an import but its rows. */
export async function showImport(work: Work, id: string): Promise<ImportView | undefined> {
  const found = await work.imports.find(id);
  if (found === undefined) return undefined;
  const analysis = found.analysis as Analysis | undefined;
  const earlier = await work.imports.batches({ limit: 20, fileHash: found.fileHash });
  return {
    ...(await lineOf(work, found)), ...partsKnown(found, analysis),
    sheets: analysis?.sheets ?? [], decisions: decisionsShown(found), questions: figuresOf(found)?.questions ?? [],
    earlier: earlier.filter((batch) => batch.undoneAt === undefined && batch.id !== found.batch),
  };
}

function partsKnown({ refusal, mapping, contentHash, state }: StoredImport, analysis: Analysis | undefined): Partial<ImportView> {
  return {
    ...(refusal ? { refusal } : {}), ...(mapping ? { mapping: mapping as ImportMapping } : {}), ...(analysis?.remembered ? { remembered: analysis.remembered } : {}),
    ...(contentHash !== undefined && state === 'previewed' ? { contentHash } : {}),
  };
}

function decisionsShown(found: StoredImport): ImportDecisions {
  const { fixes = [], answers = {}, leftOut = [], leaveOutUnsettled = false } = decisionsOf(found);
  return { fixes, leftOut, leaveOutUnsettled, answers: Object.entries(answers).map(([question, value]) => ({ question, value })) };
}
