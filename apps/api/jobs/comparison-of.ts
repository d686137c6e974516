import type { StoredJob } from '#persistence';

/** The comparison that a job answers, as its request says. */
export function comparisonOf({ request }: Pick<StoredJob, 'request'>): string | undefined {
  const id = typeof request === 'object' && request !== null && 'comparison' in request ? request.comparison : undefined;
  return typeof id === 'string' ? id : undefined;
}
