import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** Whether a cancelling decision may be drafted: only for what was carried out. The state changes when that one is issued. */
export function cancelDecision(facts: LifeFacts, deed: LifeDeed): LifeAnswer {
  if (facts.state === 'issued' && !facts.executed) return { refused: 'not-executed' };
  return answer(facts, deed, { from: ['issued'], to: 'cancelled' });
}
