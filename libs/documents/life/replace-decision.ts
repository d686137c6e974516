import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** Another paper takes the place of one that bears a number and was not carried out (a slip in the signed text). */
export function replaceDecision(facts: LifeFacts & { readonly numbered: boolean }, deed: LifeDeed): LifeAnswer {
  if (facts.executed) return { refused: 'executed' };
  if (!facts.numbered) return { refused: 'wrong-state' };
  return answer(facts, deed, { from: ['issued', 'withdrawn'], to: 'replaced' });
}
