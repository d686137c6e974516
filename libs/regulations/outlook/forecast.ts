import { type Day, type Quarter, quarterOf } from '#calendar';
import { type TenureFact } from '#tenure';

import { type Dossier } from '../dossier.ts';
import { type Finding } from '../finding.ts';
import { prepareReview, type ReviewContext, type Reviewer } from '../review.ts';

/** Somebody who becomes due on a day, if nothing moves before. */
export interface ComingDue {
  readonly person: string;
  readonly position: string;
  readonly unit: string;
  readonly locality?: string;
  readonly specialisations: readonly string[];
  readonly rule: string;
  readonly on: Day;
  readonly quarter: Quarter;
}

export interface Forecast {
  readonly from: Day;
  /** First day no longer looked at. */
  readonly until: Day;
  /** By day, then by person. */
  readonly due: readonly ComingDue[];
  /** Keys are `2027-Q3`, locality codes, specialisation codes (`-` where there is none). */
  readonly byQuarter: Readonly<Record<string, number>>;
  readonly byLocality: Readonly<Record<string, number>>;
  readonly bySpecialisation: Readonly<Record<string, number>>;
}

/** Looks ahead for one dossier; keep it for all of a forecast, its days are bound once. */
export type Forecaster = (dossier: Dossier) => readonly ComingDue[];

/** Binds a pack to the days of a span as they are asked for, so that dossiers can come page by page. */
export function prepareForecast(context: Omit<ReviewContext, 'asOf'>, span: { readonly from: Day; readonly until: Day }): Forecaster {
  const reviewers = new Map<Day, Reviewer>();
  const reviewerOn = (on: Day): Reviewer => {
    let known = reviewers.get(on);
    if (!known) reviewers.set(on, (known = prepareReview({ ...context, asOf: on })));
    return known;
  };
  return (dossier) => {
    const found = new Map<string, ComingDue>();
    for (const on of daysToAsk(dossier, span)) lookAhead(dossier, on, reviewerOn(on), { context, until: span.until, from: span.from, found });
    return [...found.values()];
  };
}

/** Puts what was found in order and counts it. */
export function sumForecast(found: readonly ComingDue[], span: { readonly from: Day; readonly until: Day }): Forecast {
  const due = [...found].sort((a, b) => compare(a.on, b.on) || compare(a.person, b.person) || compare(a.position, b.position));
  return { ...span, due, ...countUp(due) };
}

/**
 * Who becomes due on which day from `from` to before `until`. Decisions already taken but not yet in force are followed:
 * somebody who leaves before the day is not due, somebody who arrives is judged from the day of arrival.
 */
export function forecast(dossiers: Iterable<Dossier>, context: Omit<ReviewContext, 'asOf'>, span: { readonly from: Day; readonly until: Day }): Forecast {
  const look = prepareForecast(context, span);
  return sumForecast([...dossiers].flatMap((dossier) => look(dossier)), span);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first day, and every day on which a new stint begins. */
function daysToAsk(dossier: Dossier, { from, until }: { from: Day; until: Day }): Day[] {
  const starts = dossier.tenures.map((tenure) => tenure.from.earliest).filter((on) => on > from && on < until);
  return [...new Set([from, ...starts])].sort(compare);
}

interface Search {
  readonly context: Omit<ReviewContext, 'asOf'>;
  readonly from: Day;
  readonly until: Day;
  readonly found: Map<string, ComingDue>;
}

function lookAhead(dossier: Dossier, on: Day, reviewer: Reviewer, search: Search): void {
  for (const { position, findings } of reviewer(dossier).lines) {
    const end = lastHeld(dossier.tenures, position, on);
    for (const finding of findings) {
      const day = dayWithin(finding, search, end);
      if (day === undefined || search.found.has(`${position} ${finding.rule}`)) continue;
      search.found.set(`${position} ${finding.rule}`, comingDue(dossier, finding, day, search.context));
    }
  }
}

/** The day the rule is reached, if that lies in the span and the seat is still held. */
function dayWithin({ firstDayOver, outcome }: Finding, { from, until }: Search, end: Day | undefined): Day | undefined {
  if (firstDayOver === undefined || outcome === 'not-subject' || outcome === 'data-problem') return undefined;
  return firstDayOver >= from && firstDayOver < until && (end === undefined || firstDayOver < end) ? firstDayOver : undefined;
}

/** First day out of the seat that is already decided. */
function lastHeld(tenures: readonly TenureFact[], position: string, on: Day): Day | undefined {
  return tenures.find((one) => one.position === position && one.from.earliest <= on && (one.until === undefined || one.until.latest > on))?.until?.latest;
}

function comingDue(dossier: Dossier, finding: Finding, on: Day, { establishment }: Search['context']): ComingDue {
  const seat = establishment.positions.get(finding.position);
  const locality = establishment.units.get(seat?.unit ?? '')?.locality;
  return {
    person: finding.person, position: finding.position, unit: seat?.unit ?? '', ...(locality === undefined ? {} : { locality }),
    specialisations: dossier.person.specialisations, rule: finding.rule, on, quarter: quarterOf(on),
  };
}

function countUp(due: readonly ComingDue[]): Pick<Forecast, 'byQuarter' | 'byLocality' | 'bySpecialisation'> {
  const counts = { byQuarter: {} as Record<string, number>, byLocality: {} as Record<string, number>, bySpecialisation: {} as Record<string, number> };
  const add = (to: Record<string, number>, key: string): void => {
    to[key] = (to[key] ?? 0) + 1;
  };
  for (const { quarter, locality, specialisations } of firstOfEachSeat(due)) {
    add(counts.byQuarter, `${quarter.year}-Q${quarter.quarter}`);
    add(counts.byLocality, locality ?? '-');
    for (const one of specialisations.length > 0 ? specialisations : ['-']) add(counts.bySpecialisation, one);
  }
  return counts;
}

/** A seat is counted once, on the day the first of its rules is reached. */
function firstOfEachSeat(due: readonly ComingDue[]): ComingDue[] {
  const seen = new Set<string>();
  return due.filter(({ person, position }) => {
    const key = `${person} ${position}`;
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}
