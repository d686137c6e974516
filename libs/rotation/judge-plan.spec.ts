import { describe, expect, it } from '@jest/globals';

import { solve } from '#exchange';

import { buildProblem, explainPlan, judgePlan, suggestFor, type WishedMove } from './index.ts';
import { RECENT, settle, type Town } from './town.givens.ts';

const FOUR: Town = { people: { a: { at: 'd1' }, b: { at: 'd2' }, c: { at: 'd3' }, e: { at: 'd1', since: RECENT } }, vacant: { v: 'd4' } };

function judge(moves: readonly WishedMove[], more: object = {}, town = FOUR) {
  return judgePlan(buildProblem({ ...settle(town), ...more }), moves);
}
const faultsOf = (moves: readonly WishedMove[], more: object = {}, town = FOUR): string[] => judge(moves, more, town).faults.map((fault) => fault.code);

describe('moves made by hand', () => {
  it('are sound when they are the plan itself', async () => {
    const problem = buildProblem({ ...settle(FOUR), maxChain: 1 });
    const plan = explainPlan(problem, await solve(problem.exchange));
    const judged = judgePlan(problem, plan.moves.map((move) => [move.person, move.to]));
    expect(judged.sound).toBe(true);
    expect(judged.cycles.length + judged.chains.length).toBe(plan.cycles.length + plan.chains.length);
    expect(judged.moves.map(({ person, to, score }) => [person, to, score])).toEqual([...plan.moves].sort((x, y) => (x.person < y.person ? -1 : 1)).map(({ person, to, score }) => [person, to, score]));
  });

  it('may be a swap, said in any order', () => {
    const judged = judge([['b', 'seat-a'], ['a', 'seat-b']]);
    expect(judged).toMatchObject({ sound: true, faults: [], cycles: [['a', 'b']], chains: [] });
    expect(judged).toEqual(judge([['a', 'seat-b'], ['b', 'seat-a']]));
  });

  it('are half a swap when the holder stays', () => {
    const judged = judge([['a', 'seat-b']]);
    expect(judged.sound).toBe(false);
    expect(judged.faults.map((fault) => fault.code)).toEqual(['holder-stays', 'seat-left-empty']);
    expect(judged.faults[0]?.text).toBe('B vẫn giữ vị trí được xếp cho người khác; việc hoán đổi mới có một nửa.');
  });

  it('may not put two people on one seat nor one person on two', () => {
    expect(faultsOf([['a', 'seat-b'], ['c', 'seat-b'], ['b', 'seat-a']])).toContain('seat-taken-twice');
    expect(faultsOf([['a', 'seat-b'], ['a', 'seat-c'], ['b', 'seat-a'], ['c', 'seat-a']])).toContain('moves-twice');
  });

  it('keep every refusal with its provision', () => {
    const judged = judge([['a', 'seat-e'], ['e', 'seat-a']]);
    expect(judged.faults.map((fault) => fault.code)).toEqual(['refused', 'refused']);
    expect(judged.moves[0]?.refusals).toMatchObject([{ code: 'same-locality', cites: [{ text: '65-QĐ/TW Điều 4 khoản 1' }] }]);
  });

  it('keep the limits on rings and chains', () => {
    const ring: WishedMove[] = [['a', 'seat-b'], ['b', 'seat-c'], ['c', 'seat-a']];
    expect(faultsOf(ring)).toEqual(['ring-too-long']);
    expect(faultsOf(ring, { maxCycle: 3 })).toEqual([]);
    expect(faultsOf([['a', 'seat-v']])).toEqual(['chain-too-long', 'seat-left-empty']);
    expect(judge([['a', 'seat-v']], { maxChain: 1 })).toMatchObject({ sound: true, chains: [['a']], faults: [{ code: 'seat-left-empty', severity: 'warning', position: 'seat-a' }] });
    expect(judge([['a', 'seat-b'], ['b', 'seat-v']], { maxChain: 2 })).toMatchObject({ sound: true, chains: [['a', 'b']] });
  });

  it('name strangers and seats that are not there', () => {
    expect(faultsOf([['x', 'seat-a'], ['a', 'seat-x']])).toEqual(['unknown-seat', 'unknown-person']);
  });

  it('come with the figures before and after', () => {
    const { indicators, flows } = judge([['a', 'seat-b'], ['b', 'seat-a']]);
    expect(indicators).toEqual({
      before: { dueLeft: 3, match: 100, tenureYears: 8.6, locals: 0, emptySeats: 1 },
      after: { dueLeft: 1, match: 100, tenureYears: 3.3, locals: 0, emptySeats: 1 },
      movers: 2, resolved: 2, extraMovers: 0, kilometres: 6.7,
    });
    expect(flows).toEqual([{ from: 'd1', to: 'd2', count: 1 }, { from: 'd2', to: 'd1', count: 1 }]);
  });

  it('reckon the years in a seat from the first term on', () => {
    const renewed: Town = { people: { a: { at: 'd1', since: '2018-08-01', earlier: [{ seat: 'seat-a', from: '2013-08-01', to: '2018-07-31' }] }, b: { at: 'd2', since: RECENT } } };
    expect(judge([], {}, renewed).indicators.before.tenureYears).toBe(6.3);
  });

  it('count a seat filled and a seat left empty', () => {
    expect(judge([['a', 'seat-v']], { maxChain: 1 }).indicators.after.emptySeats).toBe(1);
    expect(judge([], { maxChain: 1 }).indicators.after).toEqual(judge([], { maxChain: 1 }).indicators.before);
  });
});

describe('suggestions for a seat', () => {
  it('put due people first and leave out whom a rule refuses, unless asked', () => {
    const problem = buildProblem(settle(FOUR));
    expect(suggestFor(problem, 'seat-b').map((one) => one.person)).toEqual(['a', 'c', 'e']);
    expect(suggestFor(problem, 'seat-a').map((one) => one.person)).toEqual(['b', 'c']);
    expect(suggestFor(problem, 'seat-a', { refused: true }).map((one) => [one.person, one.refusals.length])).toEqual([['b', 0], ['c', 0], ['e', 1]]);
    expect(suggestFor(problem, 'seat-x')).toEqual([]);
  });
});
