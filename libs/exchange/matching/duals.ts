import { type Network } from './blossoms.ts';

/** Weights of the edges, `width` whole numbers an edge, compared lane by lane; every one above nothing. */
export interface WeighedNetwork extends Network {
  readonly width: number;
  readonly weights: Float64Array;
}

/**
 * Prices of vertices and blossoms, in half units, so that they are whole: on every edge the prices of both ends and of
 * the blossoms around both add up to twice the weight at least. (An edge between two outer vertices of one tree has an
 * even slack, as all edges that join them in the tree have none.) While a vertex or blossom is in a tree, what is stored
 * is its price and the time, as `AlternatingTree` says.
 */
export class Duals {
  readonly width: number;
  /** Edges at v, and the vertices at their other ends: `first[v] … first[v+1]`. */
  readonly first: Int32Array;
  readonly edges: Int32Array;
  readonly near: Int32Array;
  readonly prices: Float64Array;
  private readonly ends: Int32Array;
  private readonly nodes: number;
  private readonly doubled: Float64Array;
  private readonly blossomPrices: Float64Array;

  constructor({ nodes, ends, width, weights }: WeighedNetwork) {
    this.width = width;
    this.ends = ends;
    this.nodes = nodes;
    this.doubled = weights.map((weight) => weight * 2);
    this.prices = new Float64Array(nodes * width);
    this.blossomPrices = new Float64Array((nodes + 1) * width);
    this.first = new Int32Array(nodes + 1);
    this.edges = new Int32Array(ends.length);
    this.near = new Int32Array(ends.length);
    this.link();
  }

  private link(): void {
    const { ends, first, edges, near, nodes } = this;
    for (const vertex of ends) first[vertex + 1] = (first[vertex + 1] as number) + 1;
    for (let vertex = 0; vertex < nodes; vertex++) first[vertex + 1] = (first[vertex + 1] as number) + (first[vertex] as number);
    const next = Int32Array.from(first);
    for (let half = 0; half < ends.length; half++) {
      const vertex = ends[half] as number;
      const place = next[vertex] as number;
      next[vertex] = place + 1;
      edges[place] = half >> 1;
      near[place] = ends[half ^ 1] as number;
    }
  }

  doubledWeight(edge: number, part: number): number {
    return this.doubled[edge * this.width + part] as number;
  }

  /** `prices` of both ends less twice the weight, divided; true when that comes before `end`. */
  readDue(edge: number, factor: number, key: Float64Array, end: Float64Array): boolean {
    const { width, prices, doubled, ends } = this;
    const [one, other, at] = [(ends[edge * 2] as number) * width, (ends[edge * 2 + 1] as number) * width, edge * width];
    let open = true;
    for (let part = 0; part < width; part++) {
      const due = ((prices[one + part] as number) + (prices[other + part] as number) - (doubled[at + part] as number)) / factor;
      if (open && due !== end[part]) {
        if (due > (end[part] as number)) return false;
        open = false;
      }
      key[part] = due;
    }
    return !open;
  }

  isDue(edge: number, now: Float64Array, factor: number): boolean {
    const { width, prices, doubled, ends } = this;
    const [one, other, at] = [(ends[edge * 2] as number) * width, (ends[edge * 2 + 1] as number) * width, edge * width];
    for (let part = 0; part < width; part++) {
      if ((prices[one + part] as number) + (prices[other + part] as number) - (doubled[at + part] as number) !== (now[part] as number) * factor) return false;
    }
    return true;
  }

  isBelow(vertex: number, end: Float64Array): boolean {
    for (let part = 0; part < this.width; part++) {
      const difference = (this.prices[vertex * this.width + part] as number) - (end[part] as number);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  readPrice(vertex: number, into: Float64Array): void {
    for (let part = 0; part < this.width; part++) into[part] = this.prices[vertex * this.width + part] as number;
  }

  private shift(vertices: Iterable<number>, time: Float64Array, factor: number): void {
    const { prices, width } = this;
    for (const vertex of vertices) {
      for (let part = 0, at = vertex * width; part < width; part++, at++) prices[at] = (prices[at] as number) + (time[part] as number) * factor;
    }
  }

  /** `steps` is 1 for vertices from outside the tree, 2 for inner ones. */
  enterOuter(vertices: Iterable<number>, now: Float64Array, steps: number): void {
    this.shift(vertices, now, steps);
  }

  enterInner(vertices: Iterable<number>, now: Float64Array): void {
    this.shift(vertices, now, -1);
  }

  leaveOuter(vertices: Iterable<number>, now: Float64Array): void {
    this.shift(vertices, now, -1);
  }

  leaveInner(vertices: Iterable<number>, now: Float64Array): void {
    this.shift(vertices, now, 1);
  }

  private shiftBlossom(blossom: number, time: Float64Array, factor: number): void {
    const at = (blossom - this.nodes) * this.width;
    for (let part = 0; part < this.width; part++) this.blossomPrices[at + part] = (this.blossomPrices[at + part] as number) + (time[part] as number) * factor;
  }

  openBlossom(blossom: number, now: Float64Array): void {
    const at = (blossom - this.nodes) * this.width;
    this.blossomPrices.fill(0, at, at + this.width);
    this.shiftBlossom(blossom, now, -2);
  }

  becomeOuter(blossom: number, now: Float64Array): void {
    this.shiftBlossom(blossom, now, -2);
  }

  /** `expires`: the time at which its price will be zero. */
  becomeInner(blossom: number, now: Float64Array, expires: Float64Array): void {
    this.shiftBlossom(blossom, now, 2);
    const at = (blossom - this.nodes) * this.width;
    for (let part = 0; part < this.width; part++) expires[part] = (this.blossomPrices[at + part] as number) / 2;
  }

  freeze(blossom: number, now: Float64Array, inner: boolean): void {
    this.shiftBlossom(blossom, now, inner ? -2 : 2);
  }

  isSpent(blossom: number, now: Float64Array): boolean {
    const at = (blossom - this.nodes) * this.width;
    return now.every((time, part) => this.blossomPrices[at + part] === time * 2);
  }

  /** Price of a blossom outside a search. */
  blossomPrice(blossom: number, part: number): number {
    return this.blossomPrices[(blossom - this.nodes) * this.width + part] as number;
  }
}
