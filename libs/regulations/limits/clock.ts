import { addDays, anniversary, type Day, earlierOf, type Elapsed, elapsed, laterOf } from '#calendar';
import { listMandates, type Mandate, type Service, termCompletions, termEnd } from '#tenure';

import { type Outcome } from '../finding.ts';
import { type Limit } from './limit.ts';

/** What one reading of a service says against a limit. */
export interface Clock {
  readonly service: Service;
  readonly outcome: Extract<Outcome, 'over' | 'near' | 'within' | 'not-subject'>;
  readonly since?: Day;
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
  const yearsDay = dayReached(start, limit.years, limit);
  const mandates = listMandates(service.chain);
  const completions = termCompletions(mandates, limit.term, { enough: limit.terms, through: asOf });
  const termsDay = completions[limit.terms - 1];
  const { firstDayOver, decidedBy } = decide(limit, yearsDay, termsDay);
  const termEnds = termEnd(mandates, limit.term.years, asOf);
  return {
    service, since, yearsDay, mandates, firstDayOver, decidedBy,
    outcome: outcomeOn(firstDayOver, limit, asOf),
    served: elapsed(start, asOf),
    terms: completions.filter((day) => day <= asOf).length,
    ...(termsDay === undefined ? {} : { termsDay }),
    ...(termEnds === undefined ? {} : { termEnds }),
  };
}

function decide(limit: Limit, yearsDay: Day, termsDay: Day | undefined): { firstDayOver: Day; decidedBy: 'years' | 'terms' } {
  if (limit.criterion === 'years' || termsDay === undefined) return { firstDayOver: yearsDay, decidedBy: 'years' };
  if (limit.criterion === 'terms' || termsDay < yearsDay) return { firstDayOver: termsDay, decidedBy: 'terms' };
  return { firstDayOver: earlierOf(yearsDay, termsDay), decidedBy: 'years' };
}

/** Verdict on a day, given the first day over. */
export function outcomeOn(firstDayOver: Day, limit: Pick<Limit, 'nearUntil'>, asOf: Day): 'over' | 'near' | 'within' {
  if (firstDayOver <= asOf) return 'over';
  return firstDayOver <= limit.nearUntil ? 'near' : 'within';
}
