import { describe, expect, it } from '@jest/globals';
import { type ArcName, checkPlan, ExchangeSession, generateProblem, movesOf, solve } from './index.ts';

const refuse = (problem: ReturnType<typeof generateProblem>, refused: readonly ArcName[]) => ({ ...problem, forbidden: refused });

describe('A problem kept open', () => {
  it('answers every refusal with a plan as good as one from the start, proved, in fewer programmes', async () => {
    const problem = generateProblem({ seats: 300, seed: 4, maxCycle: 3, maxChain: 3 });
    const session = await ExchangeSession.open(problem);
    let [warm, cold] = [0, 0];
    for (const [index, move] of movesOf(session.plan).entries()) {
      if (index % 8 !== 0) continue;
      const repaired = await session.without([move]);
      const anew = await solve(refuse(problem, [move]));
      expect(repaired).toMatchObject({ objective: anew.objective, optimal: true });
      expect(checkPlan(refuse(problem, [move]), repaired)).toMatchObject({ ok: true, objective: anew.objective });
      [warm, cold] = [warm + repaired.programmes, cold + anew.stats.programmes];
    }
    session.close();
    expect(warm).toBeLessThan(cold / 2);
  }, 120_000);

  it('several refusals together, and one after another without memory of the first', async () => {
    const problem = generateProblem({ seats: 120, seed: 9, maxCycle: 3, maxChain: 2 });
    const session = await ExchangeSession.open(problem);
    const [first, second] = movesOf(session.plan).filter((_, index) => index % 5 === 0) as [ArcName, ArcName];
    for (const refused of [[first, second], [second], [first]]) {
      expect((await session.without(refused)).objective).toEqual((await solve(refuse(problem, refused))).objective);
    }
    session.close();
  }, 60_000);

  it.each([
    ['several levels', { levels: 2 }],
    ['swaps alone', { maxCycle: 2, maxChain: 1 }],
    ['no limit on rings', { maxCycle: 0, maxChain: 0 }],
  ])('with %s it solves from the start', async (_, shape) => {
    const problem = generateProblem({ seats: 60, seed: 3, maxCycle: 3, maxChain: 1, ...shape });
    const session = await ExchangeSession.open(problem);
    const [move] = movesOf(session.plan) as [ArcName];
    expect(await session.without([move])).toMatchObject({ objective: (await solve(refuse(problem, [move]))).objective, optimal: true });
    session.close();
  }, 60_000);
});
