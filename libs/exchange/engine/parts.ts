import { type Graph, gridOf, linkArcs } from './graph.ts';

/** Splits the graph where no arc leads across. With conditions on the whole plan it stays one part. */
export function splitParts(graph: Graph): Graph[] {
  const rank = graph.limits.length > 0 ? new Int32Array(graph.ids.length) : weakComponents(graph);
  const members: number[][] = [];
  rank.forEach((part, node) => { (members[part] ??= []).push(node); });
  const arcs: number[][] = members.map(() => []);
  graph.from.forEach((node, arc) => arcs[rank[node] as number]?.push(arc));
  if (members.length === 1) return [graph];
  return members.map((nodes, part) => cutOut(graph, nodes, arcs[part] ?? []));
}

/** Component number per node, numbered by their first node. */
function weakComponents(graph: Graph): Int32Array {
  const parent = Int32Array.from(graph.ids, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while ((parent[root] ?? root) !== root) {
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  for (let arc = 0; arc < graph.from.length; arc++) {
    const one = find(graph.from[arc] ?? 0);
    const other = find(graph.to[arc] ?? 0);
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  }
  const number = new Map<number, number>();
  return Int32Array.from(graph.ids, (_, node) => {
    const root = find(node);
    const known = number.get(root) ?? number.size;
    number.set(root, known);
    return known;
  });
}

function cutOut(graph: Graph, nodes: readonly number[], arcs: readonly number[]): Graph {
  const place = new Map(nodes.map((node, index) => [node, index]));
  const from = Int32Array.from(arcs, (arc) => place.get(graph.from[arc] ?? 0) ?? 0);
  const to = Int32Array.from(arcs, (arc) => place.get(graph.to[arc] ?? 0) ?? 0);
  const weights = graph.weights.map((level) => Float64Array.from(arcs, (arc) => level[arc] ?? 0));
  const local = new Map(graph.pins.length === 0 ? [] : arcs.map((arc, index) => [arc, index]));
  return {
    ids: nodes.map((node) => graph.ids[node] ?? ''),
    holders: nodes.filter((node) => node < graph.holders).length,
    vacancies: nodes.filter((node) => node >= graph.holders && node < graph.holders + graph.vacancies).length,
    from, to, weights, grids: weights.map(gridOf), ...linkArcs(from, to, nodes.length),
    mayBegin: Uint8Array.from(nodes, (node) => graph.mayBegin[node] ?? 0),
    extra: Uint8Array.from(nodes, (node) => graph.extra[node] ?? 0),
    pins: graph.pins.map((arc) => local.get(arc)).filter((arc) => arc !== undefined),
    limits: [],
  };
}
