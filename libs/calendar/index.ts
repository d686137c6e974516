export {
  addDays, addMonths, addYears, anniversary, compareDays, daysBetween, earlierOf, endOfMonth, laterOf, type LeapDayRule,
} from './arithmetic.ts';
export { type Day, day, dayOf, isLeapYear, lengthOfMonth, NotADay, parseDay, partsOf } from './day.ts';
export { type Elapsed, elapsed, lastDayBefore, sumElapsed } from './elapsed.ts';
export { formatDay, formatLongDay } from './format.ts';
export { exactly, type ImpreciseDay, parseImpreciseDay, type Precision, spread, writeImpreciseDay } from './imprecise-day.ts';
export { type Quarter, quarterOf, spanOfQuarter } from './quarter.ts';
export { covers, intersection, overlaps, type Span } from './span.ts';
