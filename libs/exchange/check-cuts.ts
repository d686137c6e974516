// Part of the judge: what the searches under given prices share.
import { type BoundLeaf } from './certificate.ts';
import { type PartView } from './check-part.ts';

/** What the searches for rings and chains share: arcs that are closed earn -Infinity. */
export interface PricedPart {
  readonly part: PartView;
  readonly reduced: Float64Array;
  readonly prices: Float64Array;
  readonly cuts: CutPrices;
  readonly mayStop: () => boolean;
}

/** Cuts by node: a ring or chain pays a cut's price once for every pair of its nodes in the set. */
export class CutPrices {
  /** What the cuts add to the bound: each at its price as often as the plan may hold a pair. */
  readonly allowed: number;
  readonly any: boolean;
  private readonly at: (number[] | undefined)[] = [];
  private readonly price: readonly number[];
  private readonly counts: Int32Array;

  constructor(leaf: BoundLeaf, part: PartView, faults: string[]) {
    let allowed = 0;
    leaf.cuts.forEach((cut, index) => {
      const size = new Set(cut.of).size;
      if (!(cut.price >= 0) || size !== cut.of.length || size % 2 === 0) faults.push(`The certificate has a bad cut on ${cut.of.join(', ')}.`);
      allowed += cut.price * ((size - 1) / 2);
      for (const id of cut.of) {
        const node = part.nodeOf(id);
        if (node !== undefined) (this.at[node] ??= []).push(index);
      }
    });
    this.allowed = allowed;
    this.any = leaf.cuts.length > 0;
    this.price = leaf.cuts.map(({ price }) => price);
    this.counts = new Int32Array(leaf.cuts.length);
  }

  costOf(nodes: readonly number[]): number {
    if (!this.any) return 0;
    let cost = 0;
    for (const node of nodes) {
      for (const cut of this.at[node] ?? []) {
        const count = (this.counts[cut] as number) + 1;
        this.counts[cut] = count;
        if (count % 2 === 0) cost += this.price[cut] as number;
      }
    }
    for (const node of nodes) for (const cut of this.at[node] ?? []) this.counts[cut] = 0;
    return cost;
  }
}
