/** Roles of the office. `board-city` sees every locality, `board-locality` its own subtree. */
export const ROLES = ['administrator', 'board-city', 'board-locality', 'planner', 'viewer', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'due-list.read', 'people.read', 'units.read', 'rules.read', 'rules.write', 'reviews.run',
  'proposals.read', 'proposals.run', 'decisions.read', 'decisions.draft', 'decisions.check', 'decisions.issue', 'templates.send', 'templates.approve',
  'record.read', 'users.manage', 'data.import', 'data.export',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
}

/** GET and POST /session. The CSRF token goes back in the header `x-csrf-token` of every unsafe request. */
export interface SessionView {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  /** Roots of the subtrees the user sees; empty for roles without personnel data. */
  readonly scopes: readonly { readonly code: string; readonly name: string }[];
  readonly csrfToken: string;
  /** Today in the office's zone, so that screens need no clock of their own. `YYYY-MM-DD`. */
  readonly today: string;
  readonly defaultPack: string;
}
