import { may, scopeOf } from '#access';
import { type Desk, makePlan } from '#office';
import type { StoredJob } from '#persistence';
import { JobRefused } from './job-refused.ts';
import type { Following } from './make-review.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * Makes the plan of the proposal a job asks for, under the name and with the rights its author has now, not those he had
 * when he asked. @returns the proposal's number @throws JobRefused | DeedCancelled
 */
export async function makeProposal(desk: Desk, job: StoredJob, following: Following): Promise<string> {
  const proposal = proposalOf(job);
  if (proposal === undefined) throw new JobRefused('unreadable');
  const author = await desk.database.work({ actor: 'job-runner', scope: [] }, (work) => work.users.find(job.createdBy));
  if (author === undefined || author.disabled || !may(author.role, 'proposals.run')) throw new JobRefused('rights-lost');
  const plan = await makePlan(desk, { proposal }, { actor: author.username, scope: scopeOf(author), ...following });
  if ('outcome' in plan) throw new JobRefused(plan.code);
  return proposal;
}
