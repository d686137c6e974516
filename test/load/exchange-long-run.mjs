// Ten thousand random problems with pins, conditions and cancels: `node --expose-gc test/load/exchange-long-run.mjs [RUNS]` after a build.
// Ends with 1 when a plan is refused by its judge, disagrees with the oracle, or live memory grows by more than a tenth.
import { generateProblem, searchExhaustively, solve } from '../../dist/libs/exchange/index.js';

const runs = Number(process.argv[2] ?? 10_000);
let state = 1;
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return (state >>> 0) / 4294967296;
};
const below = (limit) => Math.floor(chance() * limit);
const pick = (list) => list[below(list.length)];

function draw(run) {
  const problem = generateProblem({ seats: 4 + below(run % 20 === 0 ? 80 : 8), seed: run, levels: 1 + below(3), maxCycle: pick([0, 2, 3, 4, 5]), maxChain: below(5), entrants: below(3) });
  const extra = problem.vertices.flatMap(({ id }) => problem.vertices.filter((other) => other.id !== id && chance() < 0.3).map((other) => [id, other.id, problem.arcs[0]?.[2].map(() => below(6)) ?? [1]]));
  const arcs = problem.vertices.length < 12 ? [...problem.arcs, ...extra] : problem.arcs;
  const pinned = arcs.length > 0 && chance() < 0.2 ? [pick(arcs).slice(0, 2)] : [];
  return { ...problem, arcs, pinned, ...(chance() < 0.2 ? { maxExtraMoves: below(5) } : {}) };
}

const counts = {};
let faults = 0;
/** What is alive after a collection, in this heap and in WebAssembly's; the resident set also holds pages that V8 keeps free. */
const alive = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
let memoryBefore = 0;
let residentBefore = 0;
for (let run = 0; run < runs; run++) {
  const problem = draw(run);
  const stop = new AbortController();
  const cancel = chance() < 0.1;
  try {
    const plan = await solve(problem, { signal: stop.signal, seed: run, onProgress: () => { if (cancel) stop.abort(); } });
    counts[plan.status] = (counts[plan.status] ?? 0) + 1;
    const small = problem.vertices.length + problem.entrants.length <= 6;
    const truth = small && !cancel ? searchExhaustively(problem).objective : undefined;
    if (truth !== undefined && truth.join() !== plan.objective.join()) throw new Error(`the oracle finds ${truth}, the engine ${plan.objective}`);
  } catch (error) {
    faults++;
    console.error(run, error.message, JSON.stringify(problem));
  }
  if (run === Math.floor(runs / 4)) [memoryBefore, residentBefore] = [alive(), process.memoryUsage().rss];
}
const percent = (now, before) => `${now >= before ? '+' : ''}${((now / before - 1) * 100).toFixed(1)} %`;
const grown = alive() / memoryBefore - 1;
console.log(`${runs} problems ${JSON.stringify(counts)}, ${faults} faults, live memory ${percent(grown + 1, 1)}, resident ${percent(process.memoryUsage().rss, residentBefore)} since the first quarter`);
process.exitCode = faults > 0 || grown > 0.1 ? 1 : 0;
