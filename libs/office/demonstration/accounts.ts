import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Role } from '#contracts';

import { createUser } from '../accounts/create-user.ts';
import type { Caller, Desk } from '../desk/desk.ts';

interface DemonstrationAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly scopes: readonly string[];
}

/** One account a role, so that every door can be tried. */
const ACCOUNTS: readonly DemonstrationAccount[] = [
  { username: 'hoidong', displayName: 'Ban Tổ chức Thành ủy', role: 'board-city', scopes: [] },
  { username: 'quan1', displayName: 'Ban Tổ chức Quận ủy Quận 1', role: 'board-locality', scopes: ['HCM-Q01'] },
  { username: 'kehoach', displayName: 'Phòng Tổ chức cán bộ', role: 'planner', scopes: [] },
  { username: 'theodoi', displayName: 'Văn phòng Thành ủy', role: 'viewer', scopes: [] },
  { username: 'kiemtra', displayName: 'Ủy ban Kiểm tra', role: 'auditor', scopes: [] },
  { username: 'quantri', displayName: 'Quản trị hệ thống', role: 'administrator', scopes: [] },
];

const SYLLABLES = ['ba', 'bi', 'co', 'cu', 'da', 'do', 'ga', 'go', 'ha', 'ho', 'ka', 'ke', 'la', 'lo', 'ma', 'mi', 'na', 'no', 'pa', 'ra', 'ro', 'sa', 'so', 'ta', 'to', 'va', 'vo', 'xa'] as const;

/** A password that can be read over a telephone: three words of three syllables and three figures, above 45 bits. */
function easyPassword(): string {
  const word = (): string => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join('');
  return `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;
}

export interface DemonstrationSignIn {
  readonly username: string;
  readonly role: Role;
  readonly displayName: string;
  /** Absent when the accounts were made from another folder and only their owner knows the password. */
  readonly password?: string | undefined;
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'demonstration-password');
}

/** The password of this installation's demonstration accounts, made once and kept for the owner's eyes. */
async function passwordOf(dataDir: string): Promise<string> {
  const path = fileOf(dataDir);
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim();
  const password = easyPassword();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Makes the demonstration accounts that are missing. */
export async function createDemonstrationAccounts(desk: Desk, dataDir: string, caller: Caller): Promise<void> {
  const password = await passwordOf(dataDir);
  for (const account of ACCOUNTS) await createUser(desk, { ...account, password }, caller);
}

/** The demonstration accounts of this installation; empty when there are none. */
export async function listDemonstrationAccounts(desk: Desk, dataDir: string, caller: Caller): Promise<readonly DemonstrationSignIn[]> {
  const users = await desk.database.work({ actor: caller.actor, scope: 'all', purpose: 'accounts' }, (work) => work.users.list());
  const there = new Set(users.map((user) => user.username));
  const password = existsSync(fileOf(dataDir)) ? (await readFile(fileOf(dataDir), 'utf8')).trim() : undefined;
  return ACCOUNTS.filter((account) => there.has(account.username)).map(({ username, role, displayName }) => ({ username, role, displayName, password }));
}
