import { type DeedRefused, isRefused } from '#office';
import { type ProblemCode, Refusal } from './problems.ts';

const CODES: Readonly<Record<DeedRefused['code'], ProblemCode>> = {
  'unknown-pack': 'unknown-pack',
  'pack-not-in-force': 'refused',
  'not-a-dataset': 'refused',
  'unknown-locality': 'out-of-scope',
  'unknown-proposal': 'not-found',
  'unknown-decision': 'not-found',
  'unknown-move': 'refused',
  'no-plan-yet': 'not-ready',
  'missing-fact': 'refused',
  'own-plan': 'refused',
  'file-too-large': 'too-large',
  'empty-file': 'refused',
  'unknown-import': 'not-found',
  'unknown-batch': 'not-found',
  'not-now': 'conflict',
  'other-content': 'stale',
  'unsettled': 'refused',
  'whole-city-only': 'forbidden',
  'bad-entry': 'validation',
  'wrong-state': 'conflict',
  'own-draft': 'refused',
  'bad-number': 'refused',
  'bad-day': 'refused',
  'number-taken': 'conflict',
  'cannot-carry-out': 'conflict',
  'edit-refused': 'refused',
  'unknown-person': 'refused',
  'unknown-position': 'refused',
  'unknown-body': 'not-found',
  'nothing-chosen': 'refused',
  'bad-pack': 'bad-pack',
  'bad-template': 'bad-template',
  'unknown-template': 'not-found',
  'own-template': 'refused',
  'template-closed': 'conflict',
  'no-pdf': 'no-pdf',
  'stale': 'stale',
  'not-yours': 'out-of-scope',
  'unknown-comparison': 'not-found',
  'bad-facts': 'bad-value',
};

/** The answer of a deed of the office, or its refusal on the way to the client. @throws Refusal */
export function granted<Answer extends object>(answer: Answer | DeedRefused): Answer {
  if (isRefused(answer)) {
    const code = CODES[answer.code];
    const fields = answer.problems?.map(({ place, code: reason, message, hint }) => ({ path: place, message: `${message} ${hint}`, code: reason }));
    throw new Refusal(code, code === 'not-found' ? {} : { detail: answer.message, fields });
  }
  return answer;
}
