// Part of the judge: one set of prices against every ring and chain.
import { type BoundLeaf } from './certificate.ts';
import { type CheckView, type Condition } from './check-view.ts';

export interface LeafTask {
  readonly view: CheckView;
  readonly weights: Float64Array;
  readonly rows: readonly Condition[];
  /** 1 for the arcs that may still be used. */
  readonly open: Uint8Array;
  /** 1 for people who move in every plan of this branch, so that their price may be negative. */
  readonly required: Uint8Array;
}

/** The bound that the prices prove; faults when they break a sign or name something unknown. */
export function checkLeaf(leaf: BoundLeaf, task: LeafTask, faults: string[]): number {
  const { view } = task;
  const prices = new Float64Array(view.ids.length);
  let bound = 0;
  for (const [id, price] of leaf.nodes) {
    const node = view.index.get(id);
    if (node === undefined || !(price >= 0 || task.required[node] === 1)) faults.push(`The certificate puts the price ${price} on "${id}".`);
    else prices[node] = price;
    bound += price;
  }
  const reduced = Float64Array.from(task.weights, (weight, arc) => weight - (prices[view.from[arc] as number] ?? 0));
  if (leaf.rows.length !== task.rows.length) faults.push(`The certificate prices ${leaf.rows.length} conditions where there are ${task.rows.length}.`);
  task.rows.forEach(({ coefficients, atMost }, index) => {
    const price = leaf.rows[index] ?? 0;
    if (!(price >= 0)) faults.push(`The certificate puts the price ${price} on condition ${index + 1}.`);
    bound += price * atMost;
    if (price !== 0) for (let arc = 0; arc < reduced.length; arc++) reduced[arc] = (reduced[arc] ?? 0) - price * (coefficients[arc] ?? 0);
  });
  for (const cut of leaf.cuts) {
    const size = new Set(cut.of).size;
    if (!(cut.price >= 0) || size !== cut.of.length || size % 2 === 0) faults.push(`The certificate has a bad cut on ${cut.of.join(', ')}.`);
    bound += cut.price * ((size - 1) / 2);
  }
  return bound + new Earnings({ task, reduced, prices, leaf }).total();
}

interface Priced {
  readonly task: LeafTask;
  readonly reduced: Float64Array;
  readonly prices: Float64Array;
  readonly leaf: BoundLeaf;
}

/** What the best ring or chain of every root earns above its prices, added up. */
class Earnings {
  private readonly task: LeafTask;
  private readonly reduced: Float64Array;
  private readonly prices: Float64Array;
  private readonly cutsAt = new Map<number, number[]>();
  private readonly cutPrices: number[];
  private readonly out: number[][];
  private readonly into: number[][];
  private readonly onPath: Uint8Array;
  private readonly potentials: Float64Array | undefined;
  private best = 0;

  constructor({ task, reduced, prices, leaf }: Priced) {
    this.task = task;
    this.reduced = reduced;
    this.prices = prices;
    const { view, open } = task;
    this.cutPrices = leaf.cuts.map(({ price }) => price);
    leaf.cuts.forEach(({ of }, cut) => of.forEach((id) => {
      const node = view.index.get(id) ?? -1;
      this.cutsAt.set(node, [...(this.cutsAt.get(node) ?? []), cut]);
    }));
    const keep = (list: readonly number[]): number[] => list.filter((arc) => open[arc] === 1);
    this.out = view.out.map((list) => keep(list));
    this.into = view.into.map((list) => keep(list));
    this.onPath = new Uint8Array(view.ids.length);
    if (leaf.potentials !== undefined) {
      this.potentials = new Float64Array(view.ids.length);
      for (const [id, value] of leaf.potentials) this.potentials[view.index.get(id) ?? 0] = value;
    }
  }

  total(): number {
    const { view } = this.task;
    const people = view.kind.reduce((count, kind) => count + (kind === 1 ? 0 : 1), 0);
    return this.rings(people) + (view.maxChain === 0 ? 0 : this.chains(people));
  }

  private rings(people: number): number {
    const { maxCycle } = this.task.view;
    if (this.potentials !== undefined && maxCycle === 0) return this.ringsByPotentials(this.potentials);
    let sum = 0;
    const layers = Math.min(maxCycle === 0 ? people : maxCycle, people);
    for (let root = 0; root < this.out.length && layers >= 2; root++) sum += this.bestRing(root, layers);
    return sum;
  }

  /** If every arc earns at most the drop in potential, a ring earns at most nothing. */
  private ringsByPotentials(potentials: Float64Array): number {
    const excess = this.largestExcess(potentials);
    return excess <= 1e-9 ? excess * this.out.length : Infinity;
  }

  private largestExcess(potentials: Float64Array): number {
    const { view, open } = this.task;
    let excess = 0;
    for (let arc = 0; arc < view.from.length; arc++) {
      if (open[arc] !== 1 || view.kind[view.from[arc] as number] !== 0 || view.kind[view.to[arc] as number] !== 0) continue;
      const drop = (potentials[view.from[arc] as number] ?? 0) - (potentials[view.to[arc] as number] ?? 0);
      excess = Math.max(excess, (this.reduced[arc] ?? 0) - drop);
    }
    return excess;
  }

  private bestRing(root: number, layers: number): number {
    this.best = 0;
    if ((this.out[root]?.length ?? 0) === 0 || (this.into[root]?.length ?? 0) === 0) return 0;
    const home = this.waysHome(root, layers);
    this.onPath[root] = 1;
    this.extendRing({ node: root, left: layers, sum: 0, nodes: [root] }, root, home);
    this.onPath[root] = 0;
    return this.best;
  }

  /** home[k].get(v): the most that a walk of at most k+1 arcs from v back to the root can earn. */
  private waysHome(root: number, layers: number): Map<number, number>[] {
    const { from } = this.task.view;
    const home: Map<number, number>[] = [];
    let reached = new Map<number, number>([[root, 0]]);
    for (let step = 1; step < layers; step++) {
      const next = new Map<number, number>(home.at(-1) ?? []);
      for (const [node, value] of reached) {
        for (const arc of this.into[node] as number[]) {
          const before = from[arc] as number;
          const sum = value + (this.reduced[arc] as number);
          if (before > root && sum > (next.get(before) ?? -Infinity)) next.set(before, sum);
        }
      }
      home.push(next);
      reached = next;
    }
    return home;
  }

  private extendRing(path: { node: number; left: number; sum: number; nodes: number[] }, root: number, home: Map<number, number>[]): void {
    const { to } = this.task.view;
    for (const arc of this.out[path.node] as number[]) {
      const next = to[arc] as number;
      const sum = path.sum + (this.reduced[arc] as number);
      if (next === root) {
        if (sum > this.best) this.best = Math.max(this.best, sum - this.cutCost(path.nodes));
      } else if (next > root && this.onPath[next] === 0 && path.left > 1 && sum + (home[path.left - 2]?.get(next) ?? -Infinity) > this.best) {
        this.onPath[next] = 1;
        this.extendRing({ node: next, left: path.left - 1, sum, nodes: [...path.nodes, next] }, root, home);
        this.onPath[next] = 0;
      }
    }
  }

  private chains(people: number): number {
    const { view } = this.task;
    const layers = Math.min(view.maxChain, people);
    const feeds = this.feeders(layers);
    let sum = 0;
    for (let root = 0; root < view.ids.length; root++) {
      if (view.kind[root] !== 1) continue;
      this.best = 0;
      this.extendChain({ node: root, left: layers, sum: -(this.prices[root] ?? 0), nodes: [root] }, feeds);
      sum += this.best;
    }
    return sum;
  }

  /** feeds[k][v]: the most that at most k further people, one after the other into the seat of v, can earn. */
  private feeders(layers: number): Float64Array[] {
    const { view, open } = this.task;
    const feeds = [Float64Array.from(view.mayBegin, (may) => (may === 1 ? 0 : -Infinity))];
    for (let layer = 1; layer < layers; layer++) {
      const before = feeds[layer - 1] as Float64Array;
      const next = Float64Array.from(before);
      for (let arc = 0; arc < view.from.length; arc++) {
        const node = view.to[arc] as number;
        const sum = (before[view.from[arc] as number] as number) + (this.reduced[arc] as number);
        if (open[arc] === 1 && sum > (next[node] as number)) next[node] = sum;
      }
      feeds.push(next);
      if (next.every((value, node) => value === before[node])) break;
    }
    return feeds;
  }

  private extendChain(path: { node: number; left: number; sum: number; nodes: number[] }, feeds: readonly Float64Array[]): void {
    const { view } = this.task;
    const feed = feeds[Math.min(path.left, feeds.length) - 1] as Float64Array;
    for (const arc of this.into[path.node] as number[]) {
      const next = view.from[arc] as number;
      const sum = path.sum + (this.reduced[arc] as number);
      if (this.onPath[next] === 1 || sum + (feed[next] as number) <= this.best) continue;
      const nodes = [...path.nodes, next];
      if (view.mayBegin[next] === 1 && sum > this.best) this.best = Math.max(this.best, sum - this.cutCost(nodes));
      if (path.left <= 1) continue;
      this.onPath[next] = 1;
      this.extendChain({ node: next, left: path.left - 1, sum, nodes }, feeds);
      this.onPath[next] = 0;
    }
  }

  private cutCost(nodes: readonly number[]): number {
    if (this.cutsAt.size === 0) return 0;
    const seen = new Map<number, number>();
    let cost = 0;
    for (const node of nodes) {
      for (const cut of this.cutsAt.get(node) ?? []) {
        const count = (seen.get(cut) ?? 0) + 1;
        seen.set(cut, count);
        if (count % 2 === 0) cost += this.cutPrices[cut] ?? 0;
      }
    }
    return cost;
  }
}
