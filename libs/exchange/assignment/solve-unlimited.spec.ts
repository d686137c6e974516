import { describe, expect, it } from '@jest/globals';
import { chanceOf, randomExchange } from '../../../test/support/random-exchange.ts';
import { checkPlan, type ExchangeProblem, generateProblem, searchExhaustively, solve, type SolvedPlan, type VectorProof } from '../index.ts';

const proofOf = (plan: SolvedPlan): VectorProof => plan.certificate.parts[0]?.vectors as VectorProof;
const withProof = (plan: SolvedPlan, change: Partial<VectorProof>): SolvedPlan => ({
  ...plan, certificate: { parts: plan.certificate.parts.map((part) => ({ ...part, vectors: { ...proofOf(plan), ...change } })) },
});

describe('Rings and chains without limit are an assignment', () => {
  it('agrees with the exhaustive search on two thousand small problems, every answer proved on every level', async () => {
    const chance = chanceOf(1987);
    for (let run = 0; run < 2000; run++) {
      const shape = { people: 2 + Math.floor(chance() * 3), density: 0.2 + chance() * 0.7, levels: 1 + (run % 4), maxCycle: 0, maxChain: run % 2 === 0 ? 0 : 20, trouble: run % 3 === 0 };
      const problem = { ...randomExchange(chance, shape), limits: [], maxExtraMoves: undefined };
      const [truth, plan] = [searchExhaustively(problem), await solve(problem)];
      const expected = truth.objective === undefined ? { status: 'infeasible', objective: [] } : { status: 'optimal', objective: truth.objective, bound: truth.objective };
      expect({ run, problem, ...plan }).toMatchObject({ run, ...expected });
      expect(proofOf(plan)).toBeDefined();
      expect(checkPlan(problem, plan).ok).toBe(true);
    }
  }, 120_000);

  it('pins are kept, and pins that leave no plan are refuted by the prices', async () => {
    const problem = generateProblem({ seats: 200, seed: 6, levels: 4, maxCycle: 0, maxChain: 300 });
    const plan = await solve(problem);
    const [one = '', other = ''] = plan.cycles[0] ?? [];
    expect(await solve({ ...problem, pinned: [[one, other]] })).toMatchObject({ status: 'optimal', objective: plan.objective });
    const stuck: ExchangeProblem = { vertices: [{ id: 'a' }, { id: 'b', mayStayEmpty: false }], vacancies: [{ id: 'v' }], arcs: [['b', 'v', [1]], ['a', 'v', [1]]], pinned: [['b', 'v']], maxCycle: 0, maxChain: 5 };
    const refused = await solve(stuck);
    expect(refused.status).toBe('infeasible');
    expect(checkPlan(stuck, refused).ok).toBe(true);
    expect(checkPlan(stuck, { ...refused, certificate: { parts: refused.certificate.parts.map((part) => ({ ...part, vectors: { ...(part.vectors as VectorProof), pinned: false } })) } }).ok).toBe(false);
  });

  it('the judge refuses prices or potentials that were changed', async () => {
    const problem = generateProblem({ seats: 150, seed: 3, levels: 2, maxCycle: 0, maxChain: 200 });
    const plan = await solve(problem);
    const { nodes, potentials } = proofOf(plan);
    const planted: Partial<VectorProof>[] = [
      { nodes: nodes.slice(1) }, { nodes: nodes.map(([id, prices]) => [id, prices.map((price) => price / 2)] as const) }, { nodes: nodes.map(([id, prices]) => [id, prices.map((price) => -price)] as const) },
      { potentials: [] }, { potentials: potentials.map(([id, values]) => [id, values.map((value) => -value)] as const) }, { nodes: [...nodes, ['nobody', [0, 0]]] },
      { nodes: nodes.map(([id, prices]) => [id, [2 ** 60, ...prices.slice(1)]] as const) },
    ];
    for (const change of planted) expect(checkPlan(problem, withProof(plan, change))).toMatchObject({ ok: false });
  });
});
