// What somebody would write first: the textbook formulations, handed to HiGHS whole; and greedy.

const INF = Infinity;

function lay(problem) {
  const holders = problem.vertices.map(({ id }) => id);
  const vacancies = (problem.vacancies ?? []).map(({ id }) => id);
  const index = new Map([...holders, ...vacancies].map((id, node) => [id, node]));
  const out = Array.from(index.keys(), () => []);
  problem.arcs.forEach(([from, to, [weight]]) => out[index.get(from)].push({ to: index.get(to), weight }));
  return { holders: holders.length, nodes: index.size, out };
}

/** A model from columns `{ cost, rows, values, upper }` and rows `[lower, upper]`. */
function hand(highs, columns, rows, { integer, seconds }) {
  const starts = [0];
  for (const { rows: cells } of columns) starts.push(starts.at(-1) + cells.length);
  const model = highs.createModel({
    numCols: columns.length, numRows: rows.length,
    colCost: Float64Array.from(columns, ({ cost }) => -cost), colLower: new Float64Array(columns.length), colUpper: new Float64Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, ([lower]) => (lower === -INF ? -highs.infinity : lower)), rowUpper: Float64Array.from(rows, ([, upper]) => upper),
    matrix: {
      format: 'csc', numRows: rows.length, numCols: columns.length, starts: Int32Array.from(starts),
      indices: Int32Array.from(columns.flatMap(({ rows: cells }) => cells)), values: Float64Array.from(columns.flatMap(({ values }) => values)),
    },
    ...(integer ? { integrality: new Int32Array(columns.length).fill(1) } : {}),
  });
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
    const { modelStatus } = model.run();
    const optimal = modelStatus === highs.constants.modelStatus.optimal;
    return `${optimal ? 'optimal' : 'not proved in time'}  ${Math.round(-model.getObjectiveValue())}  (${columns.length} columns)`;
  } finally {
    model.dispose();
  }
}

/** Rings from their lowest person, chains into vacancies, all of them. */
function* walks({ holders, out }, maxCycle, maxChain) {
  const longest = Math.max(maxCycle, maxChain);
  function* follow(path, worth) {
    for (const { to, weight } of out[path.at(-1)]) {
      if (to === path[0] && path.length <= maxCycle && path.every((node) => node >= path[0])) yield { nodes: path, cost: worth + weight };
      if (to >= holders && path.length <= maxChain) yield { nodes: [...path, to], cost: worth + weight };
      if (to < holders && !path.includes(to) && path.length < longest) yield* follow([...path, to], worth + weight);
    }
  }
  for (let node = 0; node < holders; node++) yield* follow([node], 0);
}

/** One variable for every ring and chain. */
export function solveByCycles(highs, problem, seconds) {
  const graph = lay(problem);
  const columns = [];
  for (const { nodes, cost } of walks(graph, problem.maxCycle, problem.maxChain)) {
    columns.push({ cost, rows: nodes, values: nodes.map(() => 1) });
    if (columns.length > 600_000) return 'too many rings and chains to list';
  }
  return hand(highs, columns, Array.from({ length: graph.nodes }, () => [-INF, 1]), { integer: true, seconds });
}

/** PICEF (Dickerson and others 2016): one variable a ring, and one for every arc at every position of a chain. */
export function solveByPositions(highs, problem, seconds) {
  const graph = lay(problem);
  const columns = [];
  for (const { nodes, cost } of walks(graph, problem.maxCycle, 0)) columns.push({ cost, rows: nodes, values: nodes.map(() => 1) });
  const { holders, nodes, out } = graph;
  const flowRow = (node, position) => nodes + (position - 1) * holders + node;
  for (let node = 0; node < holders; node++) {
    for (const { to, weight } of out[node]) {
      for (let position = to >= holders ? 1 : 2; position <= (to >= holders ? 1 : problem.maxChain) && problem.maxChain > 0; position++) {
        const cells = [[node, 1], ...(to >= holders ? [[to, 1]] : [[flowRow(to, position - 1), 1]])];
        if (position < problem.maxChain) cells.push([flowRow(node, position), -1]);
        columns.push({ cost: weight, rows: cells.map(([row]) => row), values: cells.map(([, value]) => value) });
      }
    }
  }
  const rows = [...Array.from({ length: nodes }, () => [-INF, 1]), ...Array.from({ length: holders * Math.max(0, problem.maxChain - 1) }, () => [-INF, 0])];
  return hand(highs, columns, rows, { integer: true, seconds });
}

/** No limit on length: everybody takes a seat, his own if need be, as a linear programme. */
export function solveAssignmentPlainly(highs, problem, seconds) {
  const { holders, nodes, out } = lay(problem);
  const columns = [];
  for (let node = 0; node < holders; node++) {
    columns.push({ cost: 0, rows: [node, holders + node], values: [1, 1] });
    for (const { to, weight } of out[node]) columns.push({ cost: weight, rows: [node, holders + to], values: [1, 1] });
  }
  const rows = [...Array.from({ length: holders }, () => [1, 1]), ...Array.from({ length: nodes }, () => [-INF, 1])];
  return hand(highs, columns, rows, { integer: false, seconds });
}

/** The rings and chains of most weight first, each when its people are still free. */
export function solveGreedily(problem) {
  const graph = lay(problem);
  const taken = new Uint8Array(graph.nodes);
  let sum = 0;
  const list = [];
  for (const walk of walks(graph, Math.min(problem.maxCycle, 3), Math.min(problem.maxChain, 2))) if (walk.cost > 0) list.push(walk);
  list.sort((one, other) => other.cost - one.cost || one.nodes.length - other.nodes.length);
  for (const { nodes, cost } of list) {
    if (nodes.some((node) => taken[node] === 1)) continue;
    for (const node of nodes) taken[node] = 1;
    sum += cost;
  }
  return `greedy  ${sum}`;
}
