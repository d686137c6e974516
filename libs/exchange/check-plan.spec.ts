import { beforeAll, describe, expect, it } from '@jest/globals';
import { type BoundLeaf, checkPlan, type ExchangeProblem, generateProblem, type SolvedPlan, solve } from './index.ts';

const problem: ExchangeProblem = {
  vertices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd', mayStayEmpty: false }], vacancies: [{ id: 'v' }], entrants: [{ id: 'e' }],
  arcs: [['a', 'b', [1]], ['b', 'a', [1]], ['b', 'c', [2]], ['c', 'b', [2]], ['a', 'v', [1]], ['d', 'v', [5]], ['e', 'a', [1]], ['c', 'd', [1]]],
  maxCycle: 2, maxChain: 2,
};

const faults = (plan: Parameters<typeof checkPlan>[1], change: Partial<ExchangeProblem> = {}): string => {
  const verdict = checkPlan({ ...problem, ...change }, plan);
  return verdict.ok ? '' : verdict.faults.join('\n');
};

describe('The judge finds every planted fault', () => {
  it.each<[string, Parameters<typeof checkPlan>[1], Partial<ExchangeProblem>, string]>([
    ['a move no arc allows', { cycles: [['a', 'c']], chains: [] }, {}, 'No arc lets "a" take the seat of "c"'],
    ['a forbidden move', { cycles: [['a', 'b']], chains: [] }, { forbidden: [['a', 'b']] }, 'No arc lets "a"'],
    ['somebody who moves twice', { cycles: [['a', 'b'], ['b', 'c']], chains: [] }, {}, '"b" moves twice'],
    ['a seat taken twice', { cycles: [], chains: [['a', 'v'], ['d', 'v']] }, {}, 'The seat of "v" is taken twice'],
    ['a ring too long', { cycles: [['a', 'b', 'c']], chains: [] }, {}, 'has 3 people, more than 2'],
    ['a ring of one', { cycles: [['a']], chains: [] }, {}, 'needs at least two'],
    ['a chain too long', { cycles: [], chains: [['e', 'a', 'v']] }, { maxChain: 1 }, 'moves 2 people'],
    ['a chain that ends with a holder', { cycles: [], chains: [['a', 'b']] }, {}, 'does not end in a vacancy'],
    ['a seat left empty that must not be', { cycles: [], chains: [['d', 'v']] }, {}, 'leaves the seat of "d" empty'],
    ['a pin not kept', { cycles: [['b', 'c']], chains: [] }, { pinned: [['a', 'b']] }, 'is pinned but not in the plan'],
    ['more extra moves than allowed', { cycles: [['b', 'c']], chains: [] }, { maxExtraMoves: 1 }, '2 people who need not move do'],
    ['a condition broken', { cycles: [['b', 'c']], chains: [] }, { limits: [{ name: 'x', arcs: [['b', 'c', 3]], atMost: 2 }] }, 'The condition x adds up to 3'],
    ['a sum that is not so', { cycles: [['b', 'c']], chains: [], objective: [5] }, {}, 'claims the objective [5]'],
    ['"optimal" without a certificate', { cycles: [['b', 'c']], chains: [], status: 'optimal' }, {}, 'carries no certificate'],
    ['"infeasible" without a certificate', { cycles: [], chains: [], status: 'infeasible' }, {}, 'carries no certificate'],
  ])('%s', (_, plan, change, sentence) => {
    expect(faults(plan, change)).toContain(sentence);
  });

  it('a sound plan passes with its objective, but is not called optimal without proof', () => {
    expect(checkPlan(problem, { cycles: [['a', 'b']], chains: [] })).toEqual({ ok: true, objective: [2], bound: [], optimal: false });
  });
});

describe('The judge trusts no certificate', () => {
  const instance = generateProblem({ seats: 120, seed: 4, levels: 2 });
  let plan: SolvedPlan;
  beforeAll(async () => { plan = await solve(instance); });

  it('it accepts the one it is given', () => {
    expect(checkPlan(instance, plan)).toMatchObject({ ok: true, optimal: true, objective: plan.objective, bound: plan.objective });
  });

  it('a plan with a ring taken out is no longer optimal', () => {
    const less = { cycles: plan.cycles.slice(1), chains: plan.chains, certificate: plan.certificate };
    expect(checkPlan(instance, { ...less, status: 'feasible' })).toMatchObject({ ok: true, optimal: false });
    expect(checkPlan(instance, { ...less, status: 'optimal' })).toMatchObject({ ok: false });
  });

  it('prices lowered, signs turned, parts or levels left out: none passes as proof', () => {
    const { parts } = plan.certificate;
    const largest = parts.reduce((most, part, index) => (part.members.length > (parts[most]?.members.length ?? 0) ? index : most), 0);
    const leaf = parts[largest]?.levels[0] as BoundLeaf;
    const planted: BoundLeaf[] = [
      { ...leaf, nodes: leaf.nodes.map(([id, price]) => [id, price / 2] as const) },
      { ...leaf, nodes: leaf.nodes.map(([id, price]) => [id, -price] as const) },
      { ...leaf, nodes: [] },
      { ...leaf, nodes: [...leaf.nodes, ['nobody', 1]] },
    ];
    for (const proof of planted) {
      const changed = parts.map((part, index) => (index === largest ? { ...part, levels: [proof, ...part.levels.slice(1)] } : part));
      expect(checkPlan(instance, { ...plan, certificate: { parts: changed } })).toMatchObject({ ok: false });
    }
    expect(checkPlan(instance, { ...plan, certificate: { parts: parts.slice(1) } })).toMatchObject({ ok: false });
    expect(checkPlan(instance, { ...plan, certificate: { parts: parts.map((part) => ({ ...part, levels: part.levels.slice(1) })) } })).toMatchObject({ ok: false });
  });

  it('vectors with a component changed are refused', async () => {
    const open = { ...instance, maxCycle: 0, maxChain: 0 };
    const free = await solve(open);
    expect(checkPlan(open, free)).toMatchObject({ ok: true, optimal: true });
    const parts = free.certificate.parts.map((part) => ({ ...part, vectors: part.vectors && { ...part.vectors, nodes: part.vectors.nodes.slice(1) } }));
    expect(checkPlan(open, { ...free, certificate: { parts } })).toMatchObject({ ok: false });
  });
});
