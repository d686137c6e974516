import { type Graph } from './graph.ts';

/**
 * Every ring and chain met so far, each once. A column is its arcs in order of the seats taken: a ring starts at its
 * lowest person, a chain with its first name and ends with the arc into the vacancy.
 */
export class ColumnPool {
  readonly columns: Int32Array[] = [];
  readonly nodes: Int32Array[] = [];
  private readonly known = new Map<string, number>();
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  /** Index of the column, and whether it is new. */
  add(arcs: Int32Array): { readonly index: number; readonly fresh: boolean } {
    const key = arcs.join();
    const index = this.known.get(key);
    if (index !== undefined) return { index, fresh: false };
    const { from, to } = this.graph;
    const people = Array.from(arcs, (arc) => from[arc] as number);
    const end = to[arcs.at(-1) as number] as number;
    if (end !== people[0]) people.push(end);
    const place = this.columns.push(arcs) - 1;
    this.nodes.push(Int32Array.from(people));
    this.known.set(key, place);
    return { index: place, fresh: true };
  }

  isRing(index: number): boolean {
    return (this.columns[index] as Int32Array).length === (this.nodes[index] as Int32Array).length;
  }

  worth(index: number, weights: Float64Array): number {
    let sum = 0;
    for (const arc of this.columns[index] as Int32Array) sum += weights[arc] as number;
    return sum;
  }

  /** Ids along the column: a ring of people, or a chain with its vacancy last. */
  names(index: number): string[] {
    return Array.from(this.nodes[index] as Int32Array, (node) => this.graph.ids[node] as string);
  }
}
