import { type Day } from './day.ts';
import { earlierOf, laterOf } from './arithmetic.ts';

/** Half-open run of days: `from` is in, `until` is the first day out; without `until` it has no end. */
export interface Span {
  readonly from: Day;
  readonly until?: Day | undefined;
}

/** Whether the day lies in the span. */
export function covers(span: Span, on: Day): boolean {
  return span.from <= on && (span.until === undefined || on < span.until);
}

/** Whether two spans share a day. */
export function overlaps(a: Span, b: Span): boolean {
  return (b.until === undefined || a.from < b.until) && (a.until === undefined || b.from < a.until);
}

/** The shared part of two spans, `undefined` when there is none. */
export function intersection(a: Span, b: Span): Span | undefined {
  if (!overlaps(a, b)) return undefined;
  const from = laterOf(a.from, b.from);
  const until = a.until === undefined ? b.until : b.until === undefined ? a.until : earlierOf(a.until, b.until);
  return until === undefined ? { from } : { from, until };
}
