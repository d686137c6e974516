import { describe, expect, it } from '@jest/globals';
import { chanceOf, randomExchange } from '../../../test/support/random-exchange.ts';
import { type ExchangeProblem, generateProblem, movesOf, solve, type SolvedPlan } from '../index.ts';

const shuffle = <Value>(list: readonly Value[], chance: () => number): Value[] =>
  list.map((value) => ({ value, key: chance() })).sort((one, other) => one.key - other.key).map(({ value }) => value);
const shown = ({ cycles, chains, objective }: SolvedPlan): object => ({ cycles, chains, objective });
const limits = [{ maxCycle: 2, maxChain: 1 }, { maxCycle: 0, maxChain: 50 }] as const;

describe.each(limits)('Ties with rings up to $maxCycle and chains up to $maxChain', ({ maxCycle, maxChain }) => {
  it('whatever the order of the rows the plan is the same', async () => {
    const chance = chanceOf(11);
    for (let run = 0; run < 60; run++) {
      const problem = run < 40 ? randomExchange(chance, { people: 12, density: 0.6, levels: 1 + (run % 2), maxCycle, maxChain, trouble: false }) : generateProblem({ seats: 80, seed: run, maxCycle, maxChain });
      const turned: ExchangeProblem = {
        ...problem, vertices: shuffle(problem.vertices, chance), vacancies: shuffle(problem.vacancies ?? [], chance), entrants: shuffle(problem.entrants ?? [], chance),
        arcs: shuffle(problem.arcs, chance),
      };
      expect(shown(await solve(turned))).toEqual(shown(await solve(problem)));
    }
  }, 60_000);

  it('of plans as good the one that moves fewest people', async () => {
    const problem: ExchangeProblem = {
      vertices: ['a', 'b', 'c', 'd'].map((id) => ({ id })), vacancies: [{ id: 'v' }],
      arcs: [['a', 'b', [2]], ['b', 'a', [0]], ['a', 'v', [2]], ['c', 'd', [0]], ['d', 'c', [0]]], maxCycle, maxChain,
    };
    expect(shown(await solve(problem))).toEqual({ cycles: [], chains: [['a', 'v']], objective: [2] });
  });

  it('before that, the one that keeps most moves of the plan to start from', async () => {
    const problem = generateProblem({ seats: 120, seed: 5, maxCycle, maxChain });
    const first = await solve(problem, { seed: 1 });
    const others = await Promise.all([2, 3, 4, 5, 6].map((seed) => solve(problem, { seed })));
    expect(new Set([first, ...others].map((plan) => JSON.stringify(shown(plan)))).size).toBeGreaterThan(1);
    for (const other of others) {
      expect(other.objective).toEqual(first.objective);
      expect(movesOf(other)).toHaveLength(movesOf(first).length);
      expect(shown(await solve(problem, { seed: 1, start: other }))).toEqual(shown(other));
    }
  });

  it('the lots hang on names and the seed alone: somebody with nothing to do with a tie does not turn it', async () => {
    const problem = generateProblem({ seats: 60, seed: 9, maxCycle, maxChain });
    const more = { ...problem, vertices: [{ id: 'a0' }, ...problem.vertices, { id: 'zz' }] };
    expect(shown(await solve(more))).toEqual(shown(await solve(problem)));
  });
});
