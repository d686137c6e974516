import { addDays, anniversary, type Day, type Elapsed, elapsed, laterOf } from '#calendar';
import { listMandates, type Mandate, type Service, termCompletions, termEnd } from '#tenure';

import { type Outcome } from '../finding.ts';
import { type Limit } from './limit.ts';

/** What one reading of a service says against a limit. */
export interface Clock {
  readonly service: Service;
  readonly outcome: Extract<Outcome, 'over' | 'near' | 'within' | 'not-subject'>;
  readonly since?: Day;
  /** `since`, moved on by what does not count: the day the years are reckoned from. */
  readonly reckonedFrom?: Day;
  readonly served?: Elapsed;
  readonly firstDayOver?: Day;
  /** Day on which the years are reached. */
  readonly yearsDay?: Day;
  /** Day on which the last allowed term is, or would be, completed. */
  readonly termsDay?: Day;
  readonly terms: number;
  readonly mandates: readonly Mandate[];
  readonly termEnds?: Day;
  readonly decidedBy?: 'years' | 'terms';
}

/** The day on which `years` full years from the start count as reached. */
export function dayReached(from: Day, years: number, limit: Pick<Limit, 'dayCount' | 'leap'>): Day {
  const plain = anniversary(from, years, limit.leap);
  if (limit.dayCount === 'anniversary') return plain;
  return addDays(plain, limit.dayCount === 'inclusive' ? -1 : 1);
}

/** Runs both clocks, years and terms, over one reading of a service. */
export function runClock(service: Service, limit: Limit, asOf: Day): Clock {
  const { since } = service;
  if (since === undefined) return { service, outcome: 'not-subject', terms: 0, mandates: [] };
  const counted = limit.countsFrom === undefined ? since : laterOf(since, limit.countsFrom);
  const start = service.excludedDays === 0 ? counted : addDays(counted, service.excludedDays);
  const yearsDay = limit.years === undefined ? undefined : dayReached(start, limit.years, limit);
  const mandates = listMandates(service.chain);
  const completions = termCompletions(mandates, limit.term, { enough: limit.terms ?? 0, through: asOf });
  const termsDay = limit.terms === undefined ? undefined : completions[limit.terms - 1];
  return {
    service, since, reckonedFrom: start, mandates, ...decide(limit, yearsDay, termsDay, asOf),
    served: elapsed(start, asOf),
    terms: completions.filter((day) => day <= asOf).length,
    ...(yearsDay === undefined ? {} : { yearsDay }),
    ...(termsDay === undefined ? {} : { termsDay }),
    ...endOfTerm(mandates, limit, asOf),
  };
}

function endOfTerm(mandates: readonly Mandate[], limit: Limit, asOf: Day): Pick<Clock, 'termEnds'> {
  const termEnds = limit.terms === undefined ? undefined : termEnd(mandates, limit.term.years, asOf);
  return termEnds === undefined ? {} : { termEnds };
}

/** The first day over and the clock that gives it; years win where both fall on one day. */
function decide(limit: Limit, years: Day | undefined, terms: Day | undefined, asOf: Day): Pick<Clock, 'outcome' | 'firstDayOver' | 'decidedBy'> {
  const byTerms = terms !== undefined && limit.criterion !== 'years' && (years === undefined || terms < years);
  const firstDayOver = byTerms ? terms : years;
  if (firstDayOver === undefined) return { outcome: 'within' };
  return { firstDayOver, decidedBy: byTerms ? 'terms' : 'years', outcome: outcomeOn(firstDayOver, limit, asOf) };
}

/** Verdict on a day, given the first day over. */
export function outcomeOn(firstDayOver: Day, limit: Pick<Limit, 'nearUntil'>, asOf: Day): 'over' | 'near' | 'within' {
  if (firstDayOver <= asOf) return 'over';
  return firstDayOver <= limit.nearUntil ? 'near' : 'within';
}
