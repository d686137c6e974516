import { hashPassword, judgePassword, SHORTEST_PASSWORD } from '#access';
import type { Role } from '#contracts';

import type { Caller, Desk } from '../desk/desk.ts';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Locality roots; ignored for roles that see the whole city. */
  readonly scopes: readonly string[];
  readonly password: string;
}

export type AccountAnswer =
  | { readonly outcome: 'created' }
  | { readonly outcome: 'name-taken' | 'weak-password' | 'bad-name' | 'unknown-locality'; readonly message: string };

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

/** Whether a role sees the whole city when no locality is named. */
function wholeCity(account: NewAccount): boolean {
  return account.role === 'board-city' || (account.scopes.length === 0 && (account.role === 'planner' || account.role === 'viewer'));
}

/** Makes a local account. The password is judged and hashed before the database is asked. */
export async function createUser(desk: Desk, account: NewAccount, caller: Caller): Promise<AccountAnswer> {
  if (!NAME.test(account.username)) {
    return { outcome: 'bad-name', message: `Tên đăng nhập "${account.username}" không hợp lệ: dùng chữ thường không dấu, chữ số, dấu chấm, gạch ngang.` };
  }
  const verdict = judgePassword(account.password, account.username);
  if (verdict !== 'accepted') {
    return { outcome: 'weak-password', message: `Mật khẩu không đạt (${verdict}): dùng ít nhất ${SHORTEST_PASSWORD} ký tự, không chứa tên đăng nhập, không phải mật khẩu thường gặp.` };
  }
  const passwordHash = await hashPassword(account.password);
  return desk.database.work({ actor: caller.actor, scope: 'all', purpose: 'accounts', action: 'user.created', requestId: caller.requestId }, async (work) => {
    for (const code of account.scopes) {
      if ((await work.establishment.subtree(code)).length === 0) {
        return { outcome: 'unknown-locality', message: `Không có địa phương mã "${code}".` };
      }
    }
    const { username, displayName, role, scopes } = account;
    const made = await work.users.create({ username, displayName, role, scopes: wholeCity(account) ? [] : scopes, wholeCity: wholeCity(account), passwordHash });
    return made === 'created' ? { outcome: 'created' } : { outcome: 'name-taken', message: `Tên đăng nhập "${username}" đã có.` };
  });
}
