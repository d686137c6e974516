import { type ExchangeProblem } from '../problem.ts';

/** A side condition over arcs, read "at most". */
export interface SideRow {
  readonly coefficients: Float64Array;
  readonly atMost: number;
  /** What coefficients and bound were divided by. */
  readonly unit: number;
}

/**
 * The problem by number. Nodes: holders, then vacancies, then entrants, each sorted by id, so that the order of rows in
 * the input changes nothing. Arcs are sorted by person, then by seat; `firstOut[v] … firstOut[v+1]` are those of v.
 */
export interface Graph {
  readonly ids: readonly string[];
  readonly holders: number;
  readonly vacancies: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly firstOut: Int32Array;
  readonly firstIn: Int32Array;
  readonly inArcs: Int32Array;
  /** Weights per level, in the problem's units. */
  readonly weights: readonly Float64Array[];
  /** Per level, the largest number of which every weight is a multiple; 0 when there is none. */
  readonly grids: readonly number[];
  /** 1 where a chain may begin: an entrant, or a holder whose seat may stay empty. */
  readonly mayBegin: Uint8Array;
  /** 1 for holders who need not move. */
  readonly extra: Uint8Array;
  readonly pins: readonly number[];
  readonly limits: readonly SideRow[];
}

export function buildGraph(problem: ExchangeProblem): Graph {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  const holders = [...problem.vertices].sort(byId);
  const vacancies = [...(problem.vacancies ?? [])].sort(byId);
  const entrants = [...(problem.entrants ?? [])].sort(byId);
  const ids = [...holders, ...vacancies, ...entrants].map(({ id }) => id);
  const index = new Map(ids.map((id, node) => [id, node]));
  const levels = problem.arcs[0]?.[2].length ?? problem.objective?.length ?? 1;
  const arcs = sortArcs(problem, index);
  const mayBegin = Uint8Array.from(ids, (_, node) => (node < holders.length ? (holders[node]?.mayStayEmpty === false ? 0 : 1) : node < holders.length + vacancies.length ? 0 : 1));
  const extra = Uint8Array.from(ids, (_, node) => (node < holders.length && holders[node]?.mustMove !== true ? 1 : 0));
  const weights = layWeights(problem, arcs.rows, levels);
  const base = { ids, holders: holders.length, vacancies: vacancies.length, from: arcs.from, to: arcs.to, weights, mayBegin, extra };
  return { ...base, ...linkArcs(arcs.from, arcs.to, ids.length), grids: weights.map(gridOf), ...conditions(problem, base, index) };
}

function layWeights({ arcs }: ExchangeProblem, rows: Int32Array, levels: number): Float64Array[] {
  const weights = Array.from({ length: levels }, () => new Float64Array(rows.length));
  for (let arc = 0; arc < rows.length; arc++) {
    const list = arcs[rows[arc] as number]?.[2] ?? [];
    for (let level = 0; level < levels; level++) (weights[level] as Float64Array)[arc] = list[level] ?? 0;
  }
  return weights;
}

interface SortedArcs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rows: Int32Array;
}

/** Parallel arcs leave the best; forbidden arcs and those that a pin makes impossible leave nothing. */
function sortArcs(problem: ExchangeProblem, index: ReadonlyMap<string, number>): SortedArcs {
  const { from, to } = readEnds(problem.arcs, index);
  let rows = rowsAllowed(problem, index, { from, to });
  rows = sortBy(sortBy(rows, to, index.size), from, index.size);
  rows = keepBest(rows, { from, to, problem });
  return { rows, from: rows.map((row) => from[row] as number), to: rows.map((row) => to[row] as number) };
}

function rowsAllowed(problem: ExchangeProblem, index: ReadonlyMap<string, number>, { from, to }: Omit<SortedArcs, 'rows'>): Int32Array {
  const size = index.size;
  const barred = new Set((problem.forbidden ?? []).map(([one, other]) => (index.get(one) ?? 0) * size + (index.get(other) ?? 0)));
  const pinOut = new Map((problem.pinned ?? []).map(([one, other]) => [index.get(one), index.get(other)]));
  const pinIn = new Map((problem.pinned ?? []).map(([one, other]) => [index.get(other), index.get(one)]));
  const rows = from.map((_, row) => row);
  if (barred.size + pinOut.size === 0) return rows;
  return rows.filter((row) => {
    const [one, other] = [from[row] as number, to[row] as number];
    return (pinOut.get(one) ?? other) === other && (pinIn.get(other) ?? one) === one && !barred.has(one * size + other);
  });
}

/** Rows of one person mostly follow one another, so that he is looked up once. */
function readEnds(arcs: ExchangeProblem['arcs'], index: ReadonlyMap<string, number>): Omit<SortedArcs, 'rows'> {
  const from = new Int32Array(arcs.length);
  const to = new Int32Array(arcs.length);
  let name: string | undefined;
  let node: number | undefined;
  arcs.forEach((arc, row) => {
    if (arc[0] !== name) [name, node] = [arc[0], index.get(arc[0])];
    const seat = index.get(arc[1]);
    if (node === undefined || seat === undefined) throw new Error(`The arc from "${arc[0]}" to "${arc[1]}" names somebody unknown; read problems with readProblem first.`);
    from[row] = node;
    to[row] = seat;
  });
  return { from, to };
}

/** Counting sort, stable. */
function sortBy(rows: Int32Array, key: Int32Array, size: number): Int32Array {
  const first = new Int32Array(size + 1);
  for (const row of rows) first[(key[row] as number) + 1] = (first[(key[row] as number) + 1] as number) + 1;
  for (let node = 0; node < size; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const place = first[key[row] as number] as number;
    sorted[place] = row;
    first[key[row] as number] = place + 1;
  }
  return sorted;
}

/** Of neighbouring rows with the same ends the one with the best weights. */
function keepBest(rows: Int32Array, { from, to, problem }: { from: Int32Array; to: Int32Array; problem: ExchangeProblem }): Int32Array {
  const weightsOf = (row: number): readonly number[] => problem.arcs[row]?.[2] ?? [];
  let kept = 0;
  for (const row of rows) {
    const last = rows[kept - 1];
    const twin = last !== undefined && from[last] === from[row] && to[last] === to[row];
    if (!twin) rows[kept++] = row;
    else if (compareWeights(weightsOf(row), weightsOf(last)) > 0) rows[kept - 1] = row;
  }
  return rows.slice(0, kept);
}

function compareWeights(one: readonly number[], other: readonly number[]): number {
  const level = one.findIndex((weight, index) => weight !== other[index]);
  return level < 0 ? 0 : (one[level] ?? 0) - (other[level] ?? 0);
}

export function linkArcs(from: Int32Array, to: Int32Array, nodes: number): Pick<Graph, 'firstOut' | 'firstIn' | 'inArcs'> {
  const firstOut = new Int32Array(nodes + 1);
  const firstIn = new Int32Array(nodes + 1);
  for (const node of from) firstOut[node + 1] = (firstOut[node + 1] ?? 0) + 1;
  for (const node of to) firstIn[node + 1] = (firstIn[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) {
    firstOut[node + 1] = (firstOut[node + 1] ?? 0) + (firstOut[node] ?? 0);
    firstIn[node + 1] = (firstIn[node + 1] ?? 0) + (firstIn[node] ?? 0);
  }
  const inArcs = new Int32Array(to.length);
  const next = Int32Array.from(firstIn);
  to.forEach((node, arc) => {
    const place = next[node] ?? 0;
    inArcs[place] = arc;
    next[node] = place + 1;
  });
  return { firstOut, firstIn, inArcs };
}

/** Looked for down to six decimals. */
export function gridOf(weights: Float64Array): number {
  let divisor = 0;
  for (const weight of weights) {
    const scaled = Math.abs(weight) * 1e6;
    const whole = Math.round(scaled);
    if (Math.abs(scaled - whole) > 1e-3 || whole > Number.MAX_SAFE_INTEGER) return 0;
    let [one, other] = [whole, divisor];
    while (other !== 0) [one, other] = [other, one % other];
    divisor = one;
  }
  return divisor / 1e6;
}

function conditions(
  problem: ExchangeProblem, base: Pick<Graph, 'from' | 'to' | 'ids' | 'extra'>, index: ReadonlyMap<string, number>,
): Pick<Graph, 'pins' | 'limits'> {
  const bare = (problem.pinned ?? []).length + (problem.limits ?? []).length === 0;
  if (bare && problem.maxExtraMoves === undefined) return { pins: [], limits: [] };
  const size = base.ids.length;
  const arcAt = new Map(Array.from(base.from, (from, arc) => [from * size + (base.to[arc] ?? 0), arc]));
  const find = (from: string, to: string): number | undefined => arcAt.get((index.get(from) ?? 0) * size + (index.get(to) ?? 0));
  const limits = sideRows(problem, base, find);
  const pins = (problem.pinned ?? []).map(([from, to]) => find(from, to)).filter((arc) => arc !== undefined);
  return { pins: [...new Set(pins)].sort((one, other) => one - other), limits };
}

type FindArc = (from: string, to: string) => number | undefined;

function sideRows(problem: ExchangeProblem, base: Pick<Graph, 'from' | 'extra'>, find: FindArc): SideRow[] {
  const limits: SideRow[] = [];
  if (problem.maxExtraMoves !== undefined) {
    limits.push({ coefficients: Float64Array.from(base.from, (node) => base.extra[node] as number), atMost: problem.maxExtraMoves, unit: 1 });
  }
  for (const limit of problem.limits ?? []) {
    const coefficients = new Float64Array(base.from.length);
    for (const [from, to, coefficient] of limit.arcs) {
      const arc = find(from, to);
      if (arc !== undefined) coefficients[arc] = (coefficients[arc] as number) + coefficient;
    }
    limits.push({ coefficients, atMost: limit.atMost, unit: 1 });
  }
  return limits;
}
