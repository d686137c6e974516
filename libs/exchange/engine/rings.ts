import { type CutTally } from './cuts.ts';
import { type Graph } from './graph.ts';
import { type Patience } from './patience.ts';

/** A ring or chain found by pricing, and what it earns above its prices. */
export interface Found {
  readonly arcs: Int32Array;
  readonly earns: number;
}

const HAIR = 1e-9;

/**
 * Exact search for the best ring of every root (its lowest person), by depth-first search under a bound: `home[k][v]`
 * is the most a walk of at most k arcs from v back to the root earns. Arcs that may not be used carry -Infinity.
 */
export class RingSearch {
  private readonly graph: Graph;
  private readonly longest: number;
  private readonly patience: Patience;
  private readonly home: Float64Array[];
  private readonly touched: number[][];
  private readonly closing: Int32Array;
  /** ahead[k][v]: the most a walk of at most k arcs from v to anywhere earns; ahead[0] is nothing. */
  private ahead: Float64Array[] = [];
  private bestClosing = 0;
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
    this.longest = Math.min(longest, graph.holders);
    const layers = Math.max(1, this.longest - 2);
    this.home = Array.from({ length: layers + 1 }, () => new Float64Array(graph.holders).fill(-Infinity));
    this.touched = Array.from({ length: layers + 1 }, () => []);
    this.closing = new Int32Array(graph.holders);
    this.onPath = new Uint8Array(graph.ids.length);
  }

  prepare(reduced: Float64Array, tally: CutTally | undefined): void {
    this.reduced = reduced;
    this.tally = tally?.idle === false ? tally : undefined;
    this.layAhead();
  }

  private layAhead(): void {
    const { from, to, holders } = this.graph;
    this.ahead = [new Float64Array(holders)];
    for (let layer = 1; layer < this.longest; layer++) {
      const before = this.ahead[layer - 1] as Float64Array;
      const next = Float64Array.from(before);
      for (let arc = 0; arc < from.length; arc++) {
        const [node, seat] = [from[arc] as number, to[arc] as number];
        if (node >= holders || seat >= holders) continue;
        const value = (this.reduced[arc] as number) + (before[seat] as number);
        if (value > (next[node] as number)) next[node] = value;
      }
      this.ahead.push(next);
    }
  }

  /** The best ring with this lowest person that earns something, if any. */
  bestFrom(root: number): Found | undefined {
    this.search(root, HAIR);
    return this.bestArcs === undefined ? undefined : { arcs: this.bestArcs, earns: this.best };
  }

  /** Every ring with this lowest person that earns more than `least`, a number below zero as a rule. */
  allFrom(root: number, least: number, into: Found[]): void {
    this.collected = into;
    this.search(root, least);
    this.collected = undefined;
  }

  private search(root: number, least: number): void {
    this.best = least;
    this.bestArcs = undefined;
    if (this.longest < 2) return;
    if (this.layHome(root)) {
      this.onPath[root] = 1;
      const due = this.tally?.enter(root) ?? 0;
      this.extend(root, root, -due);
      this.tally?.leave(root);
      this.onPath[root] = 0;
    }
    this.clear();
  }

  private layHome(root: number): boolean {
    const { from, firstIn, inArcs } = this.graph;
    const near = this.home[1] as Float64Array;
    const reachedNear = this.touched[1] as number[];
    this.bestClosing = -Infinity;
    for (let place = firstIn[root] as number; place < (firstIn[root + 1] as number); place++) {
      const arc = inArcs[place] as number;
      const node = from[arc] as number;
      const value = this.reduced[arc] as number;
      if (node <= root || node >= this.graph.holders || value === -Infinity) continue;
      near[node] = value;
      this.closing[node] = arc;
      reachedNear.push(node);
      if (value > this.bestClosing) this.bestClosing = value;
    }
    if (this.bestClosing + ((this.ahead[this.longest - 1] as Float64Array)[root] as number) <= this.best) return false;
    for (let layer = 2; layer < this.home.length; layer++) this.layNext(root, layer);
    return true;
  }

  private layNext(root: number, layer: number): void {
    const { from, firstIn, inArcs, holders } = this.graph;
    const before = this.home[layer - 1] as Float64Array;
    const next = this.home[layer] as Float64Array;
    const list = this.touched[layer] as number[];
    for (const node of this.touched[layer - 1] as number[]) {
      if (next[node] === -Infinity) list.push(node);
      if ((before[node] as number) > (next[node] as number)) next[node] = before[node] as number;
      for (let place = firstIn[node] as number; place < (firstIn[node + 1] as number); place++) {
        const arc = inArcs[place] as number;
        const earlier = from[arc] as number;
        const value = (before[node] as number) + (this.reduced[arc] as number);
        if (earlier <= root || earlier >= holders || value <= (next[earlier] as number)) continue;
        if (next[earlier] === -Infinity) list.push(earlier);
        next[earlier] = value;
      }
    }
  }

  private clear(): void {
    for (let layer = 1; layer < this.home.length; layer++) {
      const home = this.home[layer] as Float64Array;
      const list = this.touched[layer] as number[];
      for (const node of list) home[node] = -Infinity;
      list.length = 0;
    }
  }

  private extend(node: number, root: number, sum: number): void {
    const { to, firstOut, holders } = this.graph;
    const left = this.longest - this.path.length - 1;
    const bound = this.home[left];
    const ahead = this.ahead[left - 1] as Float64Array;
    const last = firstOut[node + 1] as number;
    for (let arc = firstOut[node] as number; arc < last && !this.patience.spent(); arc++) {
      const next = to[arc] as number;
      if (next >= holders) break;
      if (next <= root || this.onPath[next] === 1) continue;
      const reached = sum + (this.reduced[arc] as number);
      if (reached + (bound === undefined ? (ahead[next] as number) + this.bestClosing : (bound[next] as number)) <= this.best) continue;
      this.step(arc, root, reached);
    }
  }

  private step(arc: number, root: number, reached: number): void {
    const next = this.graph.to[arc] as number;
    const sum = this.tally === undefined ? reached : reached - this.tally.enter(next);
    this.path.push(arc);
    const total = sum + ((this.home[1] as Float64Array)[next] as number);
    if (total > this.best) this.keep(total, [...this.path, this.closing[next] as number]);
    if (this.path.length + 1 < this.longest) {
      this.onPath[next] = 1;
      this.extend(next, root, sum);
      this.onPath[next] = 0;
    }
    this.path.pop();
    this.tally?.leave(next);
  }

  private keep(earns: number, arcs: readonly number[]): void {
    if (this.collected !== undefined) this.collected.push({ arcs: Int32Array.from(arcs), earns });
    else [this.best, this.bestArcs] = [earns, Int32Array.from(arcs)];
  }
}
