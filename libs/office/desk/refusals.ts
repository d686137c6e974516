/** One thing wrong in something sent: where, its stable code, a sentence, and a hint. */
export interface PlacedProblem {
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Why a deed was refused; a door says it in its own way. */
export const REFUSALS = [
  'unknown-pack', 'pack-not-in-force', 'not-a-dataset', 'unknown-locality', 'unknown-proposal', 'unknown-move', 'no-plan-yet', 'missing-fact',
  'unknown-decision', 'own-plan', 'bad-pack', 'not-yours',
  'stale', 'wrong-state', 'own-draft', 'bad-number', 'bad-day', 'number-taken', 'cannot-carry-out', 'edit-refused', 'unknown-person', 'unknown-position',
  'unknown-body', 'nothing-chosen',
  'bad-template', 'unknown-template', 'own-template', 'template-closed', 'no-pdf', 'unknown-comparison', 'bad-facts',
  'file-too-large', 'empty-file', 'unknown-import', 'unknown-batch', 'not-now', 'other-content', 'unsettled', 'whole-city-only', 'bad-entry',
] as const;

/** A deed that could not be done for a reason the user can mend; `value` is what he gave. */
export interface DeedRefused {
  readonly outcome: 'refused';
  readonly code: (typeof REFUSALS)[number];
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

/** Thrown inside a unit of work, so that nothing of a refused deed is kept; {@link whole} turns it into the answer. */
export class DeedStopped extends Error {
  constructor(readonly refusal: DeedRefused) {
    super(refusal.message);
    this.name = 'DeedStopped';
  }
}

/** Runs a deed that is done whole or not at all, and answers its refusal. */
export async function whole<Answer>(deed: () => Promise<Answer>): Promise<Answer | DeedRefused> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof DeedStopped) return error.refusal;
    throw error;
  }
}
