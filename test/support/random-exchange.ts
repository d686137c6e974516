import { type ExchangeProblem } from '#exchange';

/** Repeatable chance for tests. */
export function chanceOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomShape {
  readonly people: number;
  readonly density: number;
  readonly levels: number;
  readonly maxCycle: number;
  readonly maxChain: number;
  /** Pins, forbidden arcs, conditions, seats that must not stay empty. */
  readonly trouble: boolean;
}

/** A random problem with vacancies and entrants; weights are small whole numbers, some below zero, so that ties abound. */
export function randomExchange(chance: () => number, shape: RandomShape): ExchangeProblem {
  const below = (limit: number): number => Math.floor(chance() * limit);
  const named = (letter: string, count: number): { id: string }[] => Array.from({ length: count }, (_, index) => ({ id: `${letter}${index}` }));
  const vertices = named('p', shape.people).map(({ id }) => ({ id, mustMove: chance() < 0.5, mayStayEmpty: !shape.trouble || chance() < 0.8 }));
  const vacancies = named('v', below(3));
  const entrants = named('e', below(3));
  const least = chance() < 0.3 ? -3 : 0;
  const arcs: [string, string, number[]][] = [];
  for (const from of [...vertices, ...entrants]) {
    for (const to of [...vertices, ...vacancies]) {
      if (from.id !== to.id && chance() < shape.density) arcs.push([from.id, to.id, Array.from({ length: shape.levels }, () => below(5) + least)]);
    }
  }
  const problem: ExchangeProblem = { vertices, vacancies, entrants, arcs, maxCycle: shape.maxCycle, maxChain: shape.maxChain };
  return shape.trouble && arcs.length > 1 ? { ...problem, ...trouble(arcs, chance, below) } : problem;
}

function trouble(arcs: readonly [string, string, number[]][], chance: () => number, below: (limit: number) => number): Partial<ExchangeProblem> {
  const pick = (): [string, string] => { const [from, to] = arcs[below(arcs.length)] ?? ['', '']; return [from, to]; };
  const pinned = chance() < 0.3 ? [pick()] : [];
  const [other] = [pick()];
  if (chance() < 0.3 && pinned.every(([from, to]) => from !== other[0] && to !== other[1])) pinned.push(other);
  const barred = pick();
  const forbidden = chance() < 0.3 && pinned.every(([from, to]) => from !== barred[0] || to !== barred[1]) ? [barred] : [];
  const limits = chance() < 0.2 ? [{ arcs: arcs.filter(() => chance() < 0.5).map(([from, to]) => [from, to, 1 + below(2)] as const), atMost: below(4) }] : [];
  return { pinned, forbidden, limits, ...(chance() < 0.2 ? { maxExtraMoves: below(4) } : {}) };
}
