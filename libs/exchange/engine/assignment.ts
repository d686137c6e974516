import { VectorHeap, type Vectors } from './vectors.ts';

/** Who may take what: left nodes must all be matched, right nodes may stay free. Arcs of left i: `first[i] … first[i+1]`. */
export interface AssignmentInputs {
  readonly lefts: number;
  readonly rights: number;
  readonly first: Int32Array;
  readonly head: Int32Array;
  /** `width` components per arc, compared in order. */
  readonly weights: Vectors;
  readonly width: number;
}

const FREE = -1;

/**
 * Sparse assignment of greatest weight by shortest augmenting paths (Jonker & Volgenant 1987), over vectors of numbers,
 * with dual values: `u[i] + v[j] >= w[i,j]` on every arc, equal on those chosen, `v >= 0` and 0 where the right is free.
 */
export class Assignment {
  readonly u: Vectors;
  readonly v: Vectors;
  /** Arc chosen per left node. */
  readonly chosen: Int32Array;
  private readonly inputs: AssignmentInputs;
  private readonly holder: Int32Array;
  private readonly distance: Vectors;
  private readonly reachedBy: Int32Array;
  private readonly leftOf: Int32Array;
  private readonly state: Uint8Array;
  private readonly heap: VectorHeap;
  private readonly base: Vectors;
  private seen: number[] = [];

  constructor(inputs: AssignmentInputs) {
    const { lefts, rights, width } = inputs;
    this.inputs = inputs;
    this.u = new Float64Array(lefts * width);
    this.v = new Float64Array(rights * width);
    this.chosen = new Int32Array(lefts).fill(FREE);
    this.holder = new Int32Array(rights).fill(FREE);
    this.distance = new Float64Array(rights * width);
    this.reachedBy = new Int32Array(rights).fill(FREE);
    this.leftOf = new Int32Array(rights).fill(FREE);
    this.state = new Uint8Array(rights);
    this.heap = new VectorHeap(rights, this.distance, width);
    this.base = new Float64Array(width);
  }

  /** False when it was stopped. */
  run(mayStop: () => boolean): boolean {
    const { lefts } = this.inputs;
    for (let left = 0; left < lefts; left++) this.startLeft(left);
    for (let left = 0; left < lefts; left++) if (this.chosen[left] === FREE) this.tryTight(left, new Set());
    for (let left = 0; left < lefts; left++) {
      if (this.chosen[left] !== FREE) continue;
      if ((left & 15) === 0 && mayStop()) return false;
      this.augment(left);
    }
    return true;
  }

  private startLeft(left: number): void {
    const { first, width, weights, head } = this.inputs;
    let top = first[left] as number;
    for (let arc = top + 1; arc < (first[left + 1] as number); arc++) if (this.compareArcs(arc, top) > 0) top = arc;
    for (let part = 0; part < width; part++) this.u[left * width + part] = weights[top * width + part] as number;
    for (let arc = top; arc < (first[left + 1] as number); arc++) {
      const right = head[arc] as number;
      if (this.holder[right] !== FREE || this.compareArcs(arc, top) !== 0) continue;
      this.holder[right] = left;
      this.chosen[left] = arc;
      return;
    }
  }

  private compareArcs(one: number, other: number): number {
    const { weights, width } = this.inputs;
    for (let part = 0; part < width; part++) {
      const difference = (weights[one * width + part] as number) - (weights[other * width + part] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private isTight(left: number, arc: number): boolean {
    const { weights, width, head } = this.inputs;
    const right = head[arc] as number;
    for (let part = 0; part < width; part++) {
      if ((this.u[left * width + part] as number) + (this.v[right * width + part] as number) !== (weights[arc * width + part] as number)) return false;
    }
    return true;
  }

  /** Augments along arcs without slack only, depth first; cheap, and settles most people. */
  private tryTight(left: number, visited: Set<number>): boolean {
    const { first, head } = this.inputs;
    for (let arc = first[left] as number; arc < (first[left + 1] as number); arc++) {
      const right = head[arc] as number;
      if (visited.size > 400 || visited.has(right) || !this.isTight(left, arc)) continue;
      visited.add(right);
      const holder = this.holder[right] as number;
      if (holder !== FREE && !this.tryTight(holder, visited)) continue;
      this.holder[right] = left;
      this.chosen[left] = arc;
      return true;
    }
    return false;
  }

  /** Dijkstra from one left node to the nearest free right node, then new duals and the exchange along the path. */
  private augment(source: number): void {
    const { width } = this.inputs;
    this.base.fill(0);
    this.scan(source);
    let end = FREE;
    while (end === FREE) {
      if (this.heap.size === 0) throw new Error('An assignment without a free seat: every person must be able to stay.');
      const right = this.heap.pop();
      this.state[right] = 2;
      for (let part = 0; part < width; part++) this.base[part] = this.distance[right * width + part] as number;
      if (this.holder[right] === FREE) end = right;
      else this.scan(this.holder[right] as number);
    }
    this.shiftDuals(source);
    this.exchange(source, end);
    for (const right of this.seen) this.state[right] = 0;
    this.seen = [];
    this.heap.clear();
  }

  private scan(left: number): void {
    const { first, head } = this.inputs;
    for (let arc = first[left] as number; arc < (first[left + 1] as number); arc++) {
      const right = head[arc] as number;
      if (this.state[right] !== 2 && this.improves(left, arc, right)) this.reach(left, arc, right);
    }
  }

  private improves(left: number, arc: number, right: number): boolean {
    if (this.state[right] === 0) return true;
    const { width } = this.inputs;
    for (let part = 0; part < width; part++) {
      const difference = this.reachOf(left, arc, part) - (this.distance[right * width + part] as number);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  private reachOf(left: number, arc: number, part: number): number {
    const { head, weights, width } = this.inputs;
    return (this.base[part] as number) + (this.u[left * width + part] as number)
      + (this.v[(head[arc] as number) * width + part] as number) - (weights[arc * width + part] as number);
  }

  private reach(left: number, arc: number, right: number): void {
    const { width } = this.inputs;
    for (let part = 0; part < width; part++) this.distance[right * width + part] = this.reachOf(left, arc, part);
    if (this.state[right] === 0) this.seen.push(right);
    this.state[right] = 1;
    this.reachedBy[right] = arc;
    this.leftOf[right] = left;
    this.heap.push(right);
  }

  private shiftDuals(source: number): void {
    const { width } = this.inputs;
    for (let part = 0; part < width; part++) {
      const far = this.base[part] as number;
      this.u[source * width + part] = (this.u[source * width + part] as number) - far;
      for (const right of this.seen) {
        const holder = this.holder[right] as number;
        if (this.state[right] !== 2 || holder === FREE) continue;
        const shift = far - (this.distance[right * width + part] as number);
        this.v[right * width + part] = (this.v[right * width + part] as number) + shift;
        this.u[holder * width + part] = (this.u[holder * width + part] as number) - shift;
      }
    }
  }

  private exchange(source: number, end: number): void {
    let right = end;
    for (;;) {
      const left = this.leftOf[right] as number;
      const arc = this.reachedBy[right] as number;
      const before = this.chosen[left] as number;
      this.holder[right] = left;
      this.chosen[left] = arc;
      if (left === source) return;
      right = this.inputs.head[before] as number;
    }
  }
}
