import { describe, expect, it } from '@jest/globals';
import { readBench, requestOfBench, typedDay, writeBench } from './bench-state.ts';

describe('the bench', () => {
  it('reads from its address what it wrote there', () => {
    const state = { rows: [{ position: 'truong-a', from: '01/08/2015', to: '', kind: 'acting' as const }, { position: 'truong-b', from: '2019', to: '31/07/2020', kind: 'official' as const }], birth: '10/05/1966', gender: 'male' };
    expect(readBench(writeBench(state))).toEqual(state);
    expect(readBench(undefined).rows).toHaveLength(1);
    expect(readBench('x~y~z~boss|')).toEqual({ rows: [{ position: 'x', from: 'y', to: 'z', kind: 'official' }], birth: '', gender: '' });
  });
  it.each([['23/11/2018', '2018-11-23'], ['1.2.2018', '2018-02-01'], ['11/2018', '2018-11'], ['2018-11-23', '2018-11-23'], ['2018', '2018'], ['ngày nào', 'ngày nào']])('takes %j as %s', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });
  it('asks without rows that are still being typed', () => {
    const state = { rows: [{ position: 'a', from: '', to: '', kind: 'official' as const }, { position: 'b', from: '1/1/2020', to: '', kind: 'official' as const }], birth: '', gender: '' };
    expect(requestOfBench(state, { asOf: '2026-01-01', pack: 'vn-65' })).toEqual({ asOf: '2026-01-01', pack: 'vn-65', rows: [{ position: 'b', from: '2020-01-01', kind: 'official' }] });
  });
});
