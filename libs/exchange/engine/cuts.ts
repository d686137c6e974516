/** Three nodes of which one plan can hold two or more only once (subset-row cut; Jepsen, Petersen, Spoorendonk, Pisinger 2008). */
export type Triple = readonly [number, number, number];

/** Adds up, along a path, the price of the cuts of which two nodes have been met. */
export class CutTally {
  private readonly at: (number[] | undefined)[] = [];
  private readonly counts: Uint8Array;
  private readonly prices: Float64Array;
  readonly idle: boolean;

  constructor(triples: readonly Triple[], prices: Float64Array) {
    this.prices = prices;
    this.counts = new Uint8Array(triples.length);
    this.idle = !prices.some((price) => price > 0);
    triples.forEach((triple, cut) => {
      if ((prices[cut] as number) > 0) for (const node of triple) (this.at[node] ??= []).push(cut);
    });
  }

  /** The price that becomes due when the path takes the node in. */
  enter(node: number): number {
    const cuts = this.at[node];
    if (cuts === undefined) return 0;
    let due = 0;
    for (const cut of cuts) {
      const count = (this.counts[cut] as number) + 1;
      this.counts[cut] = count;
      if (count === 2) due += this.prices[cut] as number;
    }
    return due;
  }

  leave(node: number): void {
    const cuts = this.at[node];
    if (cuts === undefined) return;
    for (const cut of cuts) this.counts[cut] = (this.counts[cut] as number) - 1;
  }
}

export interface FractionalColumn {
  readonly nodes: Int32Array;
  readonly x: number;
}

const pairKey = (one: number, other: number): number => (one < other ? one * 1e6 + other : other * 1e6 + one);

/** The triples most broken by a fractional answer, most broken first, at most `most`. */
export function separateTriples(columns: readonly FractionalColumn[], most: number): Triple[] {
  const pairs = new Map<number, number>();
  const threes = new Map<string, number>();
  const neighbours = new Map<number, Set<number>>();
  for (const { nodes, x } of columns) {
    for (let a = 0; a < nodes.length; a++) {
      for (let b = a + 1; b < nodes.length; b++) {
        const [one, other] = [nodes[a] as number, nodes[b] as number];
        pairs.set(pairKey(one, other), (pairs.get(pairKey(one, other)) ?? 0) + x);
        link(neighbours, one, other);
        for (let c = b + 1; c < nodes.length; c++) {
          const key = tripleKey([one, other, nodes[c] as number]);
          threes.set(key, (threes.get(key) ?? 0) + x);
        }
      }
    }
  }
  return rankTriples({ pairs, threes, neighbours }, most);
}

function link(neighbours: Map<number, Set<number>>, one: number, other: number): void {
  for (const [from, to] of [[one, other], [other, one]] as const) {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Set([to]));
    else known.add(to);
  }
}

function tripleKey(triple: Triple): string {
  return [...triple].sort((one, other) => one - other).join();
}

interface Overlaps {
  readonly pairs: ReadonlyMap<number, number>;
  readonly threes: ReadonlyMap<string, number>;
  readonly neighbours: ReadonlyMap<number, ReadonlySet<number>>;
}

function rankTriples({ pairs, threes, neighbours }: Overlaps, most: number): Triple[] {
  const found = new Map<string, { triple: Triple; excess: number }>();
  for (const [middle, set] of neighbours) {
    const around = [...set].sort((one, other) => one - other);
    for (let a = 0; a < around.length; a++) {
      for (let b = a + 1; b < around.length; b++) {
        const triple: Triple = [middle, around[a] as number, around[b] as number];
        const sum = pairs.get(pairKey(triple[0], triple[1])) as number;
        const sums = sum + (pairs.get(pairKey(triple[0], triple[2])) as number) + (pairs.get(pairKey(triple[1], triple[2])) ?? 0);
        if (sums <= 1.02) continue;
        const key = tripleKey(triple);
        const excess = sums - 2 * (threes.get(key) ?? 0) - 1;
        if (excess > 0.02) found.set(key, { triple, excess });
      }
    }
  }
  const ranked = [...found].sort(([oneKey, one], [otherKey, other]) => other.excess - one.excess || (oneKey < otherKey ? -1 : 1));
  return ranked.slice(0, most).map(([, { triple }]) => triple);
}
