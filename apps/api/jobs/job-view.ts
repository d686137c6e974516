import type { JobView } from '#contracts';
import type { StoredJob } from '#persistence';
import { known } from '../answers/known.ts';

/** What the wire says of a job: never its request, its scope or who asked. */
export function jobView(job: StoredJob): JobView {
  const { id, kind, state, progress, phase, best, bound, result, error } = job;
  return { id, kind, state, progress, ...known({ phase, best, bound, result, error }) };
}
