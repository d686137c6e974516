import { DECISION_STATES, type DecisionsPage, type DecisionState } from '#contracts';
import { Parameters } from '../work/parameters.ts';
import type { Transaction } from '../work/transaction.ts';
import { type DecisionRow, LIFE, LINE_COLUMNS, lineOf } from './decision-row.ts';
import type { DecisionFilter, DecisionSort } from './decision-shapes.ts';

const MOST = 1_000;
const ORDERS: Readonly<Record<DecisionSort, string>> = {
  newest: 'created_at DESC, group_id, place_in_group, id',
  name: `planner_given_name(full_name) COLLATE "vi-x-icu", full_name COLLATE "vi-x-icu", created_at DESC, id`,
  effective: 'effective DESC, created_at DESC, place_in_group, id',
  number: 'issued_on DESC NULLS LAST, number, id',
  issuer: 'issuer COLLATE "vi-x-icu", created_at DESC, id',
};

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Conditions of a filter but the state's, so that the counts by state do not depend on the state chosen. */
function conditions(filter: DecisionFilter, parameters: Parameters): string[] {
  const equal = (column: string, value: unknown): string[] => (value === undefined ? [] : [`${column} = ${parameters.add(value)}`]);
  const among = (column: string, values: readonly unknown[] | undefined): string[] => (values === undefined || values.length === 0 ? [] : [`${column} = ANY (${parameters.add(values)})`]);
  const words = (filter.q ?? '').split(/\s+/u).filter((word) => word !== '').slice(0, 8);
  return [
    'true',
    ...equal('proposal_id::text', filter.proposal), ...equal('group_id::text', filter.group), ...equal('person', filter.person), ...equal('issuer', filter.issuer),
    ...among('kind', filter.kinds), ...(filter.ids === undefined ? [] : [`id::text = ANY (${parameters.add(filter.ids)})`]),
    ...(filter.from === undefined ? [] : [`effective >= ${parameters.add(filter.from)}`]), ...(filter.to === undefined ? [] : [`effective <= ${parameters.add(filter.to)}`]),
    ...words.map((word) => `search LIKE '%' || planner_fold(${parameters.add(escaped(word))}) || '%'`),
  ];
}

/** A page of decisions with the counts its filters stand beside. */
export async function readPage(transaction: Transaction, filter: DecisionFilter): Promise<DecisionsPage> {
  const size = Math.min(MOST, Math.max(1, filter.size ?? 50));
  const page = Math.max(1, filter.page ?? 1);
  const parameters = new Parameters();
  const where = conditions(filter, parameters).join(' AND ');
  const seen = await transaction.rows<{ life: DecisionState; n: number }>(`SELECT ${LIFE} AS life, count(*)::int AS n FROM decisions WHERE ${where} GROUP BY 1`, parameters.values);
  const issuers = await transaction.rows<{ issuer: string }>('SELECT DISTINCT issuer COLLATE "vi-x-icu" AS issuer FROM decisions ORDER BY 1 LIMIT 500');
  const counts = Object.fromEntries(DECISION_STATES.map((state) => [state, seen.find(({ life }) => life === state)?.n ?? 0])) as Record<DecisionState, number>;
  const chosen = filter.states?.length ? `AND ${LIFE} = ANY (${parameters.add(filter.states)})` : '';
  const rows = await transaction.rows<DecisionRow & { secrecy: string | null }>(
    `SELECT ${LINE_COLUMNS} FROM decisions WHERE ${where} ${chosen} ORDER BY ${ORDERS[filter.sort ?? 'newest']} LIMIT ${size} OFFSET ${(page - 1) * size}`, parameters.values);
  const total = (filter.states?.length ? filter.states : DECISION_STATES).reduce((sum, state) => sum + counts[state], 0);
  return { counts, issuers: issuers.map(({ issuer }) => issuer), total, page, size, lines: rows.map(lineOf) };
}
