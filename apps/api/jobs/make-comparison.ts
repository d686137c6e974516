import { may, scopeOf } from '#access';
import { type Desk, makeComparison } from '#office';
import type { StoredJob } from '#persistence';
import { comparisonOf } from './comparison-of.ts';
import { JobRefused } from './job-refused.ts';
import type { Following } from './make-review.ts';

/** Answers the question a job carries, with the rights its author has now. @returns its number @throws JobRefused | DeedCancelled */
export async function answerComparison(desk: Desk, job: StoredJob, following: Following): Promise<string> {
  const id = comparisonOf(job);
  if (id === undefined) throw new JobRefused('unreadable');
  const author = await desk.database.work({ actor: 'job-runner', scope: [] }, (work) => work.users.find(job.createdBy));
  if (author === undefined || author.disabled || !may(author.role, 'reviews.run')) throw new JobRefused('rights-lost');
  const done = await makeComparison(desk, id, { actor: author.username, scope: scopeOf(author), ...following });
  if ('outcome' in done) throw new JobRefused(done.code);
  return id;
}
