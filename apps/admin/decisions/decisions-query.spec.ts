import { describe, expect, it } from '@jest/globals';
import { isFiltered, readListState, toggled, toQuery } from './decisions-query.ts';

describe('the list of decisions in the address', () => {
  it('falls back to the plain list for what nobody knows', () => {
    const state = readListState({ state: 'draft,nonsense', kind: 'nonsense', sort: 'x', page: '-3', size: '7' });
    expect(state).toMatchObject({ states: ['draft'], kind: '', sort: 'newest', page: 1, size: 50 });
    expect(isFiltered(readListState({}))).toBe(false);
    expect(isFiltered(readListState({ from: '2023-08-01' }))).toBe(true);
  });
  it('comes back as it was asked', () => {
    const state = readListState({ state: 'checked,issued', kind: 'release', issuer: 'UBND', q: 'Đặng', sort: 'name', page: '2', size: '100' });
    expect(toQuery(state)).toMatchObject({ state: 'checked,issued', kind: 'release', issuer: 'UBND', q: 'Đặng', sort: 'name', page: 2, size: 100 });
  });
  it('presses and releases chips', () => {
    expect(toggled(['draft'], 'checked')).toBe('draft,checked');
    expect(toggled(['draft', 'checked'], 'draft')).toBe('checked');
  });
});
