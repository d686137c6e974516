export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** GET /jobs/:id, and each `data:` of GET /jobs/:id/events (server-sent events). DELETE /jobs/:id cancels. */
export interface JobView {
  readonly id: string;
  readonly kind: 'review' | 'proposal' | 'import' | 'comparison' | 'papers';
  readonly state: JobState;
  /** 0–1. */
  readonly progress: number;
  /** Code of the phase, e.g. `loading`, `judging`, `pairing`, `solving`, `storing`. */
  readonly phase?: string;
  /** Best and bound of the first objective level while a proposal is being solved. */
  readonly best?: number;
  readonly bound?: number;
  /** What the job made: a review's or a proposal's id. */
  readonly result?: string;
  readonly error?: string;
}
