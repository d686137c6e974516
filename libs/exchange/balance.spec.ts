import { describe, expect, it } from '@jest/globals';
import { balanceLocalities, checkPlan, type ExchangeProblem, generateProblem, solve } from './index.ts';

const swap = (one: string, other: string, weight: number): [string, string, number[]][] => [[one, other, [weight]], [other, one, [weight]]];

describe('Balance between localities', () => {
  const problem: ExchangeProblem = {
    vertices: ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'].map((id) => ({ id })),
    arcs: [...swap('a1', 'b1', 1), ...swap('a2', 'b2', 1), ...swap('a2', 'c1', 1), ...swap('b2', 'c2', 1)], maxCycle: 2, maxExtraMoves: 4,
  };
  const localities = ['a', 'b', 'c'].map((name) => ({ name, seats: [`${name}1`, `${name}2`] }));

  it('of plans as good the one that asks least too much of any locality, proved', async () => {
    const found = await balanceLocalities(problem, localities);
    expect(found).toMatchObject({ worst: 0, proven: true, plan: { status: 'optimal', objective: [4] } });
    expect(found.localities.every(({ moves, share }) => moves <= share)).toBe(true);
    expect(checkPlan(problem, { ...found.plan, certificate: undefined, status: 'feasible' })).toMatchObject({ ok: true });
  });

  it('nothing that the levels kept would lose is given up for balance', async () => {
    const tight = { ...problem, arcs: [...swap('a1', 'b1', 2), ...swap('a2', 'b2', 2), ...swap('a2', 'c1', 1)], maxExtraMoves: undefined };
    expect(await balanceLocalities(tight, localities)).toMatchObject({ plan: { objective: [8] }, worst: 0 });
    const seats = [{ name: 'a', seats: ['a1', 'a2'] }, { name: 'rest', seats: ['b1', 'b2', 'c1', 'c2'] }];
    expect(await balanceLocalities(tight, seats)).toMatchObject({ plan: { objective: [8] }, worst: 0, localities: [{ share: 2 }, { share: 3 }] });
  });

  it('on a made-up problem never worse than without, newcomers and departures alike', async () => {
    const made = generateProblem({ seats: 120, seed: 5, maxCycle: 3, maxChain: 2 });
    const best = await solve(made);
    const ids = [...made.vertices, ...(made.vacancies ?? [])].map(({ id }) => id);
    const parts = [0, 1, 2, 3].map((part) => ({ name: `${part}`, seats: ids.filter((_, index) => index % 4 === part) }));
    for (const count of ['departures', 'newcomers'] as const) {
      const found = await balanceLocalities(made, parts, { count });
      expect(found.worst).toBeLessThanOrEqual(found.before);
      expect(found.plan.objective).toEqual(best.objective);
      expect(found.proven).toBe(true);
    }
  }, 60_000);
});
