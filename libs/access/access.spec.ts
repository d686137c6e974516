import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, ROLES } from '#contracts';
import { covers, judgeGrant, may, narrow, NOTHING, permissionsOf, scopeOf, type TreeNode } from './index.ts';

const tree = new Map<string, TreeNode>([
  ['79', { code: '79' }],
  ['760', { code: '760', parent: '79' }],
  ['26734', { code: '26734', parent: '760' }],
  ['768', { code: '768', parent: '79' }],
  ['x', { code: 'x', parent: 'y' }],
  ['y', { code: 'y', parent: 'x' }],
]);

describe('roles', () => {
  it('the administrator keeps accounts and sees no personnel file', () => {
    expect(may('administrator', 'users.manage')).toBe(true);
    for (const permission of ['due-list.read', 'people.read', 'proposals.read', 'decisions.read', 'data.export', 'record.read'] as const) {
      expect(may('administrator', permission)).toBe(false);
    }
  });
  it('only the auditor reads the record, and reads nothing else of a person', () => {
    expect(ROLES.filter((role) => may(role, 'record.read'))).toEqual(['auditor']);
    expect(may('auditor', 'people.read')).toBe(false);
  });
  it('a viewer changes, runs and takes out nothing', () => {
    expect(permissionsOf('viewer').every((permission) => permission.endsWith('.read'))).toBe(true);
  });
  it('every permission is somebody’s', () => {
    for (const permission of PERMISSIONS) expect(ROLES.some((role) => may(role, permission))).toBe(true);
  });
});

describe('scope', () => {
  const plain = { scopes: [], wholeCity: false } as const;
  it('the city board sees everything', () => {
    expect(scopeOf({ role: 'board-city', ...plain })).toBe('all');
  });
  it('a planner or a viewer of the whole city does too, a locality board never', () => {
    expect(scopeOf({ role: 'planner', scopes: [], wholeCity: true })).toBe('all');
    expect(scopeOf({ role: 'viewer', scopes: [], wholeCity: true })).toBe('all');
    expect(scopeOf({ role: 'board-locality', scopes: ['760'], wholeCity: true })).toEqual(['760']);
  });
  it('a locality board without a locality sees nothing', () => {
    expect(scopeOf({ role: 'board-locality', ...plain })).toEqual(NOTHING);
  });
  it('localities beside an administrator’s or an auditor’s name open nothing', () => {
    expect(scopeOf({ role: 'administrator', scopes: ['79'], wholeCity: true })).toEqual(NOTHING);
    expect(scopeOf({ role: 'auditor', scopes: ['79'], wholeCity: true })).toEqual(NOTHING);
  });
  it('a root covers itself and what lies under it, not its parent nor its sibling', () => {
    const scope = ['760'];
    expect(covers(scope, '760', tree)).toBe(true);
    expect(covers(scope, '26734', tree)).toBe(true);
    expect(covers(scope, '79', tree)).toBe(false);
    expect(covers(scope, '768', tree)).toBe(false);
  });
  it('a locality nobody knows is covered by nobody, the whole city included', () => {
    for (const scope of ['all', NOTHING, ['79']] as const) expect(covers(scope, '999', tree)).toBe(false);
  });
  it('a ring of parents ends the climb', () => {
    expect(covers(['79'], 'x', tree)).toBe(false);
  });
  it('narrowing goes down and never up', () => {
    expect(narrow(['760'], '26734', tree)).toEqual(['26734']);
    expect(narrow(['760'], '79', tree)).toBeUndefined();
    expect(narrow(['760'], undefined, tree)).toEqual(['760']);
    expect(narrow('all', '999', tree)).toBeUndefined();
  });
  it('a grant must fit the role', () => {
    expect(judgeGrant({ role: 'board-locality', ...plain })).toBe('locality-wanted');
    expect(judgeGrant({ role: 'viewer', ...plain })).toBe('locality-wanted');
    expect(judgeGrant({ role: 'board-locality', scopes: [], wholeCity: true })).toBe('no-locality-wanted');
    expect(judgeGrant({ role: 'administrator', scopes: ['760'], wholeCity: false })).toBe('no-locality-wanted');
    expect(judgeGrant({ role: 'auditor', ...plain })).toBe('accepted');
    expect(judgeGrant({ role: 'planner', scopes: ['760'], wholeCity: false })).toBe('accepted');
  });
});
