import { type CutTally } from './cuts.ts';
import { type Graph } from './graph.ts';
import { type Patience } from './patience.ts';
import { type Found } from './rings.ts';

const HAIR = 1e-9;

/**
 * Exact search for the best chain of every vacancy, from the vacancy backwards. `feeds[k][v]` is the most that at most
 * k people, one after the other into the seat left by v, can earn; it counts walks, so it bounds from above, and
 * the search itself never takes a person twice (a pricing that does can miss columns: Plaut, Dickerson, Sandholm 2016).
 */
export class ChainSearch {
  private readonly graph: Graph;
  private readonly longest: number;
  private readonly patience: Patience;
  private feeds: Float64Array[] = [];
  private readonly onPath: Uint8Array;
  private readonly path: number[] = [];
  private reduced: Float64Array = new Float64Array(0);
  private tally: CutTally | undefined;
  private best = 0;
  private bestArcs: Int32Array | undefined;
  private collected: Found[] | undefined;

  constructor(graph: Graph, longest: number, patience: Patience) {
    this.graph = graph;
    this.patience = patience;
    this.longest = Math.min(longest, graph.ids.length - graph.vacancies);
    this.onPath = new Uint8Array(graph.ids.length);
  }

  prepare(reduced: Float64Array, tally: CutTally | undefined): void {
    this.reduced = reduced;
    this.tally = tally?.idle === false ? tally : undefined;
    if (this.longest === 0 || this.graph.vacancies === 0) return;
    this.feeds = [Float64Array.from(this.graph.mayBegin, (may) => (may === 1 ? 0 : -Infinity))];
    while (this.feeds.length < this.longest && this.layFeeds()) continue;
  }

  /** One more layer; false when it changes nothing. */
  private layFeeds(): boolean {
    const { from, to } = this.graph;
    const before = this.feeds.at(-1) as Float64Array;
    const next = Float64Array.from(before);
    let changed = false;
    for (let arc = 0; arc < from.length; arc++) {
      const value = (before[from[arc] as number] as number) + (this.reduced[arc] as number);
      const node = to[arc] as number;
      if (value <= (next[node] as number)) continue;
      next[node] = value;
      changed = true;
    }
    if (changed) this.feeds.push(next);
    return changed;
  }

  /** The best chain into this vacancy that earns something above `price`, if any. */
  bestInto(vacancy: number, price: number): Found | undefined {
    this.search(vacancy, price, HAIR);
    return this.bestArcs === undefined ? undefined : { arcs: this.bestArcs, earns: this.best };
  }

  /** Every chain into this vacancy that earns more than `least` above `price`. */
  allInto(vacancy: number, price: number, inputs: { least: number; into: Found[] }): void {
    this.collected = inputs.into;
    this.search(vacancy, price, inputs.least);
    this.collected = undefined;
  }

  private search(vacancy: number, price: number, least: number): void {
    this.best = least;
    this.bestArcs = undefined;
    if (this.longest === 0) return;
    const due = this.tally?.enter(vacancy) ?? 0;
    this.extend(vacancy, -price - due);
    this.tally?.leave(vacancy);
  }

  private extend(node: number, sum: number): void {
    const { from, firstIn, inArcs } = this.graph;
    const left = this.longest - this.path.length;
    const feed = this.feeds[Math.min(left, this.feeds.length) - 1] as Float64Array;
    const last = firstIn[node + 1] as number;
    for (let place = firstIn[node] as number; place < last && !this.patience.spent(); place++) {
      const arc = inArcs[place] as number;
      const next = from[arc] as number;
      const reached = sum + (this.reduced[arc] as number);
      if (reached + (feed[next] as number) <= this.best || this.onPath[next] === 1) continue;
      this.step(arc, next, reached);
    }
  }

  private step(arc: number, next: number, reached: number): void {
    const sum = this.tally === undefined ? reached : reached - this.tally.enter(next);
    this.path.push(arc);
    if (sum > this.best && this.graph.mayBegin[next] === 1) this.keep(sum, Int32Array.from(this.path).reverse());
    if (this.path.length < this.longest) {
      this.onPath[next] = 1;
      this.extend(next, sum);
      this.onPath[next] = 0;
    }
    this.path.pop();
    this.tally?.leave(next);
  }

  private keep(earns: number, arcs: Int32Array): void {
    if (this.collected !== undefined) this.collected.push({ arcs, earns });
    else [this.best, this.bestArcs] = [earns, arcs];
  }
}
