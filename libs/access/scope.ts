import type { Role } from '#contracts';
import { seesPersonnelData } from './roles.ts';

/** What part of the establishment somebody sees: all of it, the subtrees under some localities, or nothing. */
export type Scope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'subtrees'; readonly roots: readonly string[] }
  | { readonly kind: 'nothing' };

export const EVERYTHING: Scope = { kind: 'everything' };
export const NOTHING: Scope = { kind: 'nothing' };

/** A locality and the one it belongs to; `parent` is absent at the top. */
export interface TreeNode {
  readonly code: string;
  readonly parent?: string | undefined;
}

/** The subtrees under `roots`; no root means nothing, never everything. */
export function subtreesOf(roots: readonly string[]): Scope {
  return roots.length === 0 ? NOTHING : { kind: 'subtrees', roots: [...new Set(roots)] };
}

/** The scope that a role and the localities granted to a user amount to. */
export function scopeOf(user: { readonly role: Role; readonly scopes: readonly string[] }): Scope {
  if (!seesPersonnelData(user.role)) return NOTHING;
  return user.role === 'board-city' ? EVERYTHING : subtreesOf(user.scopes);
}

/** Whether a locality lies in the scope: it or one of those above it is a root. A ring of parents ends the climb. */
export function covers(scope: Scope, locality: string, tree: ReadonlyMap<string, TreeNode>): boolean {
  if (scope.kind === 'everything') return tree.has(locality);
  if (scope.kind === 'nothing') return false;
  const climbed = new Set<string>();
  for (let at: string | undefined = locality; at !== undefined && tree.has(at) && !climbed.has(at); at = tree.get(at)?.parent) {
    if (scope.roots.includes(at)) return true;
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
  return covers(scope, locality, tree) ? subtreesOf([locality]) : undefined;
}
