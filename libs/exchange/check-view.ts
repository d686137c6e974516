// Part of the judge: the problem laid out by number.
import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangeProblem } from './problem.ts';

export interface Condition {
  readonly coefficients: Float64Array;
  readonly atMost: number;
}

export interface CheckView {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** 0 holder, 1 vacancy, 2 entrant. */
  readonly kind: Uint8Array;
  /** 1 where a chain may begin: an entrant, or a holder whose seat may stay empty. */
  readonly mayBegin: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly arcs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly out: readonly (readonly number[])[];
  readonly into: readonly (readonly number[])[];
  readonly weights: readonly Float64Array[];
  /** 0 for forbidden arcs and for those that a pin makes impossible. */
  readonly allowed: Uint8Array;
  readonly pins: readonly number[];
  readonly limits: readonly Condition[];
  readonly maxCycle: number;
  readonly maxChain: number;
  nameArc(arc: number): string;
  /** The open arcs left when `arc` is in the plan: no other arc from its person, none to its seat. */
  onlyArc(open: Uint8Array, arc: number): Uint8Array;
}

export function viewProblem(problem: ExchangeProblem): CheckView {
  const layout = layNodes(problem);
  const arcs = layArcs(problem, layout.index);
  const { out, into } = layLists(arcs, layout.ids.length);
  const at = (from: string, to: string): number | undefined => arcs.names.get(from)?.get(to);
  const onlyArc = (open: Uint8Array, arc: number): Uint8Array => {
    const left = Uint8Array.from(open);
    for (const other of out[arcs.from[arc] as number] ?? []) left[other] = 0;
    for (const other of into[arcs.to[arc] as number] ?? []) left[other] = 0;
    left[arc] = open[arc] ?? 0;
    return left;
  };
  let allowed = new Uint8Array(arcs.from.length).fill(1);
  for (const [from, to] of problem.forbidden ?? []) {
    const arc = at(from, to);
    if (arc !== undefined) allowed[arc] = 0;
  }
  const pins = (problem.pinned ?? []).map(([from, to]) => at(from, to)).filter((arc) => arc !== undefined);
  for (const arc of new Set(pins)) allowed = onlyArc(allowed, arc) as Uint8Array<ArrayBuffer>;
  return {
    ...layout, from: arcs.from, to: arcs.to, arcs: arcs.names, out, into, weights: arcs.weights, allowed, pins: [...new Set(pins)],
    limits: layConditions(problem, arcs),
    maxCycle: problem.maxCycle ?? DEFAULT_MAX_CYCLE, maxChain: problem.maxChain ?? DEFAULT_MAX_CHAIN,
    nameArc: (arc) => `"${layout.ids[arcs.from[arc] as number] ?? ''}" to "${layout.ids[arcs.to[arc] as number] ?? ''}"`, onlyArc,
  };
}

/** By name within each kind, so that "the lowest person of a ring", its root, means the same to everybody. */
function layNodes(problem: ExchangeProblem) {
  const byName = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
  const vertices = [...problem.vertices].sort(byName);
  const vacancies = [...(problem.vacancies ?? [])].sort(byName);
  const ids = [...vertices, ...vacancies, ...(problem.entrants ?? [])].map(({ id }) => id);
  const kind = new Uint8Array(ids.length).fill(1, vertices.length).fill(2, vertices.length + vacancies.length);
  const mayBegin = Uint8Array.from(kind, (value) => (value === 1 ? 0 : 1));
  vertices.forEach(({ mayStayEmpty }, node) => { if (mayStayEmpty === false) mayBegin[node] = 0; });
  return { ids, index: new Map(ids.map((id, node) => [id, node])), kind, mayBegin };
}

interface ArcLayout {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weights: readonly Float64Array[];
  readonly names: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function layArcs(problem: ExchangeProblem, index: ReadonlyMap<string, number>): ArcLayout {
  const names = new Map<string, Map<string, number>>();
  const best: (readonly [string, string, readonly number[]])[] = [];
  for (const arc of problem.arcs) {
    const targets = names.get(arc[0]) ?? new Map<string, number>();
    names.set(arc[0], targets);
    const known = targets.get(arc[1]);
    if (known === undefined) targets.set(arc[1], best.push(arc) - 1);
    else if (comesBefore(arc[2], best[known]?.[2] ?? [])) best[known] = arc;
  }
  return {
    names,
    from: Int32Array.from(best, ([from]) => index.get(from) as number),
    to: Int32Array.from(best, ([, to]) => index.get(to) as number),
    weights: Array.from({ length: levelsOf(problem) }, (_, level) => Float64Array.from(best, (arc) => arc[2][level] ?? 0)),
  };
}

function levelsOf(problem: ExchangeProblem): number {
  return problem.arcs[0]?.[2].length ?? problem.objective?.length ?? 1;
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  const level = one.findIndex((weight, index) => weight !== other[index]);
  return level >= 0 && (one[level] ?? 0) > (other[level] ?? 0);
}

function layLists(arcs: ArcLayout, nodes: number) {
  const out: number[][] = Array.from({ length: nodes }, () => []);
  const into: number[][] = Array.from({ length: nodes }, () => []);
  arcs.from.forEach((node, arc) => out[node]?.push(arc));
  arcs.to.forEach((node, arc) => into[node]?.push(arc));
  return { out, into };
}

function layConditions(problem: ExchangeProblem, arcs: ArcLayout): Condition[] {
  const conditions: Condition[] = [];
  if (problem.maxExtraMoves !== undefined) {
    conditions.push({ coefficients: countExtra(problem, arcs), atMost: problem.maxExtraMoves });
  }
  for (const limit of problem.limits ?? []) {
    const coefficients = new Float64Array(arcs.from.length);
    for (const [from, to, coefficient] of limit.arcs) {
      const arc = arcs.names.get(from)?.get(to);
      if (arc !== undefined) coefficients[arc] = (coefficients[arc] ?? 0) + coefficient;
    }
    conditions.push({ coefficients, atMost: limit.atMost });
  }
  return conditions;
}

/** 1 on the arcs of holders who need not move. */
function countExtra(problem: ExchangeProblem, arcs: ArcLayout): Float64Array {
  const coefficients = new Float64Array(arcs.from.length);
  for (const { id, mustMove } of problem.vertices) {
    if (mustMove !== true) for (const arc of arcs.names.get(id)?.values() ?? []) coefficients[arc] = 1;
  }
  return coefficients;
}
