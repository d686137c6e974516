import { describe, expect, it } from '@jest/globals';
import { chanceOf, randomExchange } from '../../../test/support/random-exchange.ts';
import { checkPlan, type ExchangeProblem, generateProblem, type MatchingProof, searchExhaustively, solve, type SolvedPlan } from '../index.ts';

const people = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
const both = (one: string, other: string, weight: number): [string, string, number[]][] => [[one, other, [weight]], [other, one, [weight]]];
const proofOf = (plan: SolvedPlan): MatchingProof => plan.certificate.parts[0]?.matching as MatchingProof;
const withProof = (plan: SolvedPlan, change: Partial<MatchingProof>): SolvedPlan => ({
  ...plan, certificate: { parts: plan.certificate.parts.map((part) => ({ ...part, matching: { ...proofOf(plan), ...change } })) },
});

describe('Swaps and single moves are a matching', () => {
  it('agrees with the exhaustive search on two thousand small problems, every answer proved on every level', async () => {
    const chance = chanceOf(65);
    let sets = 0;
    for (let run = 0; run < 2000; run++) {
      const shape = { people: 3 + Math.floor(chance() * 3), density: 0.3 + chance() * 0.6, levels: 1 + (run % 4), maxCycle: 2, maxChain: run % 2, trouble: run % 3 === 0 };
      const problem = { ...randomExchange(chance, shape), limits: [], maxExtraMoves: undefined };
      const [truth, plan] = [searchExhaustively(problem), await solve(problem)];
      const expected = truth.objective === undefined ? { status: 'infeasible', objective: [] } : { status: 'optimal', objective: truth.objective, bound: truth.objective };
      expect({ run, problem, ...plan }).toMatchObject({ run, ...expected });
      expect(proofOf(plan)).toBeDefined();
      expect(checkPlan(problem, plan).ok).toBe(true);
      sets += proofOf(plan).sets.length;
    }
    expect(sets).toBeGreaterThan(50);
  }, 120_000);

  it('agrees with column generation on forty problems of forty seats, two levels', async () => {
    const chance = chanceOf(1965);
    for (let run = 0; run < 40; run++) {
      const problem = randomExchange(chance, { people: 40, density: 0.05 + chance() * 0.25, levels: 2, maxCycle: 2, maxChain: run % 2, trouble: false });
      const [matched, priced] = [await solve(problem), await solve({ ...problem, limits: [{ arcs: [], atMost: 1 }] })];
      expect(priced.certificate.parts[0]?.matching).toBeUndefined();
      expect(matched.status).toBe('optimal');
      expect(priced).toMatchObject({ status: 'optimal', objective: matched.objective });
    }
  }, 120_000);

  it('three who can all swap with one another: only one pair does, and an odd set proves it', async () => {
    const plan = await solve({ vertices: people('a', 'b', 'c'), arcs: [...both('a', 'b', 1), ...both('b', 'c', 1), ...both('a', 'c', 1)], maxCycle: 2 });
    expect(plan).toMatchObject({ status: 'optimal', objective: [2], bound: [2] });
    expect(plan.cycles).toHaveLength(1);
  });

  it('with rings of two only chains of one, and chains only where there is a vacancy', async () => {
    const problem: ExchangeProblem = { vertices: people('a', 'b'), vacancies: people('v'), arcs: [['a', 'v', [1]], ['b', 'a', [1]]], maxCycle: 2, maxChain: 1 };
    expect(await solve(problem)).toMatchObject({ status: 'optimal', objective: [1], chains: [['a', 'v']] });
    expect(await solve({ ...problem, maxChain: 2 })).toMatchObject({ status: 'optimal', objective: [2], chains: [['b', 'a', 'v']] });
    expect(await solve({ ...problem, maxCycle: 1 })).toMatchObject({ status: 'optimal', objective: [1] });
  });

  it('four levels at two hundred seats are proved, with pins too', async () => {
    const problem = generateProblem({ seats: 200, seed: 6, levels: 4, maxCycle: 2, maxChain: 1, entrants: 4 });
    const plan = await solve(problem);
    expect(plan.status).toBe('optimal');
    const [one = '', other = ''] = plan.cycles[0] ?? [];
    const pinned = await solve({ ...problem, pinned: [[one, other]] });
    expect(pinned).toMatchObject({ status: 'optimal', objective: plan.objective });
    expect(proofOf(pinned).pinned).toBe(true);
  });
});

describe('A matching that was stopped', () => {
  it('is a plan, with a bound from its prices', async () => {
    const problem = generateProblem({ seats: 1500, seed: 6, levels: 4, maxCycle: 2, maxChain: 1 });
    const whole = await solve(problem);
    let now = 0;
    const plan = await solve(problem, { stopFlag: new Int32Array(1).fill(1), now: () => (now += 1) });
    expect(plan.status).toBe('feasible');
    expect(proofOf(plan).nodes.length).toBeGreaterThan(0);
    expect(plan.objective[0]).toBeLessThan(whole.objective[0] as number);
    expect(plan.bound[0]).toBeGreaterThanOrEqual(whole.objective[0] as number);
    expect(plan.bound[0]).toBeLessThanOrEqual(problem.vertices.filter(({ mustMove }) => mustMove).length);
  });
});

describe('The judge trusts no matching certificate', () => {
  it('refuses prices lowered, below nothing or on strangers, and sets that are even, unknown or cheaper', async () => {
    const chance = chanceOf(7);
    const found: SolvedPlan[] = [];
    const problems: ExchangeProblem[] = [];
    while (found.length < 25) {
      const problem = randomExchange(chance, { people: 9, density: 0.8, levels: 2, maxCycle: 2, maxChain: 1, trouble: false });
      const plan = await solve(problem);
      if (proofOf(plan).sets.length > 0) { found.push(plan); problems.push(problem); }
    }
    found.forEach((plan, index) => {
      const problem = problems[index] as ExchangeProblem;
      const { nodes, sets } = proofOf(plan);
      const planted: Partial<MatchingProof>[] = [
        { nodes: nodes.map(([id, prices]) => [id, prices.map((price) => price / 2)] as const) }, { nodes: nodes.slice(1) }, { nodes: nodes.map(([id, prices]) => [id, prices.map((price) => -price)] as const) },
        { nodes: [...nodes, ['nobody', [0, 0]]] }, { nodes: nodes.map(([id, prices]) => [id, prices.slice(1)] as const) },
        { sets: sets.slice(1) }, { sets: sets.map(({ of, prices }) => ({ of: of.slice(1), prices })) }, { sets: sets.map(({ of, prices }) => ({ of, prices: prices.map((price) => -price) })) },
        { sets: sets.map(({ of, prices }) => ({ of: [...of.slice(1), 'nobody'], prices })) }, { sets: sets.map(({ of, prices }) => ({ of: [...of.slice(1), of[1] as string], prices })) },
        { nodes: [], sets: [] },
      ];
      for (const change of planted) expect({ change, verdict: checkPlan(problem, withProof(plan, change)) }).toMatchObject({ verdict: { ok: false } });
    });
  });

  it('a worse plan under the same prices is not optimal, and a matching proves nothing of longer rings', async () => {
    const problem = generateProblem({ seats: 120, seed: 4, levels: 2, maxCycle: 2, maxChain: 1 });
    const plan = await solve(problem);
    const less = { cycles: plan.cycles.slice(1), chains: plan.chains, certificate: plan.certificate };
    expect(checkPlan(problem, { ...less, status: 'feasible' })).toMatchObject({ ok: true, optimal: false });
    expect(checkPlan(problem, { ...less, status: 'optimal' })).toMatchObject({ ok: false });
    expect(checkPlan({ ...problem, maxCycle: 3 }, plan)).toMatchObject({ ok: false });
    expect(checkPlan({ ...problem, maxChain: 2 }, plan)).toMatchObject({ ok: false });
  });
});
