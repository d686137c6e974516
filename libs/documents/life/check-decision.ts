import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** A second pair of eyes: neither who drafted it nor who changed it last may find it good. */
export function checkDecision(facts: LifeFacts, deed: LifeDeed): LifeAnswer {
  if (deed.by === facts.draftedBy || deed.by === facts.editedBy) return { refused: 'own-draft' };
  return answer(facts, deed, { from: ['draft'], to: 'checked' });
}
