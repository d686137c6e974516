/**
 * A binary heap of numbered events keyed by vectors of `width` lanes, earliest first; of equals the one added first.
 * Events are never taken out early: whoever takes one asks whether it still holds.
 */
export class EventQueue {
  private readonly width: number;
  private keys: Float64Array;
  private load: Int32Array;
  private heap: Int32Array;
  private slots = 0;
  size = 0;

  constructor(width: number) {
    this.width = width;
    this.keys = new Float64Array(256 * width);
    this.load = new Int32Array(256);
    this.heap = new Int32Array(256);
  }

  clear(): void {
    this.size = 0;
    this.slots = 0;
  }

  add(event: number, key: Float64Array): void {
    if (this.slots === this.load.length) this.grow();
    const slot = this.slots++;
    this.load[slot] = event;
    const at = slot * this.width;
    for (let part = 0; part < this.width; part++) this.keys[at + part] = key[part] as number;
    this.rise(slot, this.size++);
  }

  /** Copies the earliest key. */
  readKey(into: Float64Array): void {
    const at = (this.heap[0] as number) * this.width;
    for (let part = 0; part < this.width; part++) into[part] = this.keys[at + part] as number;
  }

  take(): number {
    const { heap } = this;
    const slot = heap[0] as number;
    this.size--;
    if (this.size > 0) this.sink(heap[this.size] as number);
    return this.load[slot] as number;
  }

  private grow(): void {
    const wider = <Kind extends Int32Array | Float64Array>(list: Kind, empty: Kind): Kind => { empty.set(list); return empty; };
    this.keys = wider(this.keys, new Float64Array(this.keys.length * 2));
    this.load = wider(this.load, new Int32Array(this.load.length * 2));
    this.heap = wider(this.heap, new Int32Array(this.heap.length * 2));
  }

  private before(one: number, other: number): boolean {
    const { keys, width } = this;
    const [from, to] = [one * width, other * width];
    for (let part = 0; part < width; part++) {
      const difference = (keys[from + part] as number) - (keys[to + part] as number);
      if (difference !== 0) return difference < 0;
    }
    return one < other;
  }

  private rise(slot: number, from: number): void {
    const { heap } = this;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] as number;
      if (!this.before(slot, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = slot;
  }

  private sink(slot: number): void {
    const { heap, size } = this;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && this.before(heap[child + 1] as number, heap[child] as number)) child++;
      const lower = heap[child] as number;
      if (!this.before(lower, slot)) break;
      heap[at] = lower;
      at = child;
    }
    heap[at] = slot;
  }
}
