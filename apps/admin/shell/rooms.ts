import type { Permission } from '#contracts';
import type { IconName } from '../parts/icon.ts';

export interface Room {
  readonly name: string;
  readonly path: string;
  readonly icon: IconName;
  readonly permission: Permission;
}
export interface RoomGroup {
  readonly name: string;
  readonly rooms: readonly Room[];
}

/** The rail: grouped by the work of the office, in the order it is done. What a role may not use is not shown. */
export const GROUPS: readonly RoomGroup[] = [
  { name: 'review', rooms: [{ name: 'dueList', path: '/due-list', icon: 'list', permission: 'due-list.read' }] },
  { name: 'plans', rooms: [{ name: 'proposals', path: '/proposals', icon: 'swap', permission: 'proposals.read' }] },
  {
    name: 'decisions',
    rooms: [
      { name: 'decisions', path: '/decisions', icon: 'paper', permission: 'decisions.read' },
      { name: 'wordTemplates', path: '/word-templates', icon: 'book', permission: 'decisions.read' },
    ],
  },
  { name: 'files', rooms: [{ name: 'people', path: '/people', icon: 'person', permission: 'people.read' }] },
  {
    name: 'rules',
    rooms: [
      { name: 'rulebook', path: '/rulebook', icon: 'book', permission: 'rules.read' },
      { name: 'legalBases', path: '/legal-bases', icon: 'paper', permission: 'rules.read' },
    ],
  },
  { name: 'data', rooms: [{ name: 'imports', path: '/imports', icon: 'download', permission: 'data.import' }] },
  {
    name: 'administration',
    rooms: [
      { name: 'users', path: '/users', icon: 'users', permission: 'users.manage' },
      { name: 'record', path: '/record', icon: 'seal', permission: 'record.read' },
    ],
  },
];
