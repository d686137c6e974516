/** Keyed binary heap of nodes by vectors of `width` lanes, smallest first, with decrease of keys. */
export class VectorHeap {
  private readonly items: number[] = [];
  private readonly place: Int32Array;
  private readonly keys: Float64Array;
  private readonly width: number;

  constructor(size: number, keys: Float64Array, width: number) {
    this.place = new Int32Array(size).fill(-1);
    this.keys = keys;
    this.width = width;
  }

  get size(): number {
    return this.items.length;
  }

  /** Adds the node or moves it up after its key fell. */
  push(node: number): void {
    let at = this.place[node] as number;
    if (at < 0) at = this.items.push(node) - 1;
    this.rise(node, at);
  }

  pop(): number {
    const top = this.items[0] as number;
    const last = this.items.pop() as number;
    this.place[top] = -1;
    if (last !== top) this.sink(last);
    return top;
  }

  clear(): void {
    for (const node of this.items) this.place[node] = -1;
    this.items.length = 0;
  }

  private below(one: number, other: number): boolean {
    const { keys, width } = this;
    for (let part = 0; part < width; part++) {
      const difference = (keys[one * width + part] as number) - (keys[other * width + part] as number);
      if (difference !== 0) return difference < 0;
    }
    return one < other;
  }

  private rise(node: number, from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.items[above] as number;
      if (!this.below(node, parent)) break;
      this.items[at] = parent;
      this.place[parent] = at;
      at = above;
    }
    this.items[at] = node;
    this.place[node] = at;
  }

  private sink(node: number): void {
    const count = this.items.length;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= count) break;
      if (child + 1 < count && this.below(this.items[child + 1] as number, this.items[child] as number)) child++;
      const lower = this.items[child] as number;
      if (!this.below(lower, node)) break;
      this.items[at] = lower;
      this.place[lower] = at;
      at = child;
    }
    this.items[at] = node;
    this.place[node] = at;
  }
}
