// Part of the judge: the best chain of every vacancy under given prices.
import { type PricedPart } from './check-cuts.ts';

/** Searches every vacancy's chains afresh, backwards, nobody twice. */
export class ChainJudge {
  private readonly priced: PricedPart;
  private readonly longest: number;
  /** feeds[k][v]: the most that at most k further people, one after the other into the seat of v, can earn. */
  private readonly feeds: readonly Float64Array[];
  private readonly onPath: Uint8Array;
  private readonly path: number[] = [];
  private best = 0;
  private steps = 0;
  private stopped = false;

  constructor(priced: PricedPart) {
    const { part } = priced;
    this.priced = priced;
    this.longest = Math.min(part.maxChain, part.kind.reduce((count, kind) => count + (kind === 1 ? 0 : 1), 0));
    this.feeds = this.layFeeds();
    this.onPath = new Uint8Array(part.ids.length);
  }

  /** Infinity when it was stopped. */
  total(): number {
    const { part, prices, mayStop } = this.priced;
    let sum = 0;
    for (let root = 0; root < part.ids.length && this.longest > 0; root++) {
      if (part.kind[root] !== 1) continue;
      this.stopped ||= mayStop();
      if (this.stopped) return Infinity;
      this.best = 0;
      this.path.push(root);
      this.extend(root, -(prices[root] as number));
      this.path.pop();
      sum += this.best;
    }
    return this.stopped ? Infinity : sum;
  }

  private layFeeds(): Float64Array[] {
    const { part, reduced } = this.priced;
    const feeds = [Float64Array.from(part.mayBegin, (may) => (may === 1 ? 0 : -Infinity))];
    for (let layer = 1; layer < this.longest; layer++) {
      const before = feeds[layer - 1] as Float64Array;
      const next = Float64Array.from(before);
      for (let arc = 0; arc < reduced.length; arc++) {
        const seat = part.to[arc] as number;
        const sum = (before[part.from[arc] as number] as number) + (reduced[arc] as number);
        if (sum > (next[seat] as number)) next[seat] = sum;
      }
      feeds.push(next);
      if (next.every((value, node) => value === before[node])) break;
    }
    return feeds;
  }

  private extend(node: number, sum: number): void {
    const { part, reduced } = this.priced;
    const left = this.longest - this.path.length;
    const feed = this.feeds[Math.min(left, this.feeds.length - 1)] as Float64Array;
    if ((++this.steps & 4095) === 0 && this.priced.mayStop()) this.stopped = true;
    for (let place = part.firstIn[node] as number; place < (part.firstIn[node + 1] as number) && !this.stopped; place++) {
      const arc = part.inArcs[place] as number;
      const next = part.from[arc] as number;
      const total = sum + (reduced[arc] as number);
      if (this.onPath[next] === 1 || !(total + (feed[next] as number) > this.best)) continue;
      this.path.push(next);
      if (part.mayBegin[next] === 1 && total > this.best) this.best = Math.max(this.best, total - this.priced.cuts.costOf(this.path));
      if (left > 0) {
        this.onPath[next] = 1;
        this.extend(next, total);
        this.onPath[next] = 0;
      }
      this.path.pop();
    }
  }
}
