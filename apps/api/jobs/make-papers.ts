import { may, scopeOf } from '#access';
import { type Desk, makeBatch } from '#office';
import type { StoredJob } from '#persistence';
import { JobRefused } from './job-refused.ts';
import type { Following } from './make-review.ts';

function decisionsOf({ request }: StoredJob): readonly string[] {
  const ids = typeof request === 'object' && request !== null && 'decisions' in request ? request.decisions : undefined;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) throw new JobRefused('unreadable');
  return ids as string[];
}

/** Makes the files a job asks for, with the rights its author has now. @returns the job's own number, under which they are kept */
export async function makePapers(desk: Desk, job: StoredJob, following: Following): Promise<string> {
  const decisions = decisionsOf(job);
  const author = await desk.database.work({ actor: 'job-runner', scope: [] }, (work) => work.users.find(job.createdBy));
  if (author === undefined || author.disabled || !may(author.role, 'data.export')) throw new JobRefused('rights-lost');
  const made = await makeBatch(desk, { job: job.id, decisions }, { actor: author.username, scope: scopeOf(author), ...following });
  if ('outcome' in made) throw new JobRefused(made.code);
  return job.id;
}
