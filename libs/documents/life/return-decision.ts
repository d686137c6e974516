import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** Back to the drafter: what was checked may be changed again, and must be checked anew. */
export function returnDecision(facts: LifeFacts, deed: LifeDeed): LifeAnswer {
  return answer(facts, deed, { from: ['checked'], to: 'draft' });
}
