import { describe, expect, it } from '@jest/globals';

import { day, exactly } from '#calendar';

import { AS_OF, packWith, person, stint, town } from '../careers.givens.ts';
import { type Dossier } from '../dossier.ts';
import { indexHolders, judgeMove } from './judge-move.ts';
import { judgeMover } from './judge-mover.ts';
import { judgePair } from './judge-pair.ts';
import { type MoveContext, type Target } from './move.ts';

const establishment = town();
const context: MoveContext = { establishment, asOf: AS_OF, pack: packWith('vn-hcmc-education', { 'must-be-planned': 'ignore' }) };
const seat = (code: string): Target => {
  const position = establishment.positions.get(code);
  if (!position) throw new Error(code);
  return { position };
};
const young = { birth: exactly(day('1985-05-10')), gender: 'male' as const };

describe('judging a move', () => {
  it('lets an equal post elsewhere pass without a word, and shares that answer', () => {
    const mover = judgeMover(person([stint('A-H', '2018-01-01')], young), context);
    const account = judgePair(mover, seat('B-H'), context);
    expect(account).toEqual({ refusals: [], flags: [] });
    expect(judgePair(mover, seat('B-H'), context)).toBe(account);
  });

  it('adds what stands against the person to what stands against the pair', () => {
    const dossier: Dossier = { ...person([stint('A-H', '2018-01-01')], young), bars: [{ person: 'P', kind: 'inspection', from: day('2026-10-01'), waived: false }] };
    expect(judgeMove(dossier, seat('S-H'), context).refusals.map((mark) => mark.code)).toEqual(['bar-inspection', 'rank-differs', 'level-taught']);
  });

  it('takes the head post held on the day as the one to leave, official before acting', () => {
    const held = (rows: Parameters<typeof person>[0]): string | undefined => judgeMover(person(rows), context).position?.code;
    expect(held([stint('A-D', '2019-01-01'), stint('B-H', '2020-01-01')])).toBe('B-H');
    expect(held([stint('A-H', '2019-01-01', undefined, { kind: 'acting' }), stint('B-H', '2018-01-01')])).toBe('B-H');
    expect(held([stint('A-H', '2019-01-01', '2026-11-22')])).toBeUndefined();
    expect(held([stint('A-H', '2019-01-01', '2026-11-23')])).toBe('A-H');
    expect(held([stint('A-H', '2026-11-24')])).toBeUndefined();
  });

  it('says how long somebody still works, and nothing where the file does not tell', () => {
    expect(judgeMover(person([stint('A-H', '2018-01-01')], { birth: exactly(day('1966-05-10')), gender: 'male' }), context)).toMatchObject({
      retiresOn: '2028-05-31', timeLeft: { years: 1, months: 6, days: 8 }, refusals: [{ code: 'time-left', waiver: 'authority' }],
    });
    expect(judgeMover(person([stint('A-H', '2018-01-01')]), context).flags.map((mark) => mark.code)).toEqual(['retirement-unknown', 'rating-missing', 'papers-missing']);
  });

  it('knows who sits in a unit on the day', () => {
    const rows = [person([stint('A-H', '2018-01-01'), stint('A-D', '2010-01-01', '2017-12-31')]), person([stint('A-D', '2026-11-24')]), person([stint('B-H', '2018-01-01', '2026-11-22')])];
    const holders = indexHolders(rows, establishment, AS_OF);
    expect([...holders].map(([unit, list]) => [unit, list.map((one) => one.position.code)])).toEqual([['A', ['A-H']]]);
    expect(indexHolders([person([stint('B-H', '2026-11-23')])], establishment, AS_OF).size).toBe(1);
  });

  it('prints every mark as a Vietnamese sentence with a provision or none', () => {
    const dossier: Dossier = {
      ...person([stint('A-H', '2018-01-01')], { ...young, partyJoined: day('2010-01-01') }),
      bars: [{ person: 'P', kind: 'reprimand', from: day('2026-10-01'), waived: false }, { person: 'P', kind: 'pregnancy', from: day('2026-10-01'), waived: true }],
    };
    const { refusals, flags } = judgeMove(dossier, seat('S-H'), context);
    expect(refusals.map((mark) => mark.code)).toEqual(['discipline-reprimand', 'rank-differs', 'level-taught']);
    for (const mark of [...refusals, ...flags]) expect(mark.text).toMatch(/^\p{Lu}.*\.$/u);
  });
});
