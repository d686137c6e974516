import { type FractionalColumn, type OddSet } from './odd-set.ts';

interface Edge {
  readonly to: number;
  readonly x: number;
}

/**
 * Odd sets of five and more that a fractional answer breaks: for every fractional node the shortest odd closed walk in
 * the graph of pairs, an edge of value x being max(0, 1/2 - x) long (on swaps alone such a walk shorter than 1/2 is a
 * violated blossom of Edmonds 1965). What it visits is offered as a set; the caller measures it.
 */
export function oddCycles(columns: readonly FractionalColumn[]): OddSet[] {
  const edges = pairGraph(columns);
  const found: OddSet[] = [];
  for (const source of edges.keys()) {
    const set = new OddWalk(edges, source).find();
    if (set !== undefined && set.length >= 5) found.push(set);
  }
  return found;
}

/** Groups of odd size that columns above `least` hold together: fractions often hide in a group whose parity is wrong. */
export function oddComponents(columns: readonly FractionalColumn[], least: number): OddSet[] {
  const edges = pairGraph(columns.filter(({ x }) => x > least));
  const seen = new Set<number>();
  const found: OddSet[] = [];
  for (const source of edges.keys()) {
    const group: number[] = seen.has(source) ? [] : [source];
    seen.add(source);
    for (const node of group) {
      for (const { to } of edges.get(node) as readonly Edge[]) {
        if (!seen.has(to)) group.push(to);
        seen.add(to);
      }
    }
    if (group.length >= 5 && group.length % 2 === 1) found.push(group.sort((one, other) => one - other));
  }
  return found;
}

function pairGraph(columns: readonly FractionalColumn[]): Map<number, Edge[]> {
  const weights = new Map<number, Map<number, number>>();
  const add = (from: number, to: number, x: number): void => {
    const list = weights.get(from) ?? new Map<number, number>();
    list.set(to, (list.get(to) ?? 0) + x);
    weights.set(from, list);
  };
  for (const { nodes, x } of columns) {
    for (const one of nodes) for (const other of nodes) if (one !== other) add(one, other, x);
  }
  const byNode = [...weights].sort(([one], [other]) => one - other);
  return new Map(byNode.map(([node, list]) => [node, [...list].sort(([one], [other]) => one - other).map(([to, x]) => ({ to, x }))]));
}

/** Dijkstra over (node, parity) from the source to the source at odd parity, cut off at half. */
class OddWalk {
  private readonly edges: ReadonlyMap<number, readonly Edge[]>;
  private readonly source: number;
  private readonly distance = new Map<number, number>();
  private readonly before = new Map<number, number>();
  private readonly queue: { state: number; length: number }[] = [];

  constructor(edges: ReadonlyMap<number, readonly Edge[]>, source: number) {
    this.edges = edges;
    this.source = source;
    this.reach(source * 2, 0, -1);
  }

  find(): OddSet | undefined {
    const done = new Set<number>();
    for (let next = this.takeNearest(); next !== undefined; next = this.takeNearest()) {
      const { state, length } = next;
      if (done.has(state)) continue;
      done.add(state);
      if (state === this.source * 2 + 1) return this.walkBack(state);
      for (const { to, x } of this.edges.get(state >> 1) ?? []) {
        const reached = length + Math.max(0, 0.5 - x) + 1e-6;
        if (reached < 0.5) this.reach(to * 2 + 1 - (state & 1), reached, state);
      }
    }
    return undefined;
  }

  private reach(state: number, length: number, before: number): void {
    if (length >= (this.distance.get(state) ?? Infinity)) return;
    this.distance.set(state, length);
    this.before.set(state, before);
    this.queue.push({ state, length });
  }

  private takeNearest(): { state: number; length: number } | undefined {
    let nearest = -1;
    this.queue.forEach(({ length }, place) => { if (nearest < 0 || length < (this.queue[nearest] as { length: number }).length) nearest = place; });
    return nearest < 0 ? undefined : this.queue.splice(nearest, 1)[0];
  }

  private walkBack(end: number): OddSet | undefined {
    const nodes = new Set<number>();
    let steps = 0;
    for (let state = this.before.get(end) ?? -1; state >= 0; state = this.before.get(state) ?? -1) {
      nodes.add(state >> 1);
      steps++;
    }
    const simple = nodes.size === steps && nodes.size % 2 === 1;
    return simple ? [...nodes].sort((one, other) => one - other) : undefined;
  }
}
