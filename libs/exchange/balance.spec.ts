import { describe, expect, it } from '@jest/globals';
import { balanceLocalities, checkPlan, type ExchangeProblem, generateProblem, readProblem, searchExhaustively, solve, type SolvedPlan } from './index.ts';

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

/** Numbers from 0 to 1, the same every run (Park and Miller 1988). */
const dice = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

function drawProblem(seed: number): ExchangeProblem {
  const roll = dice(seed);
  const holders = Array.from({ length: 8 }, (_, index) => ({ id: `p${index}`, mustMove: roll() < 0.4, mayStayEmpty: roll() < 0.5 }));
  const vacancies = [{ id: 'v0' }, { id: 'v1' }];
  const seats = [...holders, ...vacancies].map(({ id }) => id);
  const arcs = holders.flatMap(({ id, mustMove }) => seats.filter((seat) => seat !== id && roll() < 0.35).map((seat) => [id, seat, [mustMove ? 1 : 0, mustMove ? 0 : -1]] as const));
  const localities = [0, 1, 2].map((place) => ({ name: `l${place}`, seats: seats.filter((_, index) => (place === 0 ? index < 2 : index % 2 === place % 2 && index >= 2)) }));
  const pinned = seed % 5 === 0 ? arcs.slice(0, 1).map(([from, to]) => [from, to] as const) : [];
  return { vertices: holders, vacancies, arcs, pinned, maxCycle: 2 + (seed % 3), maxChain: seed % 3, balance: { localities, count: seed % 2 === 0 ? 'departures' : 'newcomers' } };
}

function count({ balance }: SolvedPlan, seen: { moved: number; refuted: number }): void {
  if (balance !== undefined && balance.before > balance.worst) seen.moved += 1;
  if (balance?.refuted !== undefined) seen.refuted += 1;
}

describe('Balance as the last level of a problem', () => {
  it('every way tried by hand agrees, and the judge accepts the proof', async () => {
    const seen = { moved: 0, refuted: 0 };
    for (let seed = 1; seed <= 150; seed++) {
      const problem = drawProblem(seed);
      const [truth, plan] = [searchExhaustively(problem), await solve(problem)];
      if (truth.objective === undefined) {
        expect({ seed, status: plan.status }).toEqual({ seed, status: 'infeasible' });
        continue;
      }
      expect({ seed, plan }).toMatchObject({ seed, plan: { status: 'optimal', objective: truth.objective, balance: { worst: truth.worst, proven: true } } });
      expect(checkPlan(problem, plan)).toMatchObject({ ok: true, optimal: true, balance: { worst: truth.worst, bound: truth.worst } });
      count(plan, seen);
    }
    expect(seen.moved).toBeGreaterThan(5);
    expect(seen.refuted).toBeGreaterThan(5);
  }, 120_000);

  it('a proof that is left out, of another step or touched up proves nothing', async () => {
    for (let seed = 1, tried = 0; tried < 5; seed++) {
      const problem = drawProblem(seed);
      const plan = await solve(problem);
      const { balance } = plan;
      if (balance?.refuted === undefined) continue;
      tried += 1;
      const { refuted, ...bare } = balance;
      const faked = [bare, { ...balance, worst: balance.worst - 1 }, { ...balance, refuted: { ...refuted, excess: refuted.excess + 1 } },
        { ...balance, refuted: { ...refuted, localities: [] } }, { ...balance, refuted: { ...refuted, certificate: { parts: [] } } },
        { ...balance, refuted: { ...refuted, added: refuted.added !== true } }, { ...balance, refuted: { ...refuted, excess: -1 } }];
      for (const claim of faked) expect({ claim, verdict: checkPlan(problem, { ...plan, balance: claim }) }).toMatchObject({ verdict: { ok: false } });
      expect(checkPlan(problem, { ...plan, status: 'feasible', balance: bare })).toMatchObject({ ok: true, optimal: false, balance: { bound: 0 } });
    }
  });

  it('without time for it the plan is measured and called feasible, never optimal', async () => {
    const made = generateProblem({ seats: 60, seed: 3, maxCycle: 3, maxChain: 0 });
    const problem = { ...made, balance: { localities: made.vertices.map(({ id }) => ({ name: id, seats: [id] })) } };
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const skewed = { ...problem, balance: { localities: [{ name: 'all but one', seats: made.vertices.slice(1).map(({ id }) => id) }, { name: 'one', seats: [made.vertices[0]?.id ?? ''] }] } };
    for (const asked of [problem, skewed]) {
      const free = await solve(asked);
      expect(free.status).toBe('optimal');
      const halted = await solve(asked, { stopFlag: stop, onPlan: () => void Atomics.store(stop, 0, 1) });
      expect(halted.balance).toMatchObject({ before: halted.balance?.worst });
      expect(halted.status === 'optimal').toBe(halted.balance?.proven);
    }
  });

  it('PROBLEM.json carries it, and a slip in it is named', () => {
    const json = { vertices: [{ id: 'a' }, { id: 'b' }], arcs: [['a', 'b', [1]], ['b', 'a', [1]]], balance: { localities: [{ name: 'x', seats: ['a'] }, { name: 'y', seats: ['b'] }], count: 'newcomers' } };
    expect(readProblem(json)).toMatchObject({ problem: { balance: json.balance } });
    const wrong: [unknown, string][] = [
      [{}, 'must be { localities'], [{ localities: [{ name: 'x' }] }, 'must have a "name"'], [{ ...json.balance, count: 'both' }, '"departures" or "newcomers"'],
      [{ localities: [{ name: 'x', seats: ['c'] }] }, 'no holder and no vacancy'], [{ localities: [{ name: 'x', seats: ['a'] }, { name: 'x', seats: ['b'] }] }, 'listed twice'],
      [{ localities: [{ name: 'x', seats: ['a'] }, { name: 'y', seats: ['a'] }] }, 'two localities'],
    ];
    for (const [balance, words] of wrong) expect(JSON.stringify(readProblem({ ...json, balance })).replaceAll('\\', '')).toContain(words);
    expect(JSON.stringify(readProblem({ ...json, Balances: {} })).replaceAll('\\', '')).toContain('did you mean "balance"');
  });
});
