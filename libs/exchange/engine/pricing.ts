import { ChainSearch } from './chains.ts';
import { type CutTally } from './cuts.ts';
import { type Graph, type SideRow } from './graph.ts';
import { type Prices, type Restriction } from './master.ts';
import { Patience } from './patience.ts';
import { type Found, RingSearch } from './rings.ts';
import { priceUnlimitedRings, type UnlimitedRings } from './unlimited-rings.ts';

export interface Priced {
  readonly found: readonly Found[];
  /** No plan (within the restriction) is worth more than this, in the unit of the level. Infinity when stopped. */
  readonly bound: number;
  /** Where rings have no limit: what to add to the prices of holders, and potentials. */
  readonly unlimited?: UnlimitedRings | undefined;
}

export interface PricingInputs {
  readonly cost: Float64Array;
  readonly rows: readonly SideRow[];
  readonly prices: Prices;
  readonly tally: CutTally;
  readonly restriction: Restriction;
}

/** Finds the best ring or chain of every root under given prices; what they earn makes the bound safe at any prices. */
export class Pricer {
  private readonly graph: Graph;
  private readonly rings: RingSearch;
  private readonly chains: ChainSearch;
  private readonly mayStop: () => boolean;
  private readonly patience: Patience;
  /** Rings longer than this are found by assignment instead of search. */
  readonly unlimited: boolean;

  constructor(graph: Graph, limits: { maxCycle: number; maxChain: number }, mayStop: () => boolean) {
    this.graph = graph;
    this.unlimited = limits.maxCycle >= graph.holders && graph.holders > 6;
    this.mayStop = mayStop;
    this.patience = new Patience(mayStop);
    this.rings = new RingSearch(graph, this.unlimited ? 0 : limits.maxCycle, this.patience);
    this.chains = new ChainSearch(graph, limits.maxChain, this.patience);
  }

  price(inputs: PricingInputs): Priced {
    const reduced = this.reduce(inputs);
    this.patience.renew();
    const unlimited = this.unlimited ? priceUnlimitedRings(this.graph, reduced, this.mayStop) : undefined;
    if (this.unlimited && unlimited === undefined) return { found: [], bound: Infinity };
    const found: Found[] = [...(unlimited?.found ?? [])];
    const extra = (unlimited?.extra ?? new Float64Array(0)).reduce((sum, more) => sum + more, 0);
    this.rings.prepare(reduced, inputs.tally);
    this.chains.prepare(reduced, inputs.tally);
    const earned = this.searchRoots(inputs, found);
    return { found, unlimited, bound: earned === undefined ? Infinity : sumPrices(inputs) + extra + earned };
  }

  /** What the best of every root earn together; undefined when stopped. */
  private searchRoots({ prices, restriction }: PricingInputs, found: Found[]): number | undefined {
    const { holders, vacancies } = this.graph;
    let earned = 0;
    for (let root = 0; root < holders + vacancies; root++) {
      if (this.patience.over || this.mayStop()) return undefined;
      if (restriction.settled?.[root] === 1) continue;
      const best = root < holders ? this.rings.bestFrom(root) : this.chains.bestInto(root, prices.nodes[root] as number);
      if (best === undefined) continue;
      earned += best.earns;
      found.push(best);
    }
    return this.patience.over ? undefined : earned;
  }

  /** All rings and chains that earn more than `least`; undefined when there are more than `most`. */
  enumerate(inputs: PricingInputs, least: number, most: number): Found[] | undefined {
    const reduced = this.reduce(inputs);
    this.rings.prepare(reduced, inputs.tally);
    this.chains.prepare(reduced, inputs.tally);
    this.patience.renew();
    const into: Found[] = [];
    const { holders, vacancies } = this.graph;
    for (let root = 0; root < holders + vacancies; root++) {
      if (root < holders) this.rings.allFrom(root, least, into);
      else this.chains.allInto(root, inputs.prices.nodes[root] as number, { least, into });
      if (into.length > most || this.patience.over || this.mayStop()) return undefined;
    }
    return into;
  }

  private reduce({ cost, rows, prices, restriction }: PricingInputs): Float64Array {
    const { from, to } = this.graph;
    const reduced = new Float64Array(cost.length);
    const { settled, blocked } = restriction;
    for (let arc = 0; arc < reduced.length; arc++) {
      const person = from[arc] as number;
      const shut = blocked[arc] === 1 || (settled !== undefined && (settled[person] === 1 || settled[to[arc] as number] === 1));
      reduced[arc] = shut ? -Infinity : (cost[arc] as number) - (prices.nodes[person] as number);
    }
    rows.forEach(({ coefficients }, index) => {
      const price = prices.rows[index] as number;
      if (price !== 0) for (let arc = 0; arc < reduced.length; arc++) reduced[arc] = (reduced[arc] as number) - price * (coefficients[arc] as number);
    });
    return reduced;
  }
}

function sumPrices({ prices, rows, tally }: PricingInputs): number {
  let sum = 0;
  for (const price of prices.nodes) sum += price;
  prices.cuts.forEach((price, cut) => { sum += price * tally.allowance(cut); });
  rows.forEach(({ atMost }, index) => { sum += (prices.rows[index] as number) * atMost; });
  return sum;
}
