import { describe, expect, it } from '@jest/globals';
import { chanceOf, randomExchange } from '../../../test/support/random-exchange.ts';
import { checkPlan, type ExchangeProblem, expectedWorth, generateProblem, planByOdds, searchExhaustively, solve } from '../index.ts';

type Walks = { readonly cycles: string[][]; readonly chains: string[][] };

/** Every ring and chain that starts with each person, by plain walking. */
function walksOf(problem: ExchangeProblem): { readonly walk: string[]; readonly ring: boolean }[] {
  const vacancies = new Set((problem.vacancies ?? []).map(({ id }) => id));
  const found: { walk: string[]; ring: boolean }[] = [];
  const step = (path: readonly string[]): void => {
    for (const [from, to] of problem.arcs) {
      if (from !== path.at(-1)) continue;
      if (to === path[0] && path.every((id) => id >= to)) found.push({ walk: [...path], ring: true });
      if (vacancies.has(to)) found.push({ walk: [...path, to], ring: false });
      else if (!path.includes(to)) step([...path, to]);
    }
  };
  for (const { id } of [...problem.vertices, ...(problem.entrants ?? [])]) step([id]);
  return found;
}

/** The greatest expected worth of all plans that the judge lets pass with at least these values, by trying them all. */
function tryAll(problem: ExchangeProblem, odds: number, floor: readonly number[]): number {
  const walks = walksOf(problem);
  let best = -Infinity;
  const visit = (index: number, plan: Walks): void => {
    const item = walks[index];
    if (item === undefined) {
      const verdict = checkPlan(problem, plan);
      if (verdict.ok && floor.every((least, level) => (verdict.objective[level] as number) >= least - 1e-9)) best = Math.max(best, expectedWorth(problem, plan, odds));
      return;
    }
    visit(index + 1, plan);
    const taken = new Set([...plan.cycles, ...plan.chains].flat());
    if (item.walk.some((id) => taken.has(id))) return;
    visit(index + 1, item.ring ? { ...plan, cycles: [...plan.cycles, item.walk] } : { ...plan, chains: [...plan.chains, item.walk] });
  };
  visit(0, { cycles: [], chains: [] });
  return best;
}

describe('A plan for given odds of refusal', () => {
  it('agrees with trying every plan, on small problems at every limit, with and without the levels kept', async () => {
    const chance = chanceOf(31);
    let moved = 0;
    for (let run = 0; run < 150; run++) {
      const problem = randomExchange(chance, { people: 5, density: 0.3, levels: 1 + (run % 2), maxCycle: 2 + (run % 3), maxChain: run % 4, trouble: run % 3 === 0 });
      const keep = run % 2;
      const odds = [0.1, 0.3, 0.6][run % 3] as number;
      const best = await solve(problem);
      const found = await planByOdds(problem, odds, { keep });
      if (best.status === 'infeasible' || walksOf(problem).length > 16) continue;
      const truth = tryAll(problem, odds, searchExhaustively(problem).objective?.slice(0, keep) ?? []);
      if (found.outcome !== 'planned') throw new Error(`run ${run} ended ${found.outcome}`);
      expect({ run, problem, ...found, close: Math.abs(found.expected - truth) < 1e-6 }).toMatchObject({ run, proven: true, close: true });
      expect(checkPlan(problem, found)).toMatchObject({ ok: true });
      expect(expectedWorth(problem, found, odds)).toBeCloseTo(found.expected, 6);
      moved += found.cycles.length + found.chains.length;
    }
    expect(moved).toBeGreaterThan(50);
  }, 120_000);

  it('never expects less than the best plan without odds, and keeps its levels', async () => {
    const problem = generateProblem({ seats: 60, seed: 3, maxCycle: 4, maxChain: 2 });
    const best = await solve(problem);
    const found = await planByOdds(problem, 0.2);
    if (found.outcome !== 'planned') throw new Error(found.outcome);
    expect(found.expected).toBeGreaterThanOrEqual(expectedWorth(problem, best, 0.2) - 1e-9);
    expect(checkPlan(problem, found)).toMatchObject({ ok: true, objective: best.objective });
  }, 60_000);

  it('says when there are more rings and chains than it may list', async () => {
    expect(await planByOdds(generateProblem({ seats: 200, seed: 3 }), 0.2, { mostColumns: 100 })).toEqual({ outcome: 'too-many' });
  }, 60_000);
});
