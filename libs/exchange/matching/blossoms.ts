export const NONE = -1;

/** Nodes and the edges between them; edge e joins `ends[2e]` and `ends[2e+1]`. */
export interface Network {
  readonly nodes: number;
  readonly ends: Int32Array;
}

/** A link of a blossom's round: an edge, left at a vertex of one part and entered at a vertex of the next. */
export interface Link {
  readonly edge: number;
  readonly leave: number;
  readonly enter: number;
}

/**
 * A matching and the blossoms over it (Edmonds 1965): odd rounds of parts, a part a vertex or a blossom, in which all
 * but one vertex, the base, are matched inside. Numbers below `nodes` are vertices, those from there on blossoms.
 */
export class Blossoms {
  readonly nodes: number;
  readonly ends: Int32Array;
  /** Edge that matches the vertex. */
  readonly mate: Int32Array;
  /** Outermost blossom of every vertex, or itself. */
  readonly top: Int32Array;
  readonly base: number[];
  readonly parent: number[];
  private readonly parts = new Map<number, number[]>();
  private readonly links = new Map<number, Link[]>();
  private readonly inside = new Map<number, Int32Array>();
  private readonly spare: number[] = [];

  constructor({ nodes, ends }: Network) {
    this.nodes = nodes;
    this.ends = ends;
    this.mate = new Int32Array(nodes).fill(NONE);
    this.top = Int32Array.from({ length: nodes }, (_, node) => node);
    this.base = Array.from({ length: nodes }, (_, node) => node);
    this.parent = new Array<number>(nodes).fill(NONE);
  }

  /** Numbers given out so far. */
  get count(): number {
    return this.base.length;
  }

  /** Blossoms that stand. */
  get standing(): IterableIterator<number> {
    return this.parts.keys();
  }

  partsOf(blossom: number): readonly number[] {
    return this.parts.get(blossom) as number[];
  }

  linksOf(blossom: number): readonly Link[] {
    return this.links.get(blossom) as Link[];
  }

  /** The vertices of a blossom, at every depth. */
  verticesOf(blossom: number): Int32Array {
    return this.inside.get(blossom) as Int32Array;
  }

  across(edge: number, vertex: number): number {
    const one = this.ends[edge * 2] as number;
    return one === vertex ? (this.ends[edge * 2 + 1] as number) : one;
  }

  isFree(top: number): boolean {
    return this.mate[this.base[top] as number] === NONE;
  }

  /** The base's part comes first; link k leads from part k to part k+1, the last back to the first. */
  shrink(parts: number[], links: Link[]): number {
    const blossom = this.spare.pop() ?? this.base.push(NONE) - 1;
    this.base[blossom] = this.base[parts[0] as number] as number;
    this.parent[blossom] = NONE;
    this.parts.set(blossom, parts);
    this.links.set(blossom, links);
    const vertices: number[] = [];
    for (const part of parts) {
      this.parent[part] = blossom;
      if (part < this.nodes) vertices.push(part);
      else for (const vertex of this.verticesOf(part)) vertices.push(vertex);
    }
    for (const vertex of vertices) this.top[vertex] = blossom;
    this.inside.set(blossom, Int32Array.from(vertices));
    return blossom;
  }

  /** Its parts become outermost again. */
  expand(blossom: number): void {
    for (const part of this.partsOf(blossom)) {
      this.parent[part] = NONE;
      if (part < this.nodes) this.top[part] = part;
      else for (const vertex of this.verticesOf(part)) this.top[vertex] = part;
    }
    this.parts.delete(blossom);
    this.links.delete(blossom);
    this.inside.delete(blossom);
    this.spare.push(blossom);
  }

  /** Place in the round of the part that holds the vertex. */
  placeOf(blossom: number, vertex: number): number {
    let part = vertex;
    while (this.parent[part] !== blossom) part = this.parent[part] as number;
    return this.partsOf(blossom).indexOf(part);
  }

  /**
   * Places from the one given to the first by an even number of links, of which the first is matched.
   * The parts behind the first part are matched in pairs: (1, 2), (3, 4), …
   */
  evenWay(blossom: number, place: number): { readonly places: readonly number[]; readonly links: readonly Link[] } {
    const parts = this.partsOf(blossom);
    const round = this.linksOf(blossom);
    const places = [place];
    const links: Link[] = [];
    for (let at = place; at !== 0;) {
      if (place % 2 === 0) {
        const { edge, leave, enter } = round[at - 1] as Link;
        links.push({ edge, leave: enter, enter: leave });
        at--;
      } else {
        links.push(round[at] as Link);
        at = (at + 1) % parts.length;
      }
      places.push(at);
    }
    return { places, links };
  }

  /** Matches the vertices inside anew so that this one is left for a partner outside. */
  moveBase(top: number, vertex: number): void {
    if (top < this.nodes) return;
    const place = this.placeOf(top, vertex);
    const parts = this.partsOf(top);
    this.moveBase(parts[place] as number, vertex);
    const { places, links } = this.evenWay(top, place);
    for (let step = 1; step < links.length; step += 2) {
      const { edge, leave, enter } = links[step] as Link;
      this.moveBase(parts[places[step] as number] as number, leave);
      this.moveBase(parts[places[step + 1] as number] as number, enter);
      this.mate[leave] = this.mate[enter] = edge;
    }
    this.turn(top, place);
    this.base[top] = vertex;
  }

  private turn(blossom: number, place: number): void {
    const parts = this.partsOf(blossom);
    const links = this.linksOf(blossom);
    this.parts.set(blossom, [...parts.slice(place), ...parts.slice(0, place)]);
    this.links.set(blossom, [...links.slice(place), ...links.slice(0, place)]);
  }
}
