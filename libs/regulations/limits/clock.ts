import { addDays, anniversary, type Day, type Elapsed, elapsed, laterOf } from '#calendar';
import { listMandates, type Mandate, type Service, termCompletions, termEnd } from '#tenure';

import { type Outcome } from '../finding.ts';
import { type Limit } from './limit.ts';

/** What one reading of a service says against a limit. */
export interface Clock {
  readonly service: Service;
  readonly outcome: Extract<Outcome, 'over' | 'near' | 'within' | 'not-subject'>;
  /** Absent, with all that follows from it, when nothing counts. */
  readonly since: Day | undefined;
  /** `since`, moved on by what does not count: the day the years are reckoned from. */
  readonly reckonedFrom: Day | undefined;
  readonly served: Elapsed | undefined;
  readonly firstDayOver: Day | undefined;
  /** Day on which the years are reached. */
  readonly yearsDay: Day | undefined;
  /** Day on which the last allowed term is, or would be, completed. */
  readonly termsDay: Day | undefined;
  readonly terms: number;
  readonly mandates: readonly Mandate[];
  readonly termEnds: Day | undefined;
  readonly decidedBy: 'years' | 'terms' | undefined;
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
  if (since === undefined) return stopped(service);
  const counted = limit.countsFrom === undefined ? since : laterOf(since, limit.countsFrom);
  const start = service.excludedDays === 0 ? counted : addDays(counted, service.excludedDays);
  const yearsDay = limit.years === undefined ? undefined : dayReached(start, limit.years, limit);
  const mandates = listMandates(service.chain);
  const completions = termCompletions(mandates, limit.term, { enough: limit.terms ?? 0, through: asOf });
  const termsDay = limit.terms === undefined ? undefined : completions[limit.terms - 1];
  const decidedBy = decide(limit, yearsDay, termsDay);
  const firstDayOver = decidedBy === 'terms' ? termsDay : yearsDay;
  return {
    service, since, reckonedFrom: start, yearsDay, termsDay, mandates, decidedBy, firstDayOver,
    outcome: firstDayOver === undefined ? 'within' : outcomeOn(firstDayOver, limit, asOf),
    served: elapsed(start, asOf),
    terms: countUntil(completions, asOf),
    termEnds: limit.terms === undefined ? undefined : termEnd(mandates, limit.term.years, asOf),
  };
}

/** No clock runs: nothing counts. */
function stopped(service: Service): Clock {
  return {
    service, outcome: 'not-subject', since: undefined, reckonedFrom: undefined, served: undefined, firstDayOver: undefined, yearsDay: undefined,
    termsDay: undefined, terms: 0, mandates: [], termEnds: undefined, decidedBy: undefined,
  };
}

/** The clock that gives the first day over; years win where both fall on one day. */
function decide({ criterion }: Limit, years: Day | undefined, terms: Day | undefined): 'years' | 'terms' | undefined {
  if (terms !== undefined && criterion !== 'years' && (years === undefined || terms < years)) return 'terms';
  return years === undefined ? undefined : 'years';
}

function countUntil(days: readonly Day[], last: Day): number {
  let count = 0;
  for (const day of days) if (day <= last) count += 1;
  return count;
}

/** Verdict on a day, given the first day over. */
export function outcomeOn(firstDayOver: Day, limit: Pick<Limit, 'nearUntil'>, asOf: Day): 'over' | 'near' | 'within' {
  if (firstDayOver <= asOf) return 'over';
  return firstDayOver <= limit.nearUntil ? 'near' : 'within';
}
