import type { Permission, Role } from '#contracts';

const READING = ['due-list.read', 'people.read', 'units.read', 'rules.read', 'proposals.read', 'decisions.read'] as const satisfies readonly Permission[];
const PLANNING = [...READING, 'reviews.run', 'proposals.run', 'decisions.draft', 'decisions.check', 'templates.send', 'data.export'] as const satisfies readonly Permission[];

/**
 * What each role may do. The administrator keeps accounts and sees no personnel file; the auditor reads the record
 * and changes nothing; only the city board takes data in, because a dataset may touch every locality; a board sets values
 * of its own rule packs, a planner works by them.
 */
const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['users.manage', 'rules.read'],
  'board-city': [...PLANNING, 'decisions.issue', 'data.import', 'rules.write', 'templates.approve'],
  'board-locality': [...PLANNING, 'decisions.issue', 'rules.write', 'templates.approve'],
  planner: PLANNING,
  viewer: READING,
  auditor: ['record.read', 'rules.read'],
};

/** Permissions of a role, in a stable order. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS_OF[role];
}

/** Whether a role carries a permission. */
export function may(role: Role, permission: Permission): boolean {
  return PERMISSIONS_OF[role].includes(permission);
}

/** Roles whose work is with personnel files; the others see none, whatever localities are written beside their name. */
export function seesPersonnelData(role: Role): boolean {
  return may(role, 'people.read');
}
