import type { PackProblem } from '#regulations';

/** A deed that could not be done for a reason the user can mend; `value` is what he gave. */
export interface DeedRefused {
  readonly outcome: 'refused';
  readonly code: 'unknown-pack' | 'pack-not-in-force' | 'not-a-dataset' | 'unknown-locality' | 'unknown-proposal' | 'unknown-move' | 'no-plan-yet' | 'missing-fact' | 'unknown-decision' | 'own-plan'
    | 'bad-pack' | 'stale' | 'not-yours' | 'unknown-comparison' | 'bad-facts'
    | 'file-too-large' | 'empty-file' | 'unknown-import' | 'unknown-batch' | 'not-now' | 'other-content' | 'unsettled' | 'whole-city-only' | 'bad-entry';
  readonly value: string;
  readonly message: string;
  /** Of a rule pack: each place that is wrong, and what to try. */
  readonly problems?: readonly PackProblem[];
}

/** A refusal with the sentence a clerk reads. */
export function refuse(code: DeedRefused['code'], value: string, message: string, problems?: readonly PackProblem[]): DeedRefused {
  return { outcome: 'refused', code, value, message, ...(problems ? { problems } : {}) };
}

/** Whether a deed's answer is a refusal. */
export function isRefused(answer: object): answer is DeedRefused {
  return 'outcome' in answer && answer.outcome === 'refused';
}
