import { OUTCOME_CODES, type OutcomeCode } from '#contracts';
import type { DueListFilter, DueListSlice } from '../work/stores.ts';

/** Lines of one outcome and one sector. */
export interface CountedCell {
  readonly outcome: OutcomeCode;
  readonly sector: string | null;
  readonly n: number;
}

export const NOTHING = Object.fromEntries(OUTCOME_CODES.map((code) => [code, 0])) as Record<OutcomeCode, number>;

/** `counts` ignore both filters, `sectors` the filter by sector: chips never jump. `total` is what both filters leave. */
export function countsOf(cells: readonly CountedCell[], filter: DueListFilter): Pick<DueListSlice, 'counts' | 'sectors' | 'total'> {
  const counts = { ...NOTHING };
  const sectors = new Map<string, number>();
  let total = 0;
  for (const { outcome, sector, n } of cells) {
    counts[outcome] += n;
    if (!passes(outcome, filter.outcomes)) continue;
    if (sector !== null) sectors.set(sector, (sectors.get(sector) ?? 0) + n);
    if (passes(sector, filter.sectors)) total += n;
  }
  const most = [...sectors].map(([code, count]) => ({ code, count }));
  return { counts, total, sectors: most.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)) };
}

function passes(value: string | null, wanted: readonly string[] | undefined): boolean {
  return !wanted?.length || (value !== null && wanted.includes(value));
}
