import { isSchool, tidy } from '../wording/names.ts';
import { type DecisionFacts, type PostFacts } from './decision-facts.ts';
import { type Condition } from './decision-wording.ts';

const known = (post: PostFacts): boolean => tidy(post.title) !== '' && tidy(post.unitName) !== '';

/** A manager of a school, a public employee, who becomes the head of an office, a civil servant. */
export function entersCivilService(facts: DecisionFacts): boolean {
  return isSchool(tidy(facts.from.unitName)) && tidy(facts.to.unitName) !== '' && !isSchool(tidy(facts.to.unitName));
}

const HOLDS: Readonly<Record<Condition, (facts: DecisionFacts) => boolean>> = {
  'allowance-kept': (facts) => facts.allowance === 'kept',
  'allowance-as-post': (facts) => facts.allowance !== 'kept',
  'full-powers': (facts) => facts.acting === 'full-powers',
  'in-charge': (facts) => facts.acting !== 'full-powers',
  'last-day-known': (facts) => facts.until !== undefined,
  'last-day-open': (facts) => facts.until === undefined,
  'enters-civil-service': entersCivilService,
  'stays-in-service': (facts) => !entersCivilService(facts),
  'goes-on-elsewhere': (facts) => tidy(facts.to.unitName) !== '',
  replaces: (facts) => facts.earlier !== undefined,
  'replaces-none': (facts) => facts.earlier === undefined,
  'post-before': (facts) => known(facts.from),
  'no-post-before': (facts) => !known(facts.from),
  'committee-seat': (facts) => tidy(facts.committees) !== '',
  'no-committee-seat': (facts) => tidy(facts.committees) === '',
  'leaves-committee': (facts) => tidy(facts.committees) !== '',
};

/** Whether a clause's condition holds in this case; a clause without one always does. */
export function holds(condition: Condition | undefined, facts: DecisionFacts): boolean {
  return condition === undefined || HOLDS[condition](facts);
}
