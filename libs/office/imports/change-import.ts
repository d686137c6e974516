import type { DecisionsRequest, ImportState, MappingRequest } from '#contracts';
import type { ImportPatch, StoredImport, StoredJob, Work } from '#persistence';
import type { Decisions, WorkbookMapping } from '#spreadsheets';

import type { Caller, Desk } from '../desk/desk.ts';
import type { DeedRefused } from '../desk/refusals.ts';
import { correctMapping } from './correct-mapping.ts';
import { enqueueStep, type ImportStep } from './enqueue-step.ts';
import { refuseImport } from './import-refusals.ts';
import { importWork } from './import-work.ts';
import { mergeDecisions } from './merge-decisions.ts';
import { decisionsOf } from './preview-import.ts';
import { kept } from './read-import.ts';

/** The import that is meant, as it was when the clerk looked at it. */
export interface ImportRef {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey?: string | undefined;
}

/** What a change has set going. */
export interface StepBegun {
  readonly version: number;
  readonly job: StoredJob;
}

interface Change {
  readonly action: string;
  readonly from: readonly ImportState[];
  readonly step: ImportStep;
  /** What changes; a refusal when it cannot. Asked inside the transaction. */
  readonly patch: (work: Work, found: StoredImport) => Promise<ImportPatch | DeedRefused>;
}

const OPEN: readonly ImportState[] = ['mapping', 'previewing', 'previewed'];

/** Corrects what the columns mean, remembers it for the sender, and has the preview made. */
export function mapImport(desk: Desk, ref: ImportRef, wish: MappingRequest, caller: Caller): Promise<StepBegun | DeedRefused> {
  return change(desk, ref, caller, {
    action: 'import.mapped', from: OPEN, step: 'preview',
    patch: async (work, found) => {
      const sender = wish.sender ?? found.sender;
      const mapping = correctMapping(found.mapping as WorkbookMapping, wish);
      if ('outcome' in mapping) return mapping;
      await work.imports.rememberMapping(sender, mapping.fingerprint, kept(mapping, sender));
      return { state: 'previewing', sender, mapping };
    },
  });
}

/** Takes fixes, answers and choices down and has the preview made again. */
export function decideImport(desk: Desk, ref: ImportRef, wish: DecisionsRequest, caller: Caller): Promise<StepBegun | DeedRefused> {
  return change(desk, ref, caller, {
    action: 'import.decided', from: ['previewing', 'previewed'], step: 'preview',
    patch: async (_, found) => {
      const merged = mergeDecisions(decisionsOf(found), wish);
      return 'outcome' in merged ? merged : { state: 'previewing', edits: [merged] satisfies [Decisions] };
    },
  });
}

/** Has a preview made again from the data as they stand now. */
export function refreshImport(desk: Desk, ref: ImportRef, caller: Caller): Promise<StepBegun | DeedRefused> {
  return change(desk, ref, caller, { action: 'import.refreshed', from: OPEN, step: 'preview', patch: async () => ({ state: 'previewing' }) });
}

/** Asks for exactly the content that was looked at to be written. */
export function askCommit(desk: Desk, ref: ImportRef, contentHash: string, caller: Caller): Promise<StepBegun | DeedRefused> {
  return change(desk, ref, caller, {
    action: 'import.commit-asked', from: ['previewed'], step: 'commit',
    patch: async (_, found) => {
      if (found.contentHash === undefined) return refuseImport('unsettled');
      return found.contentHash === contentHash ? { state: 'committing', refusal: null } : refuseImport('other-content', contentHash);
    },
  });
}

function change(desk: Desk, { id, version, idempotencyKey }: ImportRef, caller: Caller, { action, from, step, patch }: Change): Promise<StepBegun | DeedRefused> {
  const key = idempotencyKey === undefined ? {} : { idempotencyKey, fingerprint: `${action} ${id} ${version}` };
  return desk.database.work(importWork(caller, action, key), async (work) => {
    const found = await work.imports.find(id);
    if (found === undefined) return refuseImport('unknown-import', id);
    if (found.version !== version) return refuseImport('stale', String(found.version));
    if (!from.includes(found.state)) return refuseImport('not-now', found.state);
    const patched = await patch(work, found);
    if ('outcome' in patched) return patched;
    const job = await enqueueStep(work, { import: id, step, version: version + 1 });
    const changed = await work.imports.change(id, version, { ...patched, job: job.id });
    return changed.outcome === 'updated' ? { version: changed.version, job } : refuseImport('stale', id);
  });
}

/** Takes an import away with its file and everything understood of it. One that was written is kept: its batch is undone instead. */
export function removeImport(desk: Desk, id: string, caller: Caller): Promise<{ readonly removed: true } | DeedRefused> {
  return desk.database.work(importWork(caller, 'import.removed'), async (work) => {
    const found = await work.imports.find(id);
    if (found === undefined) return refuseImport('unknown-import', id);
    if (found.state === 'committed' || found.state === 'undone' || found.state === 'committing') return refuseImport('not-now', found.state);
    if (found.job !== undefined) await work.jobs.cancel(found.job);
    await work.imports.remove(id);
    return { removed: true };
  });
}
