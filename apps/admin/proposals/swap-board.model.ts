import type { MoveView, SeatView } from '#contracts';
import { finds } from '../parts/fold.ts';

export interface BoardRow {
  readonly seat: SeatView;
  /** Who holds the seat now and where this plan takes him; absent where the seat is vacant today or its holder is not known. */
  readonly before: MoveView | undefined;
  /** Who takes the seat; absent where it stays empty. */
  readonly after: MoveView | undefined;
  readonly group: string;
}

/** One line of the map at the right edge: the rows it stops at, on a track of its own. */
export interface RingLine {
  readonly group: string;
  readonly number: string;
  readonly rows: readonly number[];
  readonly track: number;
  readonly colour: number;
  readonly chain: boolean;
}

export const COLOURS = 6;

/** A row a seat, rings together, in the order of their numbers. */
export function seatRows(moves: readonly MoveView[]): readonly BoardRow[] {
  const rows = new Map<string, BoardRow>();
  for (const move of moves) {
    rows.set(move.to.position, { seat: move.to, before: rows.get(move.to.position)?.before, after: move, group: move.group });
    if (!move.from) continue;
    const known = rows.get(move.from.position);
    rows.set(move.from.position, { seat: move.from, before: move, after: known?.after, group: move.group });
  }
  const order = groupOrder(moves);
  return [...rows.values()].toSorted((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0));
}

/** Whole rings in which a person, a unit or a locality of the search occurs, without diacritics. */
export function findRows(rows: readonly BoardRow[], search: string): readonly BoardRow[] {
  if (search.trim() === '') return rows;
  const said = ({ seat, before, after }: BoardRow): string => `${seat.title} ${seat.unitName} ${seat.localityName} ${before?.fullName ?? ''} ${after?.fullName ?? ''}`;
  const groups = new Set(rows.filter((row) => finds(said(row), search)).map(({ group }) => group));
  return rows.filter(({ group }) => groups.has(group));
}

/** The same rows by locality, then by unit, in the Vietnamese order of words. */
export function byLocality(rows: readonly BoardRow[]): readonly BoardRow[] {
  const words = new Intl.Collator('vi', { numeric: true });
  return rows.toSorted((a, b) => words.compare(a.seat.localityName, b.seat.localityName) || words.compare(a.seat.unitName, b.seat.unitName));
}

function groupOrder(moves: readonly MoveView[]): ReadonlyMap<string, number> {
  return new Map([...new Set(moves.map(({ group }) => group))].map((group, index) => [group, index]));
}

/** Lines for the rows as they stand, each on the innermost track that is free over its whole length. */
export function layRings(rows: readonly BoardRow[]): readonly RingLine[] {
  const stops = new Map<string, number[]>();
  rows.forEach(({ group }, index) => stops.set(group, [...(stops.get(group) ?? []), index]));
  const freeFrom: number[] = [];
  return [...stops].map(([group, at]): RingLine => {
    const [first, last] = [Math.min(...at), Math.max(...at)];
    const free = freeFrom.findIndex((row) => row <= first);
    const track = free < 0 ? freeFrom.length : free;
    freeFrom[track] = last + 1;
    const number = /\d+$/.exec(group)?.[0] ?? '';
    return { group, number, rows: at, track, colour: ((Number(number) || 1) - 1) % COLOURS, chain: group.startsWith('chain') };
  });
}

/** What one line of the map does in one row: passes, starts, ends, or stops. */
export interface Crossing {
  readonly line: RingLine;
  readonly up: boolean;
  readonly down: boolean;
  readonly stops: boolean;
}

/** The lines a row has to draw; drawn row by row, so that a page break never tears the map from its rows. */
export function crossingsAt(lines: readonly RingLine[], row: number): readonly Crossing[] {
  return lines
    .map((line) => ({ line, first: Math.min(...line.rows), last: Math.max(...line.rows) }))
    .filter(({ first, last }) => first <= row && row <= last)
    .map(({ line, first, last }) => ({ line, up: row > first, down: row < last, stops: line.rows.includes(row) }));
}
