import { type Day, addYears, daysBetween, parseDay, partsOf } from '#calendar';
import type { TenureView } from '#contracts';
import { earliest } from '../parts/days.ts';

export type BarLook = 'head' | 'staff' | 'acting' | 'planned';
export interface TimelineRow {
  readonly tenure: TenureView;
  /** Both in percent of the width. */
  readonly x: number;
  readonly width: number;
  readonly look: BarLook;
  /** The eight-year day of this bar, where it falls inside the drawing. */
  readonly eight: number | undefined;
  /** The post in which the limit falls, all its appointments together. */
  readonly limited: boolean;
}
export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly { readonly x: number; readonly year: number }[];
  readonly asOf: number;
  readonly limit: number | undefined;
  readonly hasEight: boolean;
}

const EIGHT = 8;

function lookOf({ kind, head }: TenureView): BarLook {
  if (kind === 'acting' || kind === 'in-charge' || kind === 'seconded') return 'acting';
  return head ? 'head' : 'staff';
}

/**
 * A career on a calendar from the first January to the end of the year after the last day of interest.
 * Days known only by month or year are drawn from their first possible day.
 */
export function layTimeline(tenures: readonly TenureView[], asOf: string, limit: string | undefined): Timeline | undefined {
  const today = parseDay(asOf);
  const placed = tenures.flatMap((tenure) => {
    const from = earliest(tenure.from);
    return from && today ? [{ tenure, from, to: (tenure.to ? earliest(tenure.to) : undefined) ?? today }] : [];
  });
  const first = placed.map(({ from }) => from).sort()[0];
  if (!first || !today) return undefined;
  const over = limit ? earliest(limit) : undefined;
  const start = yearDay(partsOf(first).year);
  const end = yearDay(partsOf(over && over > today ? over : today).year + 1);
  const whole = Math.max(1, daysBetween(start, end));
  const at = (day: Day): number => (daysBetween(start, day) / whole) * 100;
  const current = placed.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.tenure.position;
  const rows = placed
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ tenure, from, to }): TimelineRow => {
      const eight = addYears(from, EIGHT);
      const reached = lookOf(tenure) === 'head' && eight <= to;
      return { tenure, x: at(from), width: Math.max(0.4, at(to) - at(from)), look: lookOf(tenure), eight: reached ? at(eight) : undefined, limited: tenure.position === current };
    });
  return { rows, ticks: ticksOf(start, end, at), asOf: at(today), limit: over ? at(over) : undefined, hasEight: rows.some(({ eight }) => eight !== undefined) };
}

function yearDay(year: number): Day {
  const day = parseDay(`${year}-01-01`);
  if (!day) throw new Error(`no such year: ${year}`);
  return day;
}

function ticksOf(start: Day, end: Day, at: (day: Day) => number): { x: number; year: number }[] {
  const [from, to] = [partsOf(start).year, partsOf(end).year];
  const step = to - from > 24 ? 5 : to - from > 12 ? 2 : 1;
  const ticks: { x: number; year: number }[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push({ x: at(yearDay(year)), year });
  return ticks;
}
