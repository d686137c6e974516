import type { StoredJob } from '#persistence';

/** The proposal that a job makes, as its request says. */
export function proposalOf({ request }: Pick<StoredJob, 'request'>): string | undefined {
  const id = typeof request === 'object' && request !== null && 'proposal' in request ? request.proposal : undefined;
  return typeof id === 'string' ? id : undefined;
}
