import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** Only a draft is edited; a checked one is returned first, so that nobody signs what nobody checked. */
export function editDecision(facts: LifeFacts, deed: LifeDeed): LifeAnswer {
  return answer(facts, deed, { from: ['draft'], to: 'draft' });
}
