import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';
import { solve } from '#exchange';

import { buildProblem, explainPlan, type RotationPlan } from './index.ts';
import { RECENT, settle, type Town } from './town.givens.ts';

async function planOf(town: Town, more: object = {}): Promise<RotationPlan> {
  const problem = buildProblem({ ...settle(town), ...more });
  return explainPlan(problem, await solve(problem.exchange));
}

const obstacles = (plan: RotationPlan, person: string) => {
  const one = plan.unplaced.find((each) => each.person === person);
  return { kind: one?.kind, equalPosts: one?.equalPosts, blockers: one?.blockers.map(({ code, count }) => [code, count]) };
};

describe('a plan in words', () => {
  it('tells both moves of a swap, who takes whose seat and why', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd2' } } });
    expect(plan).toMatchObject({ status: 'optimal', due: 2, resolved: 2, cycles: [['a', 'b']], chains: [], unplaced: [] });
    expect(plan.moves.map(({ no, person, from, to, group, due }) => ({ no, person, from, to, group, due }))).toEqual([
      { no: 1, person: 'a', from: 'seat-a', to: 'seat-b', group: 'ring-1', due: true },
      { no: 2, person: 'b', from: 'seat-b', to: 'seat-a', group: 'ring-1', due: true },
    ]);
    const [first] = plan.moves;
    expect(first?.reasons.map((reason) => reason.code)).toEqual([
      'due', 'equal-post', 'specialisation-same-field-and-level', 'distance', 'ratings-unknown', 'not-planned', 'rating-missing', 'papers-missing',
    ]);
    expect(first?.reasons[0]).toMatchObject({
      text: 'Đến hạn luân chuyển: giữ chức vụ liên tục từ ngày 01/01/2013, đến hạn từ ngày 01/01/2021.',
      cites: [{ text: '65-QĐ/TW Điều 3 khoản 3', confirmed: true }],
    });
  });

  it('adds the points of the reasons up to the score', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd2' } } });
    for (const move of plan.moves) {
      expect(move.score).toBe(move.reasons.reduce((sum, reason) => sum + (reason.points ?? 0), 0));
      expect(move.reasons.reduce((sum, reason) => sum + (reason.outOf ?? 0), 0)).toBe(100);
    }
  });

  it('says of a head who is not due that he makes room', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd2', since: RECENT } } });
    expect(plan.resolved).toBe(1);
    expect(plan.moves.find((move) => move.person === 'b')?.reasons[0]?.code).toBe('makes-room');
  });

  it('prefers the pair of due heads to two swaps with heads who are not due', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd2' }, c: { at: 'd3', since: RECENT }, e: { at: 'd4', since: RECENT } } });
    expect(plan.cycles).toEqual([['a', 'b']]);
  });

  it('moves the one who is over longest when only one can be helped', async () => {
    const plan = await planOf({ people: { a: { at: 'd1', since: '2014-01-01' }, b: { at: 'd1', since: '2012-01-01' }, c: { at: 'd2', since: RECENT } } });
    expect(plan.moves.map((move) => move.person).sort()).toEqual(['b', 'c']);
    expect(obstacles(plan, 'a')).toEqual({ kind: 'outcompeted', equalPosts: 2, blockers: [['outcompeted', 1], ['same-locality', 1]] });
  });

  it('writes a chain from its first mover to the vacant seat', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd1', since: RECENT } }, vacant: { v: 'd2' } }, { maxChain: 2 });
    expect(plan.chains).toEqual([['a']]);
    expect(plan.moves.map(({ person, to, group }) => [person, to, group])).toEqual([['a', 'seat-v', 'chain-1']]);
  });

  it('counts what stands between a due head and every equal post', async () => {
    const plan = await planOf({
      people: {
        a: { at: 'd1', spouse: 'd' }, b: { at: 'd2', since: RECENT }, d: { at: 'd2', deputyOf: 'b', rank: 'deputy' },
        c: { at: 'd3', since: RECENT, asks: ['health'], has: ['health'] }, e: { at: 'd1', since: RECENT },
        f: { at: 'd4', since: RECENT, bars: [{ kind: 'investigation', from: day('2023-01-01'), waived: false }] },
      },
    });
    expect(obstacles(plan, 'a')).toEqual({
      kind: 'no-acceptable-seat', equalPosts: 4,
      blockers: [['family-at-destination', 1], ['holder-cannot-leave', 1], ['same-locality', 1], ['specialisation-differs', 1]],
    });
    expect(plan.unplaced[0]?.blockers.every((blocker) => blocker.cites.length > 0)).toBe(true);
  });

  it('tells a ring that would be too long from a seat nobody wants', async () => {
    const ring: Town = {
      people: {
        a: { at: 'd1', has: ['y'], asks: ['x'] }, b: { at: 'd2', has: ['z'], asks: ['y'] }, c: { at: 'd3', has: ['x'], asks: ['z'] },
        lone: { at: 'd4', has: ['y'], asks: ['rare'] },
      },
    };
    const swaps = await planOf(ring);
    expect(obstacles(swaps, 'a')).toEqual({ kind: 'no-ring', equalPosts: 3, blockers: [['specialisation-differs', 2], ['return-specialisation-differs', 1]] });
    expect(obstacles(swaps, 'lone')).toMatchObject({ kind: 'nobody-takes-his-seat' });
    expect((await planOf(ring, { maxCycle: 3 })).cycles).toEqual([['a', 'b', 'c']]);
  });

  it('says that there is no equal post at all', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd2', rank: 'other', since: RECENT } } });
    expect(obstacles(plan, 'a')).toEqual({ kind: 'no-acceptable-seat', equalPosts: 0, blockers: [['no-equal-post', 0]] });
  });

  it('names no seat for somebody due who may not leave', async () => {
    const plan = await planOf({ people: { a: { at: 'd1', born: '1965-01-10' }, b: { at: 'd2' } } });
    expect(obstacles(plan, 'a')).toEqual({ kind: 'cannot-leave', equalPosts: 1, blockers: [['time-left', 1]] });
    expect(obstacles(plan, 'b').blockers).toEqual([['holder-cannot-leave', 1]]);
  });

  it('marks a move that rests on a waived refusal', async () => {
    const plan = await planOf({ people: { a: { at: 'd1', born: '1965-01-10' }, b: { at: 'd2' } } }, { waived: ['time-left'] });
    expect(plan.moves.find((move) => move.person === 'a')?.reasons.map((reason) => reason.code)).toContain('waived:time-left');
  });

  it('counts and explains somebody due whose seat two people hold, or who heads two units', async () => {
    const input = settle({ people: { a: { at: 'd1' }, b: { at: 'd2' }, c: { at: 'd3', earlier: [{ seat: 'seat-b', from: '2014-01-01', to: '2030-01-01' }] } } });
    const problem = buildProblem(input);
    const plan = explainPlan(problem, await solve(problem.exchange));
    expect(plan.cycles).toEqual([['a', 'c']]);
    expect(plan.due).toBe(plan.resolved + plan.unplaced.length);
    expect(plan.unplaced.map((one) => [one.person, one.position, one.blockers[0]?.code])).toEqual([['b', 'seat-b', 'seat-in-dispute'], ['c', 'seat-b', 'other-seat']]);
  });

  it('calls a seat outbid when its holder has a better move, even one who would not come in return', async () => {
    const plan = await planOf({
      people: {
        b: { at: 'd1', asks: ['x'], has: ['y'] }, c: { at: 'd2', asks: ['y'], has: ['x'] },
        z: { at: 'd3', asks: ['rare'], has: ['x'] }, e: { at: 'd3', asks: ['w'], has: ['rare'], since: RECENT },
        f: { at: 'd4', asks: ['w'], has: ['rare'], since: RECENT },
      },
    });
    expect(plan.cycles).toEqual([['b', 'c']]);
    expect(obstacles(plan, 'z')).toEqual({ kind: 'outcompeted', equalPosts: 4, blockers: [['specialisation-differs', 2], ['outcompeted', 1], ['same-locality', 1]] });
  });

  it('names the holder who is not due where the board moves nobody who is not', async () => {
    const plan = await planOf({ people: { a: { at: 'd1' }, b: { at: 'd2', since: RECENT } } }, { maxExtraMoves: 0 });
    expect(obstacles(plan, 'a')).toEqual({ kind: 'outcompeted', equalPosts: 1, blockers: [['holder-not-due', 1]] });
  });
});
