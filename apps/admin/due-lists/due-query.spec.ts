import { describe, expect, it } from '@jest/globals';
import { readListState, toggled, toQuery } from './due-query.ts';

const where = { asOf: '2023-08-01', scope: 'Q1', pack: undefined };

describe('the state of the due list in the URL', () => {
  it('falls back to the plain list, most overdue first, when the URL says nothing', () => {
    expect(readListState({})).toEqual({ q: '', outcomes: [], sector: '', sort: 'daysUntilOver', page: 1, size: 50, why: undefined });
  });

  it('ignores verdicts, orders and pages that do not exist', () => {
    const state = readListState({ outcome: 'over,nonsense', sort: 'salary', page: '-3', size: '7' });
    expect(state).toMatchObject({ outcomes: ['over'], sort: 'daysUntilOver', page: 1, size: 50 });
  });

  it('keeps the open explanation as person and position', () => {
    expect(readListState({ why: 'P001~GD-Q1-01' }).why).toEqual({ person: 'P001', position: 'GD-Q1-01' });
    expect(readListState({ why: 'P001' }).why).toBeUndefined();
  });

  it('asks the API for the same list again after a reload', () => {
    const state = readListState({ q: 'đức', outcome: 'over,near', sector: 'education', sort: '-name', page: '3', size: '100' });
    expect(toQuery(state, where)).toEqual({
      asOf: '2023-08-01', scope: 'Q1', q: 'đức', outcome: 'over,near', sector: 'education', sort: '-name', page: 3, size: 100,
    });
  });

  it('sends a name typed with loose accents in composed form', () => {
    expect(toQuery(readListState({ q: 'Đức'.normalize('NFD') }), where).q).toBe('Đức'.normalize('NFC'));
  });

  it('adds a pressed chip and takes it out when pressed again', () => {
    expect(toggled(['over'], 'near')).toBe('over,near');
    expect(toggled(['over', 'near'], 'over')).toBe('near');
  });
});
