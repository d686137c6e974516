import { type FractionalColumn, type OddSet } from './odd-set.ts';
import { oddComponents, oddCycles } from './separate-cycles.ts';

/** Adds up, along a path, the price of the cuts, due whenever a second node of one is met. */
export class CutTally {
  private readonly at: (number[] | undefined)[] = [];
  private readonly counts: Uint8Array;
  private readonly prices: Float64Array;
  private readonly sets: readonly OddSet[];
  readonly idle: boolean;

  constructor(sets: readonly OddSet[], prices: Float64Array) {
    this.prices = prices;
    this.sets = sets;
    this.counts = new Uint8Array(sets.length);
    this.idle = !prices.some((price) => price > 0);
    sets.forEach((set, cut) => {
      if ((prices[cut] as number) > 0) for (const node of set) (this.at[node] ??= []).push(cut);
    });
  }

  /** How many pairs of a cut one plan may hold. */
  allowance(cut: number): number {
    return ((this.sets[cut] as OddSet).length - 1) / 2;
  }

  /** The price that becomes due when the path takes the node in. */
  enter(node: number): number {
    const cuts = this.at[node];
    if (cuts === undefined) return 0;
    let due = 0;
    for (const cut of cuts) {
      const count = (this.counts[cut] as number) + 1;
      this.counts[cut] = count;
      if (count % 2 === 0) due += this.prices[cut] as number;
    }
    return due;
  }

  leave(node: number): void {
    const cuts = this.at[node];
    if (cuts === undefined) return;
    for (const cut of cuts) this.counts[cut] = (this.counts[cut] as number) - 1;
  }
}

/** The sets most broken by a fractional answer, most broken first, at most `most`. */
export function separateSets(columns: readonly FractionalColumn[], most: number): OddSet[] {
  const at = new Map<number, FractionalColumn[]>();
  for (const column of columns) {
    for (const node of column.nodes) {
      const list = at.get(node);
      if (list === undefined) at.set(node, [column]);
      else list.push(column);
    }
  }
  const found = new Map<string, { set: OddSet; excess: number }>();
  for (const set of [...brokenTriples(columns), ...oddCycles(columns), ...oddComponents(columns, 0), ...oddComponents(columns, 0.3)]) {
    const excess = excessOf(set, at);
    if (excess > 0.02) found.set(set.join(), { set, excess });
  }
  const ranked = [...found].sort(([oneKey, one], [otherKey, other]) => other.excess - one.excess || (oneKey < otherKey ? -1 : 1));
  return ranked.slice(0, most).map(([, { set }]) => set);
}

/** How far the columns through the set go beyond what it allows. */
function excessOf(set: OddSet, at: ReadonlyMap<number, readonly FractionalColumn[]>): number {
  const met = new Map<FractionalColumn, number>();
  for (const node of set) for (const column of at.get(node) ?? []) met.set(column, (met.get(column) ?? 0) + 1);
  let sum = -(set.length - 1) / 2;
  for (const [column, count] of met) sum += Math.floor(count / 2) * column.x;
  return sum;
}

/** Triples whose pairs alone add up to more than one; some of them are broken. */
function brokenTriples(columns: readonly FractionalColumn[]): OddSet[] {
  const pairs = new Map<number, number>();
  const neighbours = new Map<number, Set<number>>();
  for (const { nodes, x } of columns) {
    for (const one of nodes) {
      for (const other of nodes) {
        if (one === other) continue;
        const key = one * 1e6 + other;
        pairs.set(key, (pairs.get(key) ?? 0) + x);
        neighbours.set(one, (neighbours.get(one) ?? new Set<number>()).add(other));
      }
    }
  }
  const found: OddSet[] = [];
  for (const [middle, set] of neighbours) {
    const around = [...set];
    around.forEach((one, place) => {
      for (const other of around.slice(place + 1)) {
        const sum = (pairs.get(middle * 1e6 + one) as number) + (pairs.get(middle * 1e6 + other) as number) + (pairs.get(one * 1e6 + other) ?? 0);
        if (sum > 1.02) found.push([middle, one, other].sort((a, b) => a - b));
      }
    });
  }
  return found;
}
