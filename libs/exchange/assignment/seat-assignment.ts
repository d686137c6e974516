import { type Graph } from '../engine/graph.ts';
import { VectorHeap } from '../ordered/vector-heap.ts';

const NOBODY = -1;
/** In `taken`: not settled yet. */
const OPEN = -2;
/** In `taken`: the person stays where he is. */
export const STAYS = -1;

export interface AssignmentTask {
  readonly graph: Pick<Graph, 'firstOut' | 'to' | 'holders' | 'vacancies'> & { readonly ids: { readonly length: number } };
  /** `width` numbers an arc, compared lane by lane; whole where the answer is to be exact. An arc of -Infinity is shut. */
  readonly values: Float64Array;
  readonly width: number;
  /** Without chains only holders move, and only to seats of holders. */
  readonly chains: boolean;
}

/**
 * Everybody takes a seat, his own if need be, for nothing: sparse assignment of greatest weight over vectors. First row
 * reduction, in which each in turn takes the seat best for him and raises its price by what he gains over the second
 * best, then shortest augmenting paths for who is left (Jonker, Volgenant 1987). Ends with
 * `wishes[i] + prices[j] >= weight` on every arc and `wishes[i] + prices[i] >= 0`, equal where chosen, `prices >= 0` and 0 where a seat stays empty.
 */
export class SeatAssignment {
  readonly wishes: Float64Array;
  readonly prices: Float64Array;
  /** Arc chosen per person, or STAYS. */
  readonly taken: Int32Array;
  private readonly task: AssignmentTask;
  private readonly seats: number;
  private readonly holder: Int32Array;
  private readonly distance: Float64Array;
  private readonly reachedBy: Int32Array;
  private readonly personOf: Int32Array;
  private readonly state: Uint8Array;
  private readonly heap: VectorHeap;
  private readonly base: Float64Array;
  private readonly end: Float64Array;
  private readonly key: Float64Array;
  private readonly second: Float64Array;
  private endSeat = NOBODY;
  private seen: number[] = [];
  private queue: number[] = [];
  private next = 0;
  private reductions = 0;

  constructor(task: AssignmentTask) {
    const { width, graph, chains } = task;
    const nodes = graph.ids.length;
    this.task = task;
    this.seats = chains ? nodes : graph.holders;
    this.wishes = new Float64Array(nodes * width);
    this.prices = new Float64Array(nodes * width);
    this.taken = new Int32Array(nodes).fill(STAYS);
    this.holder = new Int32Array(nodes).fill(NOBODY);
    this.distance = new Float64Array(nodes * width);
    this.reachedBy = new Int32Array(nodes);
    this.personOf = new Int32Array(nodes);
    this.state = new Uint8Array(nodes);
    this.heap = new VectorHeap(nodes, this.distance, width);
    this.base = new Float64Array(width);
    this.end = new Float64Array(width);
    this.key = new Float64Array(width);
    this.second = new Float64Array(width);
    for (let node = 0; node < nodes; node++) {
      if (node >= graph.holders && (!chains || node < graph.holders + graph.vacancies)) continue;
      this.taken[node] = OPEN;
      this.queue.push(node);
    }
  }

  /** Works while `goOn` says so; true when everybody has a seat. */
  advance(goOn: () => boolean): boolean {
    const most = this.task.graph.ids.length;
    while (this.next < this.queue.length && this.reductions < most) {
      if ((++this.reductions & 255) === 0 && !goOn()) return false;
      this.reduceRow(this.queue[this.next++] as number);
    }
    for (; this.next < this.queue.length; this.next++) {
      if (!goOn()) return false;
      this.augment(this.queue[this.next] as number);
    }
    return true;
  }

  /** The person takes the seat best for him; who held it is put in the queue again. */
  private reduceRow(person: number): void {
    const { width } = this.task;
    const [best, other] = this.bestTwo(person);
    const tied = equals(this.key, this.second, 0);
    const arc = tied && this.holder[this.seatOf(best, person)] !== NOBODY ? other : best;
    const seat = this.seatOf(arc, person);
    if (!tied && other !== OPEN) this.raise(seat);
    this.wishes.set(other === OPEN ? this.key : this.second, person * width);
    const before = this.holder[seat] as number;
    this.holder[seat] = person;
    this.taken[person] = arc;
    if (before === NOBODY) return;
    this.taken[before] = OPEN;
    if (tied) this.queue.push(before);
    else this.queue[--this.next] = before;
  }

  /** By what the best seat is worth above the second best. */
  private raise(seat: number): void {
    const { prices, key, second } = this;
    for (let part = 0, at = seat * key.length; part < key.length; part++, at++) prices[at] = (prices[at] as number) + (key[part] as number) - (second[part] as number);
  }

  private seatOf(arc: number, person: number): number {
    return arc === STAYS ? person : (this.task.graph.to[arc] as number);
  }

  /** The arcs best and second best for a person at the prices; leaves what they are worth in `key` and `second`. */
  private bestTwo(person: number): [number, number] {
    const { task: { graph: { firstOut, to }, values, width }, prices, key, second } = this;
    let [best, other] = [STAYS, OPEN];
    for (let part = 0; part < width; part++) key[part] = -(prices[person * width + part] as number);
    second.fill(-Infinity);
    for (let arc = firstOut[person] as number; arc < (firstOut[person + 1] as number); arc++) {
      const seat = to[arc] as number;
      if (seat >= this.seats || !this.isAbove(second, arc, seat)) continue;
      const first = this.isAbove(key, arc, seat);
      if (first) {
        second.set(key);
        [best, other] = [arc, best];
      } else other = arc;
      const into = first ? key : second;
      for (let part = 0; part < width; part++) into[part] = (values[arc * width + part] as number) - (prices[seat * width + part] as number);
    }
    return [best, other];
  }

  /** Whether weight less price comes after the vector given. */
  private isAbove(than: Float64Array, arc: number, seat: number): boolean {
    const { task: { values }, prices } = this;
    const [at, priced] = [arc * than.length, seat * than.length];
    for (let part = 0; part < than.length; part++) {
      const difference = (values[at + part] as number) - (prices[priced + part] as number) - (than[part] as number);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  /** Dijkstra from one person to the nearest empty seat, then new prices and the exchange along the path. */
  private augment(source: number): void {
    const { width } = this.task;
    this.bestTwo(source);
    for (let part = 0; part < width; part++) this.wishes[source * width + part] = this.key[part] as number;
    this.base.fill(0);
    this.end.fill(Infinity);
    this.scan(source);
    while (this.heap.size > 0) {
      const seat = this.heap.pop();
      if (!this.isBeforeEnd(this.distance, seat * width)) break;
      this.state[seat] = 2;
      for (let part = 0; part < width; part++) this.base[part] = this.distance[seat * width + part] as number;
      this.scan(this.holder[seat] as number);
    }
    this.shiftPrices(source);
    this.exchange(source);
    for (const seat of this.seen) this.state[seat] = 0;
    this.seen = [];
    this.heap.clear();
  }

  private scan(person: number): void {
    const { firstOut, to } = this.task.graph;
    for (let arc = firstOut[person] as number; arc < (firstOut[person + 1] as number); arc++) {
      const seat = to[arc] as number;
      if (seat < this.seats) this.reach(person, seat, arc);
    }
    this.reach(person, person, STAYS);
  }

  private reach(person: number, seat: number, arc: number): void {
    if (this.state[seat] === 2 || !this.readWay(person, seat, arc)) return;
    if (this.holder[seat] === NOBODY) {
      this.end.set(this.key);
      this.endSeat = seat;
    } else if (this.state[seat] === 1 && !comesBefore(this.key, this.distance, seat * this.task.width)) return;
    else this.keep(seat);
    this.reachedBy[seat] = arc;
    this.personOf[seat] = person;
  }

  /** How far the seat is by this arc; false when not nearer than the nearest empty seat known. */
  private readWay(person: number, seat: number, arc: number): boolean {
    const { task: { values, width }, base, wishes, prices, end, key } = this;
    let nearer = false;
    for (let part = 0; part < width; part++) {
      const weight = arc === STAYS ? 0 : (values[arc * width + part] as number);
      const value = (base[part] as number) + (wishes[person * width + part] as number) + (prices[seat * width + part] as number) - weight;
      if (!nearer && value > (end[part] as number)) return false;
      nearer ||= value < (end[part] as number);
      key[part] = value;
    }
    return nearer;
  }

  private keep(seat: number): void {
    this.distance.set(this.key, seat * this.task.width);
    if (this.state[seat] === 0) this.seen.push(seat);
    this.state[seat] = 1;
    this.heap.push(seat);
  }

  private isBeforeEnd(list: Float64Array, at: number): boolean {
    return !comesBefore(this.end, list, at) && !equals(this.end, list, at);
  }

  private shiftPrices(source: number): void {
    const { task: { width }, end, distance, prices, wishes } = this;
    for (let part = 0; part < width; part++) {
      const far = end[part] as number;
      wishes[source * width + part] = (wishes[source * width + part] as number) - far;
      for (const seat of this.seen) {
        if (this.state[seat] !== 2) continue;
        const person = this.holder[seat] as number;
        const shift = far - (distance[seat * width + part] as number);
        prices[seat * width + part] = (prices[seat * width + part] as number) + shift;
        wishes[person * width + part] = (wishes[person * width + part] as number) - shift;
      }
    }
  }

  private exchange(source: number): void {
    for (let seat = this.endSeat; ; ) {
      const person = this.personOf[seat] as number;
      const before = this.taken[person] as number;
      this.holder[seat] = person;
      this.taken[person] = this.reachedBy[seat] as number;
      if (person === source) return;
      seat = this.seatOf(before, person);
    }
  }
}

function comesBefore(key: Float64Array, list: Float64Array, at: number): boolean {
  for (let part = 0; part < key.length; part++) {
    const difference = (key[part] as number) - (list[at + part] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function equals(key: Float64Array, list: Float64Array, at: number): boolean {
  return key.every((value, part) => value === list[at + part]);
}
