import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** Takes a paper out of the way before its move was carried out; afterwards only a cancelling decision can. */
export function withdrawDecision(facts: LifeFacts, deed: LifeDeed): LifeAnswer {
  if (facts.executed) return { refused: 'executed' };
  return answer(facts, deed, { from: ['draft', 'checked', 'issued'], to: 'withdrawn' });
}
