import { DUE_LIST_SORTS, type DueListQuery, type DueListSort, OUTCOME_CODES, type OutcomeCode } from '#contracts';

export const SIZES = [50, 100, 200] as const;
export const FIRST_SORT: DueListSort = 'daysUntilOver';

/** The state of the list as the URL holds it; what is not there or not known falls back to the plain list. */
export interface ListState {
  readonly q: string;
  readonly outcomes: readonly OutcomeCode[];
  readonly sector: string;
  readonly sort: DueListSort;
  readonly page: number;
  readonly size: number;
  /** `person~position` of the line whose explanation is open. */
  readonly why: { readonly person: string; readonly position: string } | undefined;
}

export function readListState(query: Readonly<Record<string, string>>): ListState {
  const outcomes = (query['outcome'] ?? '').split(',');
  const [person, position] = (query['why'] ?? '').split('~');
  return {
    q: query['q'] ?? '',
    outcomes: OUTCOME_CODES.filter((code) => outcomes.includes(code)),
    sector: query['sector'] ?? '',
    sort: DUE_LIST_SORTS.find((sort) => sort === query['sort']) ?? FIRST_SORT,
    page: Math.max(1, Math.trunc(Number(query['page'])) || 1),
    size: SIZES.find((size) => String(size) === query['size']) ?? SIZES[0],
    why: person && position ? { person, position } : undefined,
  };
}

/** Names a line in the URL. */
export const lineKey = (line: { readonly person: string; readonly position: string }): string => `${line.person}~${line.position}`;

export interface Where {
  readonly asOf: string;
  readonly scope: string | undefined;
  readonly pack: string | undefined;
}

/** What is asked of the API for a state of the list at a place; empty parts are left out. */
export function toQuery(state: ListState, where: Where): DueListQuery {
  return {
    asOf: where.asOf,
    ...(where.scope ? { scope: where.scope } : {}),
    ...(where.pack ? { pack: where.pack } : {}),
    ...(state.q ? { q: state.q.normalize('NFC') } : {}),
    ...(state.outcomes.length ? { outcome: state.outcomes.join(',') } : {}),
    ...(state.sector ? { sector: state.sector } : {}),
    sort: state.sort,
    page: state.page,
    size: state.size,
  };
}

/** The chips' next state when one is pressed. */
export function toggled(outcomes: readonly OutcomeCode[], code: OutcomeCode): string {
  const next = outcomes.includes(code) ? outcomes.filter((one) => one !== code) : [...outcomes, code];
  return next.join(',');
}
