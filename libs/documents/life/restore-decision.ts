import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** Undoes a withdrawal. A paper that bears a number comes back as issued, any other as a draft to be checked anew. */
export function restoreDecision(facts: LifeFacts & { readonly numbered: boolean }, deed: LifeDeed): LifeAnswer {
  return answer(facts, deed, { from: ['withdrawn'], to: facts.numbered ? 'issued' : 'draft' });
}
