// Part of the judge: one part of the problem by itself, numbered anew.
import { type CheckView, type Condition } from './check-view.ts';

/** A part that no ring and no chain leaves: its own nodes in the order of the whole, its own arcs by person. */
export interface PartView {
  readonly ids: readonly string[];
  readonly kind: Uint8Array;
  readonly mayBegin: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly firstOut: Int32Array;
  readonly firstIn: Int32Array;
  /** Arcs into seat v: `inArcs[firstIn[v]] … inArcs[firstIn[v+1]-1]`. */
  readonly inArcs: Int32Array;
  readonly weights: readonly Float64Array[];
  readonly limits: readonly Condition[];
  readonly pins: readonly number[];
  readonly maxCycle: number;
  readonly maxChain: number;
  /** 1 for the arcs that the plan judged uses. */
  readonly used: Uint8Array;
  /** Number of a name here; undefined when it belongs elsewhere. */
  nodeOf(id: string): number | undefined;
  arcAt(from: string, to: string): number | undefined;
  nameArc(arc: number): string;
}

/** Cuts the part out: `nodes` ascending, arcs the allowed ones between them. `used` marks the arcs of the plan in the whole. */
export function cutPart(view: CheckView, nodes: readonly number[], used: Uint8Array): PartView {
  const local = new Int32Array(view.ids.length).fill(-1);
  nodes.forEach((node, place) => { local[node] = place; });
  const arcs = arcsAmong(view, nodes, local);
  const pick = <List extends Float64Array | Uint8Array>(from: List, into: List): List => {
    for (let arc = 0; arc < arcs.length; arc++) into[arc] = from[arcs[arc] as number] as number;
    return into;
  };
  const whole = arcs.length === view.from.length && nodes.length === view.ids.length;
  const from = whole ? view.from : arcs.map((arc) => local[view.from[arc] as number] as number);
  const to = whole ? view.to : arcs.map((arc) => local[view.to[arc] as number] as number);
  const firstOut = countBy(from, nodes.length);
  const part = {
    ids: nodes.map((node) => view.ids[node] as string), from, to, firstOut, ...groupBy(to, nodes.length),
    kind: Uint8Array.from(nodes, (node) => view.kind[node] as number), mayBegin: Uint8Array.from(nodes, (node) => view.mayBegin[node] as number),
    weights: whole ? view.weights : view.weights.map((weights) => pick(weights, new Float64Array(arcs.length))),
    limits: view.limits.map(({ coefficients, atMost }) => ({ atMost, coefficients: pick(coefficients, new Float64Array(arcs.length)) })),
    used: pick(used, new Uint8Array(arcs.length)),
    maxCycle: view.maxCycle, maxChain: view.maxChain,
  };
  const nodeOf = (id: string): number | undefined => {
    const node = local[view.index.get(id) ?? -1] ?? -1;
    return node < 0 ? undefined : node;
  };
  const wholeToPart = (arc: number): number => arcs.indexOf(arc);
  const arcAt = (one: string, other: string): number | undefined => {
    const person = nodeOf(one) ?? -1;
    const seat = nodeOf(other);
    for (let arc = firstOut[person] ?? 0; arc < (firstOut[person + 1] ?? 0); arc++) if (to[arc] === seat) return arc;
    return undefined;
  };
  const nameArc = (arc: number): string => view.nameArc(arcs[arc] as number);
  return { ...part, pins: view.pins.map(wholeToPart).filter((arc) => arc >= 0), nodeOf, arcAt, nameArc };
}

function arcsAmong(view: CheckView, nodes: readonly number[], local: Int32Array): Int32Array {
  const arcs = new Int32Array(nodes.reduce((sum, node) => sum + (view.firstOut[node + 1] as number) - (view.firstOut[node] as number), 0));
  let count = 0;
  for (const node of nodes) {
    for (let arc = view.firstOut[node] as number; arc < (view.firstOut[node + 1] as number); arc++) {
      if (view.allowed[arc] === 1 && (local[view.to[arc] as number] as number) >= 0) arcs[count++] = arc;
    }
  }
  return arcs.subarray(0, count);
}

function countBy(keys: Int32Array, size: number): Int32Array {
  const first = new Int32Array(size + 1);
  for (const key of keys) first[key + 1] = (first[key + 1] as number) + 1;
  for (let key = 0; key < size; key++) first[key + 1] = (first[key + 1] as number) + (first[key] as number);
  return first;
}

function groupBy(keys: Int32Array, size: number): { firstIn: Int32Array; inArcs: Int32Array } {
  const firstIn = countBy(keys, size);
  const next = firstIn.slice();
  const inArcs = new Int32Array(keys.length);
  for (let arc = 0; arc < keys.length; arc++) {
    const key = keys[arc] as number;
    inArcs[next[key] as number] = arc;
    next[key] = (next[key] as number) + 1;
  }
  return { firstIn, inArcs };
}

/** The open arcs left when `arc` is in the plan: no other arc from its person, none to its seat. */
export function onlyArc({ from, to }: PartView, open: Uint8Array, arc: number): Uint8Array {
  const left = Uint8Array.from(open);
  for (let other = 0; other < from.length; other++) if (other !== arc && (from[other] === from[arc] || to[other] === to[arc])) left[other] = 0;
  return left;
}
