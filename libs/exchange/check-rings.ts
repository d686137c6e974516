// Part of the judge: the best ring of every root under given prices.
import { type PricedPart } from './check-cuts.ts';

/** Beyond this many numbers the tables of a search for long rings are not laid out; such rings are proved by potentials. */
const LARGEST_TABLE = 2e7;

/** Searches every root's rings afresh, under the most that a walk back to the root can still earn. */
export class RingJudge {
  private readonly priced: PricedPart;
  private readonly longest: number;
  /** home[k][v]: the most that a walk of at most k arcs from v back to the root can earn; only people above the root. */
  private readonly home: Float64Array[];
  private readonly reached: number[][];
  /** onward[k][v]: the most that a walk of at most k arcs from v can earn, wherever it leads. */
  private readonly onward: Float64Array[];
  private readonly onPath: Uint8Array;
  private readonly path: number[] = [];
  private root = 0;
  private best = 0;
  private steps = 0;
  private stopped = false;

  constructor(priced: PricedPart) {
    const { part } = priced;
    this.priced = priced;
    const holders = part.kind.reduce((count, kind) => count + (kind === 0 ? 1 : 0), 0);
    this.longest = Math.min(part.maxCycle === 0 ? holders : part.maxCycle, holders);
    this.home = Array.from({ length: this.tooLarge ? 0 : this.longest }, () => new Float64Array(part.ids.length).fill(-Infinity));
    this.reached = this.home.map(() => []);
    this.onward = this.tooLarge ? [] : this.layOnward();
    this.onPath = new Uint8Array(part.ids.length);
  }

  private get tooLarge(): boolean {
    return this.longest * this.priced.part.ids.length > LARGEST_TABLE;
  }

  /** Infinity when it was stopped, or is too large. */
  total(): number {
    const { part, mayStop } = this.priced;
    if (this.tooLarge) return Infinity;
    let sum = 0;
    for (let root = 0; root < part.ids.length && this.longest >= 2; root++) {
      this.stopped ||= (root & 31) === 0 && mayStop();
      if (this.stopped) return Infinity;
      if (part.kind[root] === 0 && this.worthwhile(root)) sum += this.bestOf(root);
    }
    return this.stopped ? Infinity : sum;
  }

  private layOnward(): Float64Array[] {
    const { part, reduced } = this.priced;
    const layers = [new Float64Array(part.ids.length)];
    for (let layer = 1; layer < this.longest; layer++) {
      const before = layers[layer - 1] as Float64Array;
      const next = Float64Array.from(before);
      for (let arc = 0; arc < reduced.length; arc++) {
        const person = part.from[arc] as number;
        const sum = (reduced[arc] as number) + (before[part.to[arc] as number] as number);
        if (sum > (next[person] as number)) next[person] = sum;
      }
      layers.push(next);
      if (next.every((value, node) => value === before[node])) break;
    }
    return layers;
  }

  /** Whether the best way on and the best last step together could earn anything at all. */
  private worthwhile(root: number): boolean {
    const { part, reduced } = this.priced;
    let last = -Infinity;
    for (let place = part.firstIn[root] as number; place < (part.firstIn[root + 1] as number); place++) {
      const arc = part.inArcs[place] as number;
      if ((part.from[arc] as number) > root && (reduced[arc] as number) > last) last = reduced[arc] as number;
    }
    return last + ((this.onward.at(-1) as Float64Array)[root] as number) > 0;
  }

  private bestOf(root: number): number {
    this.root = root;
    this.best = 0;
    this.layHome();
    this.onPath[root] = 1;
    this.path.push(root);
    this.extend(root, 0);
    this.path.pop();
    this.onPath[root] = 0;
    this.reached.forEach((list, layer) => {
      for (const node of list) (this.home[layer] as Float64Array)[node] = -Infinity;
      list.length = 0;
    });
    return this.best;
  }

  private layHome(): void {
    for (let layer = 1; layer < this.longest; layer++) {
      const sources = layer === 1 ? [this.root] : (this.reached[layer - 1] as number[]);
      const before = this.home[layer - 1] as Float64Array;
      if (layer > 1) for (const node of sources) this.raise(layer, node, before[node] as number);
      for (const node of sources) this.spread(layer, node, layer === 1 ? 0 : (before[node] as number));
    }
  }

  private spread(layer: number, node: number, value: number): void {
    const { part, reduced } = this.priced;
    for (let place = part.firstIn[node] as number; place < (part.firstIn[node + 1] as number); place++) {
      const arc = part.inArcs[place] as number;
      const earlier = part.from[arc] as number;
      if (earlier > this.root && part.kind[earlier] === 0) this.raise(layer, earlier, value + (reduced[arc] as number));
    }
  }

  private raise(layer: number, node: number, value: number): void {
    const home = this.home[layer] as Float64Array;
    if (value <= (home[node] as number)) return;
    if (home[node] === -Infinity) (this.reached[layer] as number[]).push(node);
    home[node] = value;
  }

  private extend(node: number, sum: number): void {
    const { part, reduced } = this.priced;
    const left = this.longest - this.path.length;
    if ((++this.steps & 4095) === 0 && this.priced.mayStop()) this.stopped = true;
    for (let arc = part.firstOut[node] as number; arc < (part.firstOut[node + 1] as number) && !this.stopped; arc++) {
      const next = part.to[arc] as number;
      const total = sum + (reduced[arc] as number);
      if (next === this.root) {
        if (total > this.best) this.best = Math.max(this.best, total - this.priced.cuts.costOf(this.path));
      } else if (left > 0 && this.onPath[next] === 0 && total + ((this.home[left] as Float64Array)[next] as number) > this.best) {
        this.onPath[next] = 1;
        this.path.push(next);
        this.extend(next, total);
        this.path.pop();
        this.onPath[next] = 0;
      }
    }
  }
}
