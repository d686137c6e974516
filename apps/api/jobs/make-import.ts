import { may, scopeOf } from '#access';
import { type Desk, workOnImport } from '#office';
import type { StoredJob } from '#persistence';
import { JobRefused } from './job-refused.ts';
import type { Following } from './make-review.ts';

/** Does a step of an import under the name and with the rights its author has now. @returns the import's number @throws JobRefused | DeedCancelled */
export async function makeImport(desk: Desk, job: StoredJob, following: Following): Promise<string> {
  const author = await desk.database.work({ actor: 'job-runner', scope: [] }, (work) => work.users.find(job.createdBy));
  if (author === undefined || author.disabled || !may(author.role, 'data.import') || scopeOf(author) !== 'all') throw new JobRefused('rights-lost');
  const made = await workOnImport(desk, job, { actor: author.username, scope: 'all', ...following });
  if (made === undefined) throw new JobRefused('unreadable');
  return made;
}
