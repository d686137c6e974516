import type { DueListSort } from '#contracts';
import { searchedFor } from '../people/searched-for.ts';
import type { DueListFilter } from '../work/stores.ts';
import type { Parameters } from '../work/parameters.ts';

/** Sort keys are a closed set; a stable last key keeps pages from overlapping. */
const ORDERS: Readonly<Record<DueListSort, string>> = {
  name: 'given_name, family_middle, person, position',
  '-name': 'given_name DESC, family_middle DESC, person DESC, position DESC',
  daysUntilOver: 'days_until_over, person, position',
  '-daysUntilOver': 'days_until_over DESC NULLS LAST, person, position',
  unit: 'unit_name, given_name, family_middle, person, position',
  '-unit': 'unit_name DESC, given_name, family_middle, person, position',
  servingSince: 'serving_since, person, position',
  '-servingSince': 'serving_since DESC NULLS LAST, person, position',
};

export function orderOf(sort: DueListSort | undefined): string {
  return ORDERS[sort ?? 'daysUntilOver'];
}

/** The lines of a review that a filter leaves. */
export function linesWhere(review: number, filter: DueListFilter, parameters: Parameters): string {
  const parts = [`review_no = ${parameters.add(review)}`];
  const q = filter.q?.normalize('NFC').trim().slice(0, 200);
  if (q) parts.push(searchedFor(parameters.add(q)));
  if (filter.scope) parts.push(`locality IN (SELECT planner_subtree(${parameters.add(filter.scope)}))`);
  if (filter.outcomes?.length) parts.push(`outcome = ANY (${parameters.add(filter.outcomes)})`);
  if (filter.sectors?.length) parts.push(`sector = ANY (${parameters.add(filter.sectors)})`);
  if (filter.specialisations?.length) parts.push(`specialisations && ${parameters.add(filter.specialisations)}`);
  return parts.join(' AND ');
}
