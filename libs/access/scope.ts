import type { Role } from '#contracts';
import { seesPersonnelData } from './roles.ts';

/** What part of the establishment somebody sees: all of it, or the subtrees under some localities. No root = nothing. */
export type Scope = 'all' | readonly string[];

export const NOTHING: Scope = [];

/** A locality and the one it belongs to; `parent` is absent at the top. */
export interface TreeNode {
  readonly code: string;
  readonly parent?: string | undefined;
}

/** What is granted to an account. */
export interface Grant {
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly wholeCity: boolean;
}

/** The scope that a role and the localities granted to an account amount to. */
export function scopeOf(account: Grant): Scope {
  if (!seesPersonnelData(account.role)) return NOTHING;
  if (account.role === 'board-city') return 'all';
  return account.wholeCity && account.role !== 'board-locality' ? 'all' : [...new Set(account.scopes)];
}

/** Whether a locality lies in the scope: it or one of those above it is a root. A ring of parents ends the climb. */
export function covers(scope: Scope, locality: string, tree: ReadonlyMap<string, TreeNode>): boolean {
  if (scope === 'all') return tree.has(locality);
  const climbed = new Set<string>();
  for (let at: string | undefined = locality; at !== undefined && tree.has(at) && !climbed.has(at); at = tree.get(at)?.parent) {
    if (scope.includes(at)) return true;
    climbed.add(at);
  }
  return false;
}

/**
 * The scope of a question about one locality. `undefined` when the asker does not see that locality or it does not
 * exist: the two are told apart nowhere, so that a code cannot be probed.
 */
export function narrow(scope: Scope, locality: string | undefined, tree: ReadonlyMap<string, TreeNode>): Scope | undefined {
  if (locality === undefined) return scope;
  return covers(scope, locality, tree) ? [locality] : undefined;
}

export type GrantVerdict = 'accepted' | 'locality-wanted' | 'no-locality-wanted';

/** Whether role and localities fit: a locality board without a locality would see nothing, an auditor needs none. */
export function judgeGrant(grant: Grant): GrantVerdict {
  const wide = grant.wholeCity || grant.scopes.length > 0;
  if (!seesPersonnelData(grant.role)) return wide ? 'no-locality-wanted' : 'accepted';
  if (grant.role === 'board-city') return 'accepted';
  if (grant.role === 'board-locality' && grant.wholeCity) return 'no-locality-wanted';
  return wide ? 'accepted' : 'locality-wanted';
}
