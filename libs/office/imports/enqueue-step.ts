import type { StoredJob, Work } from '#persistence';

export type ImportStep = 'read' | 'preview' | 'commit';

/** What a job of an import is asked to do; `version` is the one it was asked for. */
export interface StepRequest {
  readonly import: string;
  readonly step: ImportStep;
  readonly version: number;
}

/** One job a version: what was changed while an older one ran gets a job of its own, and the older one finds itself out of date. */
export function enqueueStep(work: Work, request: StepRequest): Promise<StoredJob> {
  return work.jobs.enqueue({ kind: 'import', request, key: `import:${request.import}:${request.step}:${request.version}` });
}

/** The request of a job of this room; `undefined` when it is none. */
export function stepOf(request: unknown): StepRequest | undefined {
  if (typeof request !== 'object' || request === null) return undefined;
  const { import: id, step, version } = request as Partial<Record<keyof StepRequest, unknown>>;
  const known = step === 'read' || step === 'preview' || step === 'commit';
  return typeof id === 'string' && known && typeof version === 'number' ? { import: id, step, version } : undefined;
}
