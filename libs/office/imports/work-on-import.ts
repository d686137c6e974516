import type { StoredJob } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { commitImport } from './commit-import.ts';
import { stepOf } from './enqueue-step.ts';
import { previewImport } from './preview-import.ts';
import { readImport } from './read-import.ts';

/**
 * Does the step of an import that a job asks for. Done again after a crash it goes on where the import stands; a step that
 * is out of date does nothing. @returns the import's number, `undefined` when the job is none of this room
 */
export async function workOnImport(desk: Desk, job: Pick<StoredJob, 'request'>, caller: Caller): Promise<string | undefined> {
  const request = stepOf(job.request);
  if (request === undefined) return undefined;
  const { import: id, step, version } = request;
  if (step === 'read') await readImport(desk, id, version, caller);
  else if (step === 'preview') await previewImport(desk, id, version, caller);
  else await commitImport(desk, id, version, caller);
  return id;
}
