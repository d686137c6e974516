import type { JobState, JobView } from '#contracts';
import type { StoredJob } from '../work/stores.ts';

export interface JobRow {
  readonly id: string;
  readonly kind: JobView['kind'];
  readonly state: JobState;
  readonly progress: number;
  readonly phase: string | null;
  readonly best: number | null;
  readonly bound: number | null;
  readonly result: string | null;
  readonly error: string | null;
  readonly request: unknown;
  readonly scope: string[] | null;
  readonly created_by: string;
  readonly cancel_requested: boolean;
}
export const JOB_COLUMNS = 'id, kind, state, progress, phase, best, bound, result, error, request, scope, created_by, cancel_requested';

export function jobOf(row: JobRow): StoredJob {
  const known = Object.entries({ phase: row.phase, best: row.best, bound: row.bound, result: row.result, error: row.error }).filter(([, value]) => value !== null);
  return {
    id: row.id, kind: row.kind, state: row.state, progress: row.progress, request: row.request, createdBy: row.created_by,
    scope: row.scope ?? 'all', cancelRequested: row.cancel_requested,
    ...(Object.fromEntries(known) as Partial<JobView>),
  };
}
