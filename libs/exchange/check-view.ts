// Part of the judge: the problem laid out by number, whole and part by part.
import { DEFAULT_MAX_CHAIN, DEFAULT_MAX_CYCLE, type ExchangeProblem } from './problem.ts';

export interface Condition {
  readonly coefficients: Float64Array;
  readonly atMost: number;
}

/** Nodes by kind, then by name; arcs by person, parallel ones only once. */
export interface CheckView {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** 0 holder, 1 vacancy, 2 entrant. */
  readonly kind: Uint8Array;
  /** 1 where a chain may begin: an entrant, or a holder whose seat may stay empty. */
  readonly mayBegin: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Arcs of person v: `firstOut[v] … firstOut[v+1]`. */
  readonly firstOut: Int32Array;
  readonly weights: readonly Float64Array[];
  /** 0 for forbidden arcs and for those that a pin makes impossible. */
  readonly allowed: Uint8Array;
  readonly pins: readonly number[];
  readonly limits: readonly Condition[];
  readonly maxCycle: number;
  readonly maxChain: number;
  /** The arc from one name to the other, if there is one. */
  arcAt(from: string, to: string): number | undefined;
  nameArc(arc: number): string;
}

export function viewProblem(problem: ExchangeProblem): CheckView {
  const layout = layNodes(problem);
  const arcs = layArcs(problem, layout.index, layout.ids.length);
  const arcAt = (from: string, to: string): number | undefined => findArc(arcs, layout.index.get(from), layout.index.get(to));
  const pins = [...new Set((problem.pinned ?? []).map(([from, to]) => arcAt(from, to)).filter((arc) => arc !== undefined))];
  return {
    ...layout, ...arcs, pins, arcAt,
    allowed: layAllowed(problem, { ...arcs, pins, arcAt }),
    limits: layConditions(problem, arcs, { ...layout, arcAt }),
    maxCycle: problem.maxCycle ?? DEFAULT_MAX_CYCLE, maxChain: problem.maxChain ?? DEFAULT_MAX_CHAIN,
    nameArc: (arc) => `"${layout.ids[arcs.from[arc] as number] ?? ''}" to "${layout.ids[arcs.to[arc] as number] ?? ''}"`,
  };
}

/** By name within each kind, so that "the lowest person of a ring", its root, means the same to everybody. */
function layNodes(problem: ExchangeProblem): Pick<CheckView, 'ids' | 'index' | 'kind' | 'mayBegin'> {
  const byName = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
  const vertices = [...problem.vertices].sort(byName);
  const vacancies = [...(problem.vacancies ?? [])].sort(byName);
  const ids = [...vertices, ...vacancies, ...(problem.entrants ?? [])].map(({ id }) => id);
  const kind = new Uint8Array(ids.length).fill(1, vertices.length).fill(2, vertices.length + vacancies.length);
  const mayBegin = Uint8Array.from(kind, (value) => (value === 1 ? 0 : 1));
  vertices.forEach(({ mayStayEmpty }, node) => { if (mayStayEmpty === false) mayBegin[node] = 0; });
  return { ids, index: new Map(ids.map((id, node) => [id, node])), kind, mayBegin };
}

type ArcLayout = Pick<CheckView, 'from' | 'to' | 'firstOut' | 'weights'>;

function layArcs(problem: ExchangeProblem, index: ReadonlyMap<string, number>, nodes: number): ArcLayout {
  const { arcs } = problem;
  const ends = layEnds(arcs, index);
  const { rows, firstOut } = mergeParallel(arcs, ends, nodes);
  const from = new Int32Array(rows.length);
  const to = new Int32Array(rows.length);
  const weights = Array.from({ length: levelsOf(problem) }, () => new Float64Array(rows.length));
  for (let arc = 0; arc < rows.length; arc++) {
    const row = rows[arc] as number;
    from[arc] = ends.from[row] as number;
    to[arc] = ends.to[row] as number;
    const list = weightsOf(arcs, row);
    for (let level = 0; level < weights.length; level++) (weights[level] as Float64Array)[arc] = list[level] ?? 0;
  }
  return { from, to, firstOut, weights };
}

/** Rows of one person mostly follow one another, so that his name is looked up once. */
function layEnds(arcs: ExchangeProblem['arcs'], index: ReadonlyMap<string, number>): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(arcs.length);
  const to = new Int32Array(arcs.length);
  let [name, node] = ['', -1];
  for (let row = 0; row < arcs.length; row++) {
    const arc = arcs[row] as ExchangeProblem['arcs'][number];
    if (arc[0] !== name || row === 0) [name, node] = [arc[0], index.get(arc[0]) ?? -1];
    from[row] = node;
    to[row] = index.get(arc[1]) ?? -1;
  }
  return { from, to };
}

/** Rows by person, of parallel ones the best by weights. */
function mergeParallel(arcs: ExchangeProblem['arcs'], ends: { from: Int32Array; to: Int32Array }, nodes: number): { rows: Int32Array; firstOut: Int32Array } {
  const { starts, order } = bucket(ends.from, nodes);
  const firstOut = new Int32Array(nodes + 1);
  const kept = new Int32Array(arcs.length);
  const place = new Int32Array(nodes).fill(-1);
  let count = 0;
  for (let node = 0; node < nodes; node++) {
    const first = firstOut[node] as number;
    for (const row of order.subarray(starts[node], starts[node + 1])) {
      const seat = ends.to[row] as number;
      const known = place[seat] ?? Infinity;
      if (known < first) {
        place[seat] = count;
        kept[count++] = row;
      } else if (known < count && comesBefore(weightsOf(arcs, row), weightsOf(arcs, kept[known] as number))) kept[known] = row;
    }
    firstOut[node + 1] = count;
  }
  return { rows: kept.subarray(0, count), firstOut };
}

function weightsOf(arcs: ExchangeProblem['arcs'], row: number): readonly number[] {
  return arcs[row]?.[2] ?? [];
}

/** Positions grouped by key; keys below zero are left out. */
function bucket(keys: Int32Array, size: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(size + 1);
  for (const key of keys) if (key >= 0) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  keys.forEach((key, position) => {
    if (key < 0) return;
    order[next[key] as number] = position;
    next[key] = (next[key] as number) + 1;
  });
  return { starts, order };
}

function levelsOf(problem: ExchangeProblem): number {
  return problem.arcs[0]?.[2].length ?? problem.objective?.length ?? 1;
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  const level = one.findIndex((weight, index) => weight !== other[index]);
  return level >= 0 && (one[level] ?? 0) > (other[level] ?? 0);
}

function findArc({ firstOut, to }: ArcLayout, from: number | undefined, seat: number | undefined): number | undefined {
  if (from === undefined || seat === undefined) return undefined;
  for (let arc = firstOut[from] as number; arc < (firstOut[from + 1] as number); arc++) if (to[arc] === seat) return arc;
  return undefined;
}

function layAllowed(problem: ExchangeProblem, { from, to, pins, arcAt }: Pick<CheckView, 'from' | 'to' | 'pins' | 'arcAt'>): Uint8Array {
  const allowed = new Uint8Array(from.length).fill(1);
  for (const [one, other] of problem.forbidden ?? []) {
    const arc = arcAt(one, other);
    if (arc !== undefined) allowed[arc] = 0;
  }
  for (const pin of pins) {
    for (let arc = 0; arc < from.length; arc++) if (arc !== pin && (from[arc] === from[pin] || to[arc] === to[pin])) allowed[arc] = 0;
  }
  return allowed;
}

function layConditions(problem: ExchangeProblem, { from }: ArcLayout, { index, arcAt }: Pick<CheckView, 'index' | 'arcAt'>): Condition[] {
  const conditions: Condition[] = [];
  if (problem.maxExtraMoves !== undefined) {
    const counts = new Uint8Array(index.size);
    for (const { id, mustMove } of problem.vertices) if (mustMove !== true) counts[index.get(id) as number] = 1;
    conditions.push({ coefficients: Float64Array.from(from, (person) => counts[person] as number), atMost: problem.maxExtraMoves });
  }
  for (const limit of problem.limits ?? []) {
    const coefficients = new Float64Array(from.length);
    for (const [one, other, coefficient] of limit.arcs) {
      const arc = arcAt(one, other);
      if (arc !== undefined) coefficients[arc] = (coefficients[arc] ?? 0) + coefficient;
    }
    conditions.push({ coefficients, atMost: limit.atMost });
  }
  return conditions;
}
