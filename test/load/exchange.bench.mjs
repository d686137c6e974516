// The exchange beside the plain formulations, on the same problems in the same run: `npm run bench -- exchange [G1 G3 …]`.
// Every figure is wall time of one process; "ours" takes in reading names, the solve and the judge.
import loadHighs from 'highs';

import { checkPlan, ExchangeSession, findAlternatives, generateProblem, movesOf, planRecourse, solve } from '../../dist/libs/exchange/index.js';
import { solveAssignmentPlainly, solveByCycles, solveByPositions, solveGreedily } from './exchange-peers.mjs';

const LIMIT = 60;
const wanted = new Set(process.argv.slice(2));
const highs = await loadHighs();
for (const [maxCycle, maxChain] of [[3, 3], [2, 1], [0, 100]]) await solve(generateProblem({ seats: 100, seed: 9, levels: 2, maxCycle, maxChain }));

const seconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`.padStart(8);
const memory = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;
const problemOf = (seats, levels, maxCycle, maxChain) => generateProblem({ seats, seed: 1, levels, maxCycle, maxChain });

async function ours(problem, limit = LIMIT) {
  globalThis.gc?.();
  const plan = await solve(problem, { timeLimitSeconds: limit });
  const from = performance.now();
  checkPlan(problem, plan);
  console.log(`  ours    ${seconds(plan.seconds)}  of which judge ${seconds((performance.now() - from) / 1000)}  ${plan.status}  ${plan.objective.join(' ')}  bound ${plan.bound.join(' ')}  ${memory()}`);
  return plan;
}

function peer(name, run) {
  const from = performance.now();
  let answer;
  try { answer = run(); } catch (error) { answer = `failed: ${String(error.message ?? error).slice(0, 60)}`; }
  const took = (performance.now() - from) / 1000;
  console.log(`  ${name.padEnd(7)} ${seconds(took)}  ${answer}`);
  return took;
}

/**
 * Ours five times, as the first run of a process is slower by what the machine has to compile; then the peer. How often
 * ours fits into the peer is told for the first run and for the middle one, and by processor time too: others may be at work.
 */
async function beside(problem, name, run) {
  const runs = [];
  for (let time = 0; time < 5; time++) {
    const before = process.cpuUsage();
    const { seconds: wall } = await ours(problem);
    runs.push({ wall, cpu: sum(process.cpuUsage(before)) });
  }
  const before = process.cpuUsage();
  const theirs = { wall: peer(name, () => run(problem)), cpu: sum(process.cpuUsage(before)) };
  const middle = (key) => runs.map((each) => each[key]).sort((one, other) => one - other)[2];
  const times = (value) => `${value.toFixed(1)} times`;
  console.log(`  ${name} takes ${times(theirs.wall / runs[0].wall)} as long as the first run, ${times(theirs.wall / middle('wall'))} as the middle one, ${times(theirs.cpu / middle('cpu'))} its processor time`);
}

const sum = ({ user, system }) => (user + system) / 1e6;

const goals = {
  async G1() { await beside(problemOf(5000, 1, 0, 5000), 'HiGHS LP', (problem) => solveAssignmentPlainly(highs, problem, 180)); },
  async G2() {
    const problem = problemOf(5000, 1, 2, 1);
    await beside(problem, 'cycles', () => solveByCycles(highs, problem, LIMIT));
    peer('greedy', () => solveGreedily(problem));
  },
  /** All levels at once: swaps and single moves, and no limit. */
  async atOnce() {
    for (const seats of [1000, 5000, 20000]) {
      for (const [maxCycle, maxChain] of [[2, 1], [0, seats]]) {
        for (const levels of [1, 4]) {
          console.log(`  ${seats} seats, ${levels === 1 ? 'one level' : 'four levels'}, ${maxCycle === 2 ? 'swaps and single moves' : 'no limit'}`);
          await ours(problemOf(seats, levels, maxCycle, maxChain));
        }
      }
    }
  },
  async G3() {
    const problem = problemOf(1000, 1, 3, 3);
    await ours(problem);
    peer('PICEF', () => solveByPositions(highs, problem, LIMIT));
    peer('greedy', () => solveGreedily(problem));
  },
  async G4() {
    const problem = problemOf(5000, 1, 3, 3);
    await ours(problem);
    peer('PICEF', () => solveByPositions(highs, problem, LIMIT));
    peer('greedy', () => solveGreedily(problem));
  },
  async G5() { for (const [maxCycle, maxChain] of [[3, 0], [3, 3], [4, 4]]) { console.log(`  longest ring ${maxCycle}, chain ${maxChain}`); await ours(problemOf(1000, 4, maxCycle, maxChain)); } },
  async G6() { await ours(problemOf(5000, 4, 3, 3)); },
  async G8() {
    const problem = problemOf(1000, 1, 3, 3);
    const plan = await solve(problem);
    const moves = movesOf(plan);
    const from = performance.now();
    for (let index = 0; index < 10; index++) await planRecourse(problem, plan, moves[Math.floor((index * moves.length) / 10)]);
    console.log(`  what falls, what patches it and the best plan anew, after one refusal: ${seconds((performance.now() - from) / 10_000)} each`);
    const session = await ExchangeSession.open(problem);
    const times = [];
    for (let index = 0; index < 40; index++) {
      const start = performance.now();
      await session.without([moves[Math.floor((index * moves.length) / 40)]]);
      times.push(performance.now() - start);
    }
    session.close();
    times.sort((one, other) => one - other);
    console.log(`  the best plan anew in an open session, judged: median ${times[20].toFixed(1)} ms, longest ${times[39].toFixed(1)} ms`);
  },
  async G9() {
    const from = performance.now();
    const plans = await findAlternatives(problemOf(1000, 1, 3, 3), { count: 5, differ: 5 });
    console.log(`  ${plans.length} plans, each at least 5 moves from the others: ${seconds((performance.now() - from) / 1000)}  ${plans.map(({ status, objective }) => `${status} ${objective}`).join(', ')}`);
  },
  async sizes() {
    for (const seats of [50, 200, 1000, 5000]) {
      for (const [maxCycle, maxChain] of [[2, 0], [2, 1], [3, 0], [3, 3], [4, 0], [4, 4]]) {
        console.log(`  ${seats} seats, longest ring ${maxCycle}, chain ${maxChain}`);
        const problem = problemOf(seats, 1, maxCycle, maxChain);
        await ours(problem);
        peer('greedy', () => solveGreedily(problem));
        if (seats <= 200) peer('PICEF', () => solveByPositions(highs, problem, LIMIT));
      }
    }
  },
  async large() { await ours(problemOf(20000, 1, 3, 3), 120); },
};

for (const [name, run] of Object.entries(goals)) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  console.log(name);
  await run();
}
