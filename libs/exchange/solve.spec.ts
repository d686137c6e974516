import { describe, expect, it } from '@jest/globals';
import { chanceOf, randomExchange } from '../../test/support/random-exchange.ts';
import { type ExchangeProblem, generateProblem, readProblem, searchExhaustively, solve } from './index.ts';

const people = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
const ring = (...ids: string[]): [string, string, number[]][] => ids.map((id, index) => [id, ids[(index + 1) % ids.length] as string, [1]]);

describe('Fixtures by shape', () => {
  it('a two-way swap', async () => {
    const plan = await solve({ vertices: people('a', 'b'), arcs: ring('a', 'b') });
    expect(plan).toMatchObject({ status: 'optimal', objective: [2], bound: [2], cycles: [['a', 'b']], chains: [] });
  });

  it('a ring of three, each taking the seat of the next', async () => {
    const plan = await solve({ vertices: people('c', 'a', 'b'), arcs: ring('a', 'c', 'b') });
    expect(plan.cycles).toEqual([['a', 'c', 'b']]);
  });

  it('of two rings that share somebody, the longer', async () => {
    const plan = await solve({ vertices: people('a', 'b', 'c', 'd'), arcs: [...ring('a', 'b'), ...ring('b', 'c', 'd')] });
    expect(plan).toMatchObject({ objective: [3], cycles: [['b', 'c', 'd']] });
  });

  it('no ring at all moves nobody, and that is proved', async () => {
    expect(await solve({ vertices: people('a', 'b'), arcs: [['a', 'b', [1]]] })).toMatchObject({ status: 'optimal', objective: [0], cycles: [], chains: [] });
  });

  it('no arcs and nobody at all', async () => {
    expect(await solve({ vertices: [], arcs: [] })).toMatchObject({ status: 'optimal', objective: [0], bound: [0] });
  });

  it('a chain into a vacancy is listed along its arcs and ends with the vacancy', async () => {
    const problem = { vertices: people('a', 'b'), vacancies: people('v'), arcs: [['a', 'v', [1]], ['b', 'a', [1]]] as [string, string, number[]][], maxChain: 2 };
    expect(await solve(problem)).toMatchObject({ objective: [2], chains: [['b', 'a', 'v']] });
    expect(await solve({ ...problem, maxChain: 1 })).toMatchObject({ objective: [1], chains: [['a', 'v']] });
    expect(await solve({ ...problem, maxChain: undefined })).toMatchObject({ objective: [0], chains: [] });
  });

  it('a seat that may not stay empty is filled by an entrant or not left', async () => {
    const problem: ExchangeProblem = { vertices: [{ id: 'a', mayStayEmpty: false }], vacancies: people('v'), arcs: [['a', 'v', [1]]], maxChain: 2 };
    expect(await solve(problem)).toMatchObject({ objective: [0] });
    expect(await solve({ ...problem, entrants: people('e'), arcs: [...problem.arcs, ['e', 'a', [0]]] })).toMatchObject({ objective: [1], chains: [['e', 'a', 'v']] });
  });

  it('a pinned ring is kept although another is worth more', async () => {
    const arcs: [string, string, number[]][] = [['a', 'b', [1]], ['b', 'a', [1]], ['b', 'c', [9]], ['c', 'b', [9]]];
    expect(await solve({ vertices: people('a', 'b', 'c'), arcs, pinned: [['a', 'b']] })).toMatchObject({ status: 'optimal', objective: [2], cycles: [['a', 'b']] });
  });

  it('pins that cannot stand together are infeasible, with the pins named and the refutation judged', async () => {
    const plan = await solve({ vertices: people('a', 'b', 'c'), arcs: [...ring('a', 'b'), ...ring('a', 'b', 'c')], pinned: [['a', 'b'], ['c', 'a']], maxCycle: 2 });
    expect(plan).toMatchObject({ status: 'infeasible', objective: [], cycles: [] });
    expect(plan.reasons.join()).toContain('"a" to "b", "c" to "a"');
  });

  it('a forbidden arc is not used', async () => {
    expect(await solve({ vertices: people('a', 'b'), arcs: ring('a', 'b'), forbidden: [['a', 'b']] })).toMatchObject({ objective: [0] });
  });

  it('a ring longer than the limit is left, and taken without a limit', async () => {
    const problem = { vertices: people('a', 'b', 'c', 'd', 'e'), arcs: ring('a', 'b', 'c', 'd', 'e') };
    expect(await solve(problem)).toMatchObject({ objective: [0] });
    expect(await solve({ ...problem, maxCycle: 5 })).toMatchObject({ objective: [5] });
    expect(await solve({ ...problem, maxCycle: 0 })).toMatchObject({ status: 'optimal', objective: [5] });
  });

  it('levels are compared one after the other', async () => {
    const arcs: [string, string, number[]][] = [['a', 'b', [1, 0]], ['b', 'a', [1, 0]], ['b', 'c', [0, 99]], ['c', 'b', [1, 99]]];
    expect(await solve({ vertices: people('a', 'b', 'c'), arcs })).toMatchObject({ objective: [2, 0], cycles: [['a', 'b']] });
  });

  it('people who need not move are kept to the budget', async () => {
    const vertices = [{ id: 'a', mustMove: true }, { id: 'b' }, { id: 'c', mustMove: true }];
    const arcs: [string, string, number[]][] = [['a', 'b', [1]], ['b', 'a', [5]], ['a', 'c', [1]], ['c', 'a', [1]]];
    expect(await solve({ vertices, arcs, maxExtraMoves: 0 })).toMatchObject({ objective: [2], cycles: [['a', 'c']] });
  });

  it('weights with fractions are added up without dust', async () => {
    const arcs: [string, string, number[]][] = [['a', 'b', [0.1]], ['b', 'a', [0.2]]];
    expect(await solve({ vertices: people('a', 'b'), arcs })).toMatchObject({ status: 'optimal', objective: [0.3], bound: [0.3] });
  });
});

describe('Agreement', () => {
  it('with the exhaustive search on two thousand small problems, at every limit', async () => {
    const chance = chanceOf(2023);
    for (let run = 0; run < 2000; run++) {
      const [maxCycle, maxChain] = [[0, 2, 3, 4, 5][run % 5] as number, [0, 1, 2, 3][(run >> 3) % 4] as number];
      const shape = { people: 2 + Math.floor(chance() * 5), density: 0.15 + chance() * 0.6, levels: 1 + (run % 3), maxCycle, maxChain, trouble: run % 2 === 0 };
      const problem = randomExchange(chance, shape);
      const [truth, plan] = [searchExhaustively(problem), await solve(problem)];
      const expected = truth.objective === undefined ? { status: 'infeasible', objective: [] } : { status: 'optimal', objective: truth.objective, bound: truth.objective };
      expect({ run, problem, ...plan }).toMatchObject({ run, ...expected });
    }
  }, 120_000);

  it('the order of rows changes nothing, names change only the names', async () => {
    const problem = generateProblem({ seats: 60, seed: 3, levels: 4 });
    const plan = await solve(problem);
    const turned = { ...problem, vertices: [...problem.vertices].reverse(), arcs: [...problem.arcs].reverse(), vacancies: [...(problem.vacancies ?? [])].reverse() };
    expect({ ...(await solve(turned)), seconds: 0, certificate: 0 }).toEqual({ ...plan, seconds: 0, certificate: 0 });
    const rename = (id: string): string => [...id].reverse().join('');
    const renamed = {
      ...problem, vertices: problem.vertices.map((vertex) => ({ ...vertex, id: rename(vertex.id) })), vacancies: (problem.vacancies ?? []).map(({ id }) => ({ id: rename(id) })),
      arcs: problem.arcs.map(([from, to, weights]) => [rename(from), rename(to), weights] as const),
    };
    expect((await solve(renamed)).objective).toEqual(plan.objective);
  });

  it('one more arc, a longer ring or a longer chain never lowers the first level', async () => {
    const chance = chanceOf(5);
    for (let run = 0; run < 40; run++) {
      const problem = randomExchange(chance, { people: 9, density: 0.2, levels: 1, maxCycle: 2, maxChain: 1, trouble: false });
      const first = async (change: Partial<ExchangeProblem>): Promise<number> => (await solve({ ...problem, ...change })).objective[0] as number;
      const base = await first({});
      expect(await first({ arcs: [...problem.arcs, ['p0', 'p5', [2]]] })).toBeGreaterThanOrEqual(await first({ arcs: problem.arcs.filter(([from, to]) => from !== 'p0' || to !== 'p5') }));
      const steps = [base, await first({ maxCycle: 3 }), await first({ maxCycle: 4 }), await first({ maxCycle: 0 })];
      expect([...steps].sort((one, other) => one - other)).toEqual(steps);
      expect(await first({ maxChain: 3 })).toBeGreaterThanOrEqual(base);
    }
  }, 60_000);
});

describe('Running', () => {
  it('stops when told, with a valid plan and a true bound', async () => {
    const problem = generateProblem({ seats: 400, seed: 2, levels: 4 });
    const stop = new AbortController();
    const phases = new Set<string>();
    const plan = await solve(problem, { signal: stop.signal, onProgress: ({ phase }) => { phases.add(phase); stop.abort(); } });
    expect(plan.status).toBe('feasible');
    plan.bound.forEach((bound, level) => expect(bound).toBeGreaterThanOrEqual(plan.objective[level] as number));
    expect(phases.size).toBeGreaterThan(0);
  });

  it('a shared flag stops it from another thread', async () => {
    const stopFlag = new Int32Array(new SharedArrayBuffer(4)).fill(1);
    expect((await solve(generateProblem({ seats: 200, seed: 2, levels: 2 }), { stopFlag })).status).toBe('feasible');
  });

  it('a plan to start from is kept where it is as good as any', async () => {
    const problem = generateProblem({ seats: 120, seed: 8 });
    const plan = await solve(problem);
    const again = await solve(problem, { start: plan });
    expect([again.objective, again.cycles, again.chains]).toEqual([plan.objective, plan.cycles, plan.chains]);
  });

  it('the generated problems are well formed and repeat', () => {
    const problem = generateProblem({ seats: 300, seed: 5, levels: 4, entrants: 3 });
    expect(readProblem(structuredClone(problem))).toHaveProperty('problem');
    expect(generateProblem({ seats: 300, seed: 5, levels: 4, entrants: 3 })).toEqual(problem);
  });
});
