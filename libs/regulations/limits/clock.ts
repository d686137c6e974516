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

/** Runs both clocks, years and terms, over one reading of a service. Terms are worked out when somebody asks, unless they may decide. */
export function runClock(service: Service, limit: Limit, asOf: Day): Clock {
  return service.since === undefined ? stopped(service) : new RunningClock(service, service.since, limit, asOf);
}

class RunningClock implements Clock {
  readonly outcome: Clock['outcome'];
  readonly reckonedFrom: Day;
  readonly yearsDay: Day | undefined;
  readonly firstDayOver: Day | undefined;
  readonly decidedBy: 'years' | 'terms' | undefined;
  private listed: readonly Mandate[] | undefined;
  private completed: readonly Day[] | undefined;

  constructor(readonly service: Service, readonly since: Day, private readonly limit: Limit, private readonly asOf: Day) {
    const counted = limit.countsFrom === undefined ? since : laterOf(since, limit.countsFrom);
    this.reckonedFrom = service.excludedDays === 0 ? counted : addDays(counted, service.excludedDays);
    this.yearsDay = limit.years === undefined ? undefined : dayReached(this.reckonedFrom, limit.years, limit);
    this.decidedBy = decide(limit, this.yearsDay, limit.criterion === 'years' ? undefined : this.termsDay);
    this.firstDayOver = this.decidedBy === 'terms' ? this.termsDay : this.yearsDay;
    this.outcome = this.firstDayOver === undefined ? 'within' : outcomeOn(this.firstDayOver, limit, asOf);
  }

  get served(): Elapsed {
    return elapsed(this.reckonedFrom, this.asOf);
  }

  get mandates(): readonly Mandate[] {
    return (this.listed ??= listMandates(this.service.chain));
  }

  get termsDay(): Day | undefined {
    return this.limit.terms === undefined ? undefined : this.completions[this.limit.terms - 1];
  }

  get terms(): number {
    return countUntil(this.completions, this.asOf);
  }

  get termEnds(): Day | undefined {
    return this.limit.terms === undefined ? undefined : termEnd(this.mandates, this.limit.term.years, this.asOf);
  }

  private get completions(): readonly Day[] {
    return (this.completed ??= termCompletions(this.mandates, this.limit.term, { enough: this.limit.terms ?? 0, through: this.asOf }));
  }
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
