import { type Day } from '#calendar';
import { answer, type LifeAnswer, type LifeDeed, type LifeFacts } from './life.ts';

/** What the clerk types when the signed paper lies on the desk. */
export interface Numbering {
  readonly number: string;
  readonly issuedOn: Day;
}

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}./-]{0,39}$/u;

/** Issues what was checked, under the number and day the clerk wrote; a day to come is a slip of the pen. */
export function issueDecision(facts: LifeFacts, deed: LifeDeed & Numbering, today: Day): LifeAnswer {
  if (!NUMBER.test(deed.number) || !/\d/u.test(deed.number)) return { refused: 'bad-number' };
  if (deed.issuedOn > today) return { refused: 'bad-day' };
  return answer(facts, deed, { from: ['checked'], to: 'issued' });
}
