import { EventQueue } from '../ordered/event-queue.ts';
import { type Blossoms, type Link, NONE } from './blossoms.ts';
import { TreeWays } from './tree-ways.ts';
import { type Duals } from './duals.ts';

const FREE = 0;
const OUTER = 1;
const INNER = 2;

/**
 * One search of the primal-dual method: from a vertex without a partner whose price is not zero an alternating tree is
 * grown in time. As time passes prices of outer vertices fall and of inner ones rise; events are an edge without slack
 * that leads out of the tree (grow), or joins two outer vertices (shrink to a blossom), and an inner blossom whose price
 * falls to zero (expand). It ends at the first free vertex reached (augment), or at an outer vertex whose price falls to
 * zero, which then goes without a partner. Events are queued by their time and later ones than a known end are not even
 * queued (Galil, Micali, Gabow 1986; Mehlhorn, Schäfer 2002).
 *
 * Times are vectors. Prices in the tree are kept so that they need not be touched as time passes: an outer vertex stores
 * its price plus the time, an inner one its price less the time; blossoms twice that, the other way round.
 */
export class AlternatingTree {
  private readonly blossoms: Blossoms;
  private readonly duals: Duals;
  private readonly width: number;
  private readonly queue: EventQueue;
  private readonly now: Float64Array;
  private readonly key: Float64Array;
  private readonly end: Float64Array;
  /** Edge to a free vertex, or NONE - vertex for one that goes without a partner. */
  private ending = NONE;
  private readonly label: Uint8Array;
  private readonly ways: TreeWays;
  private labelled: number[] = [];
  private readonly nearest: Float64Array;
  private readonly reached: Int32Array;
  private search = 0;
  private fresh: number[] = [];

  constructor(blossoms: Blossoms, duals: Duals) {
    const { width } = duals;
    this.blossoms = blossoms;
    this.duals = duals;
    this.width = width;
    this.queue = new EventQueue(width);
    this.now = new Float64Array(width);
    this.key = new Float64Array(width);
    this.end = new Float64Array(width);
    const most = blossoms.nodes * 2 + 1;
    this.label = new Uint8Array(most);
    this.ways = new TreeWays(blossoms, most);
    this.nearest = new Float64Array(blossoms.nodes * width);
    this.reached = new Int32Array(blossoms.nodes);
  }

  /** Afterwards the root has a partner, or somebody else whose price is zero has none. */
  growFrom(root: number): void {
    this.search++;
    this.queue.clear();
    this.now.fill(0);
    this.end.fill(Infinity);
    this.labelOuter(this.blossoms.top[root] as number);
    this.scanFresh();
    while (this.queue.size > 0) {
      this.queue.readKey(this.key);
      if (compareTwo(this.key, this.end) >= 0) break;
      this.now.set(this.key);
      this.happen(this.queue.take());
      this.scanFresh();
    }
    this.now.set(this.end);
    this.finish();
    this.settle();
  }

  private happen(event: number): void {
    if (event < 0) this.expandAt(NONE - 1 - event);
    else this.meetAt(event);
  }

  private meetAt(edge: number): void {
    const { blossoms: { top, ends }, label } = this;
    const [one, other] = [ends[edge * 2] as number, ends[edge * 2 + 1] as number];
    const [left, right] = [top[one] as number, top[other] as number];
    const states = (label[left] as number) * 3 + (label[right] as number);
    if (left === right) return;
    if (states === OUTER * 3 + OUTER) {
      if (this.duals.isDue(edge, this.now, 2)) this.shrinkAt(edge, left, right);
    } else if (states === OUTER * 3 + FREE || states === OUTER) {
      if (this.duals.isDue(edge, this.now, 1)) this.growAt(edge, label[left] === FREE ? left : right);
    }
  }

  private growAt(edge: number, inner: number): void {
    const { blossoms } = this;
    this.labelInner(inner, edge);
    const base = blossoms.base[inner] as number;
    this.labelOuter(blossoms.top[blossoms.across(blossoms.mate[base] as number, base)] as number);
  }

  private labelInner(top: number, edge: number): void {
    this.setLabel(top, INNER);
    this.ways.via[top] = edge;
    this.duals.enterInner(this.verticesOf(top), this.now);
    this.queueExpansion(top);
  }

  private queueExpansion(top: number): void {
    if (top < this.blossoms.nodes) return;
    this.duals.becomeInner(top, this.now, this.key);
    if (compareTwo(this.key, this.end) < 0) this.queue.add(NONE - 1 - top, this.key);
  }

  private labelOuter(top: number): void {
    this.setLabel(top, OUTER);
    const vertices = this.verticesOf(top);
    this.duals.enterOuter(vertices, this.now, 1);
    if (top >= this.blossoms.nodes) this.duals.becomeOuter(top, this.now);
    this.fresh.push(...vertices);
  }

  private setLabel(top: number, label: number): void {
    this.label[top] = label;
    this.labelled.push(top);
  }

  private verticesOf(top: number): ArrayLike<number> & Iterable<number> {
    return top < this.blossoms.nodes ? [top] : this.blossoms.verticesOf(top);
  }

  /** Looks along the edges of vertices that have become outer. */
  private scanFresh(): void {
    for (let vertex = this.fresh.pop(); vertex !== undefined; vertex = this.fresh.pop()) this.scan(vertex);
  }

  private scan(vertex: number): void {
    const { duals, end, blossoms: { top }, label } = this;
    if (duals.isBelow(vertex, end)) {
      duals.readPrice(vertex, end);
      this.ending = NONE - 1 - vertex;
    }
    const own = top[vertex] as number;
    for (let at = duals.first[vertex] as number; at < (duals.first[vertex + 1] as number); at++) {
      const other = duals.near[at] as number;
      const their = top[other] as number;
      const state = label[their] as number;
      if (their === own || state === INNER) continue;
      const edge = duals.edges[at] as number;
      if (duals.readDue(edge, state === OUTER ? 2 : 1, this.key, end)) this.queueMeeting(edge, other, state);
    }
  }

  private queueMeeting(edge: number, other: number, state: number): void {
    const { blossoms, width, key } = this;
    if (state === OUTER) {
      this.queue.add(edge, key);
    } else if (blossoms.isFree(blossoms.top[other] as number)) {
      this.end.set(key);
      this.ending = edge;
    } else {
      const at = other * width;
      if (this.reached[other] === this.search && !comesEarlier(key, this.nearest, at)) return;
      this.reached[other] = this.search;
      this.nearest.set(key, at);
      this.queue.add(edge, key);
    }
  }

  private shrinkAt(edge: number, left: number, right: number): void {
    const { blossoms, duals } = this;
    const meet = this.ways.findMeet(left, right);
    const one = this.ways.climb(left, meet);
    const other = this.ways.climb(right, meet);
    const [leave, enter] = blossoms.top[blossoms.ends[edge * 2] as number] === left ? [0, 1] : [1, 0];
    const middle = { edge, leave: blossoms.ends[edge * 2 + leave] as number, enter: blossoms.ends[edge * 2 + enter] as number };
    const turned = one.links.reverse().map((link) => ({ edge: link.edge, leave: link.enter, enter: link.leave }));
    const parts = [meet, ...one.tops.reverse(), ...other.tops];
    const wasInner = parts.filter((part) => this.label[part] === INNER);
    for (const part of parts) if (part >= blossoms.nodes) duals.freeze(part, this.now, this.label[part] === INNER);
    for (const part of wasInner) {
      const vertices = this.verticesOf(part);
      duals.enterOuter(vertices, this.now, 2);
      this.fresh.push(...vertices);
    }
    const blossom = blossoms.shrink(parts, [...turned, middle, ...other.links]);
    duals.openBlossom(blossom, this.now);
    this.setLabel(blossom, OUTER);
  }

  private expandAt(blossom: number): void {
    const { blossoms, duals } = this;
    if (this.label[blossom] !== INNER || blossoms.parent[blossom] !== NONE || !duals.isSpent(blossom, this.now)) return;
    const via = this.ways.via[blossom] as number;
    const entered = blossoms.across(via, this.ways.farEnd(via, blossom));
    const { places, links } = blossoms.evenWay(blossom, blossoms.placeOf(blossom, entered));
    const parts = [...blossoms.partsOf(blossom)];
    const way = places.map((place) => parts[place] as number);
    const rest = parts.filter((part) => !way.includes(part));
    blossoms.expand(blossom);
    this.label[blossom] = FREE;
    way.forEach((part, step) => {
      if (step % 2 === 1) this.turnOuter(part);
      else this.stayInner(part, step === 0 ? via : (links[step - 1] as Link).edge);
    });
    const left = rest.flatMap((part) => [...this.verticesOf(part)]);
    duals.leaveInner(left, this.now);
    for (const vertex of left) this.reached[vertex] = 0;
    this.scanFresh();
    for (const vertex of left) this.lookBack(vertex);
  }

  private stayInner(top: number, edge: number): void {
    this.setLabel(top, INNER);
    this.ways.via[top] = edge;
    this.queueExpansion(top);
  }

  private turnOuter(top: number): void {
    this.setLabel(top, OUTER);
    const vertices = this.verticesOf(top);
    this.duals.enterOuter(vertices, this.now, 2);
    if (top >= this.blossoms.nodes) this.duals.becomeOuter(top, this.now);
    this.fresh.push(...vertices);
  }

  /** A vertex that has left the tree may be reached again from the outer vertices beside it. */
  private lookBack(vertex: number): void {
    const { duals, blossoms: { top }, label } = this;
    for (let at = duals.first[vertex] as number; at < (duals.first[vertex + 1] as number); at++) {
      if (label[top[duals.near[at] as number] as number] !== OUTER) continue;
      const edge = duals.edges[at] as number;
      if (duals.readDue(edge, 1, this.key, this.end)) this.queueMeeting(edge, vertex, FREE);
    }
  }

  private finish(): void {
    const { blossoms } = this;
    if (this.ending <= NONE - 1) {
      const vertex = NONE - 1 - this.ending;
      this.rematch(blossoms.top[vertex] as number, vertex, NONE);
      return;
    }
    const [one, other] = [blossoms.ends[this.ending * 2] as number, blossoms.ends[this.ending * 2 + 1] as number];
    const [inside, outside] = this.label[blossoms.top[one] as number] === OUTER ? [one, other] : [other, one];
    blossoms.moveBase(blossoms.top[outside] as number, outside);
    blossoms.mate[outside] = this.ending;
    this.rematch(blossoms.top[inside] as number, inside, this.ending);
  }

  /** Gives the vertex of an outer blossom a new partner or none, and so on up to the root. */
  private rematch(from: number, at: number, with_: number): void {
    const { blossoms } = this;
    let [outer, vertex, edge] = [from, at, with_];
    for (;;) {
      const { inner } = this.ways.stepUp(outer);
      blossoms.moveBase(outer, vertex);
      blossoms.mate[vertex] = edge;
      if (inner === NONE) return;
      const up = this.ways.via[inner] as number;
      const far = this.ways.farEnd(up, inner);
      const near = blossoms.across(up, far);
      blossoms.moveBase(inner, near);
      blossoms.mate[near] = up;
      [outer, vertex, edge] = [blossoms.top[far] as number, far, up];
    }
  }

  private settle(): void {
    const { blossoms, duals, label, now } = this;
    for (const top of this.labelled) {
      const state = label[top] as number;
      label[top] = FREE;
      if (state === FREE || blossoms.parent[top] !== NONE) continue;
      const vertices = this.verticesOf(top);
      if (state === OUTER) duals.leaveOuter(vertices, now);
      else duals.leaveInner(vertices, now);
      if (top >= blossoms.nodes) duals.freeze(top, now, state === INNER);
    }
    this.labelled = [];
  }
}

function compareTwo(one: Float64Array, other: Float64Array): number {
  for (let part = 0; part < one.length; part++) {
    const difference = (one[part] as number) - (other[part] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function comesEarlier(key: Float64Array, list: Float64Array, at: number): boolean {
  for (let part = 0; part < key.length; part++) {
    const difference = (key[part] as number) - (list[at + part] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
