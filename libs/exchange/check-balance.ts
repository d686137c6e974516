// Part of the judge: the largest excess of a locality, and the problem in which some localities may not go beyond one.
import { type Balance, type ExchangeLimit, type ExchangeProblem } from './problem.ts';

/** The largest excess of any locality under the plan: departures (or newcomers) beyond its share by seats, rounded up. */
export function measureBalance({ localities, count }: Balance, moves: ReadonlyMap<string, string>): number {
  const counted = count === 'newcomers' ? [...moves.values()] : [...moves.keys()];
  const total = new Set(localities.flatMap(({ seats }) => seats)).size;
  const listed = new Set(localities.flatMap(({ seats }) => seats));
  const all = counted.filter((seat) => listed.has(seat)).length;
  let worst = 0;
  for (const { seats } of localities) {
    const own = new Set(seats);
    const here = counted.filter((seat) => own.has(seat)).length;
    // The share is the least whole number that times all seats is not below moves times own seats.
    let share = Math.floor((all * own.size) / Math.max(1, total));
    while (share * total < all * own.size) share += 1;
    worst = Math.max(worst, here - share);
  }
  return worst;
}

/** The problem in which the localities named stay within the excess; undefined when one of them is unknown. */
export function holdWithin(problem: ExchangeProblem, { localities, count }: Balance, { excess, named }: { readonly excess: number; readonly named: readonly string[] }): ExchangeProblem | undefined {
  const total = localities.reduce((sum, { seats }) => sum + seats.length, 0);
  const listed = new Set(localities.flatMap(({ seats }) => seats));
  const limits: ExchangeLimit[] = [];
  for (const name of named) {
    const locality = localities.find((one) => one.name === name);
    if (locality === undefined) return undefined;
    const own = new Set(locality.seats);
    const arcs = problem.arcs
      .map(([from, to]) => ({ from, to, seat: count === 'newcomers' ? to : from }))
      .filter(({ seat }) => listed.has(seat))
      .map(({ from, to, seat }) => [from, to, own.has(seat) ? total - own.size : -own.size] as const);
    limits.push({ arcs, atMost: total * (excess + 1) - 1 });
  }
  return { ...problem, balance: undefined, limits: [...(problem.limits ?? []), ...limits] };
}

/** One level more, the conditions of `holdWithin` added up as a cost, and the least that a plan within all of them has there. */
export function addUpWithin(problem: ExchangeProblem, limits: readonly ExchangeLimit[]): { readonly problem: ExchangeProblem; readonly least: number } {
  const costs = new Map<string, number>();
  for (const { arcs } of limits) {
    for (const [from, to, coefficient] of arcs) costs.set(JSON.stringify([from, to]), (costs.get(JSON.stringify([from, to])) ?? 0) + coefficient);
  }
  const arcs = problem.arcs.map(([from, to, weights]) => [from, to, [...weights, 0 - (costs.get(JSON.stringify([from, to])) ?? 0)]] as const);
  return { problem: { ...problem, balance: undefined, objective: undefined, arcs }, least: 0 - limits.reduce((sum, { atMost }) => sum + atMost, 0) };
}
