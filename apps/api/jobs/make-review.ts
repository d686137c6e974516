import { day } from '#calendar';
import { type Caller, type Desk, runReview } from '#office';
import type { StoredJob } from '#persistence';
import { JobRefused } from './job-refused.ts';
import { REVIEWS } from './review-job.ts';

/** What a long deed reports to and is stopped by. */
export type Following = Pick<Caller, 'onProgress' | 'signal'>;

function wishOf({ request }: StoredJob): { asOf: string; pack: string } {
  const { asOf, pack } = request as { asOf?: unknown; pack?: unknown };
  if (typeof asOf !== 'string' || typeof pack !== 'string') throw new JobRefused('unreadable');
  return { asOf, pack };
}

/** Makes the review a job asks for. @returns its number @throws JobRefused | DeedCancelled */
export async function makeReview(desk: Desk, job: StoredJob, following: Following): Promise<string> {
  const { asOf, pack } = wishOf(job);
  const review = await runReview(desk, { asOf: day(asOf), pack }, { actor: REVIEWS.actor, scope: REVIEWS.scope, ...following });
  if ('outcome' in review) throw new JobRefused(review.code);
  return review.id;
}
