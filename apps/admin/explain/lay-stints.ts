import { type Day, daysBetween, partsOf } from '#calendar';
import type { CountedStintView } from '#contracts';
import { earliest } from '../parts/days.ts';

export interface LaidStint {
  readonly x: number;
  readonly width: number;
  readonly counted: boolean;
  readonly why: string;
}
export interface LaidLine {
  readonly stints: readonly LaidStint[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly asOf: number;
  readonly limit: number | undefined;
}

/** Places of stints, years and marks on a line of 0 to 100, from the first stint to the later of the day asked and the limit. */
export function layStints(stints: readonly CountedStintView[], asOf: string, limit: string | undefined): LaidLine | undefined {
  const today = earliest(asOf);
  const starts = stints.map(({ from }) => earliest(from)).filter((day): day is Day => day !== undefined);
  const first = starts.sort()[0];
  if (!first || !today) return undefined;
  const over = limit ? earliest(limit) : undefined;
  const last = over && over > today ? over : today;
  const span = Math.max(1, daysBetween(first, last));
  const at = (day: Day): number => Math.min(100, Math.max(0, (daysBetween(first, day) / span) * 100));
  const laid = stints.flatMap((stint): LaidStint[] => {
    const from = earliest(stint.from);
    const to = stint.to ? (earliest(stint.to) ?? today) : today;
    return from ? [{ x: at(from), width: Math.max(0.6, at(to) - at(from)), counted: stint.counted, why: stint.why }] : [];
  });
  return { stints: laid, years: yearMarks(first, last, at), asOf: at(today), limit: over ? at(over) : undefined };
}

function yearMarks(first: Day, last: Day, at: (day: Day) => number): { x: number; year: number }[] {
  const from = partsOf(first).year + 1;
  const to = partsOf(last).year;
  const step = Math.max(1, Math.ceil((to - from) / 7));
  const marks: { x: number; year: number }[] = [];
  for (let year = from; year <= to; year += step) {
    const day = earliest(String(year));
    if (day) marks.push({ x: at(day), year });
  }
  return marks;
}
