import { compareLanes } from '../ordered/lanes.ts';
import { AlternatingTree } from './alternating-tree.ts';
import { Blossoms, NONE } from './blossoms.ts';
import { Duals, type WeighedNetwork } from './duals.ts';

/**
 * Matching of greatest weight in any graph, nobody obliged to have a partner, with the prices that prove it. Weights are
 * vectors of whole numbers compared lane by lane, so several levels are one problem, exactly. `advance` until it is done.
 */
export class Matcher {
  readonly blossoms: Blossoms;
  readonly duals: Duals;
  private readonly tree: AlternatingTree;
  private root = 0;

  constructor(network: WeighedNetwork) {
    this.blossoms = new Blossoms(network);
    this.duals = new Duals(network);
    this.tree = new AlternatingTree(this.blossoms, this.duals);
    this.openPrices();
    for (let vertex = 0; vertex < network.nodes; vertex++) this.lower(vertex);
  }

  /** Searches from roots one by one while `goOn` says so; true when every vertex is settled. */
  advance(goOn: () => boolean): boolean {
    const { nodes, mate } = this.blossoms;
    for (; this.root < nodes; this.root++) {
      if (mate[this.root] !== NONE || this.isWorthless(this.root)) continue;
      if (!goOn()) return false;
      this.tree.growFrom(this.root);
    }
    return true;
  }

  private isWorthless(vertex: number): boolean {
    const { prices, width } = this.duals;
    for (let part = 0; part < width; part++) if (prices[vertex * width + part] !== 0) return false;
    return true;
  }

  /** Every vertex half of what its best edge weighs, in half units: enough on every edge. */
  private openPrices(): void {
    const { duals, blossoms: { ends } } = this;
    const { width, prices } = duals;
    for (let half = 0; half < ends.length; half++) {
      const [vertex, edge] = [(ends[half] as number) * width, half >> 1];
      let part = 0;
      while (part < width && prices[vertex + part] === duals.doubledWeight(edge, part) / 2) part++;
      if (part === width || (prices[vertex + part] as number) > duals.doubledWeight(edge, part) / 2) continue;
      for (part = 0; part < width; part++) prices[vertex + part] = duals.doubledWeight(edge, part) / 2;
    }
  }

  /** Lowers the price of a vertex as far as its edges allow, and matches it along an edge without slack if one is free. */
  private lower(vertex: number): void {
    const { duals, blossoms } = this;
    const { width } = duals;
    if (blossoms.mate[vertex] !== NONE) return;
    const need = new Float64Array(width * 2);
    let partner = NONE;
    for (let at = duals.first[vertex] as number; at < (duals.first[vertex + 1] as number); at++) {
      const [edge, other] = [duals.edges[at] as number, duals.near[at] as number];
      for (let part = 0; part < width; part++) need[part] = duals.doubledWeight(edge, part) - (duals.prices[other * width + part] as number);
      const order = compareLanes(need, 0, 1, width);
      if (order > 0) {
        need.copyWithin(width, 0, width);
        partner = NONE;
      }
      if (order >= 0 && partner === NONE && blossoms.mate[other] === NONE) partner = edge;
    }
    duals.prices.set(need.subarray(width), vertex * width);
    if (partner === NONE) return;
    blossoms.mate[vertex] = blossoms.mate[blossoms.across(partner, vertex)] = partner;
  }
}
