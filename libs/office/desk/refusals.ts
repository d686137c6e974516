/** One thing wrong in something sent: where, its stable code, a sentence, and a hint. */
export interface PlacedProblem {
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A deed that could not be done for a reason the user can mend; `value` is what he gave. */
export interface DeedRefused {
  readonly outcome: 'refused';
  readonly code: 'unknown-pack' | 'pack-not-in-force' | 'not-a-dataset' | 'unknown-locality' | 'unknown-proposal' | 'unknown-move' | 'no-plan-yet' | 'missing-fact' | 'unknown-decision' | 'own-plan'
    | 'bad-template' | 'unknown-template' | 'own-template' | 'template-closed' | 'no-pdf'
    | 'bad-pack' | 'stale' | 'not-yours' | 'unknown-comparison' | 'bad-facts'
    | 'file-too-large' | 'empty-file' | 'unknown-import' | 'unknown-batch' | 'not-now' | 'other-content' | 'unsettled' | 'whole-city-only' | 'bad-entry';
  readonly value: string;
  readonly message: string;
  /** Of a rule pack or a template: each place that is wrong, and what to try or what was found there. */
  readonly problems?: readonly PlacedProblem[];
}

/** A refusal with the sentence a clerk reads. */
export function refuse(code: DeedRefused['code'], value: string, message: string, problems?: readonly PlacedProblem[]): DeedRefused {
  return { outcome: 'refused', code, value, message, ...(problems ? { problems } : {}) };
}

/** Whether a deed's answer is a refusal. */
export function isRefused(answer: object): answer is DeedRefused {
  return 'outcome' in answer && answer.outcome === 'refused';
}
