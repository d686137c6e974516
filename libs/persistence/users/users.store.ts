import type { Role } from '#contracts';
import type { NewUser, StoredUser, UserStore } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface UserRow {
  readonly username: string;
  readonly display_name: string;
  readonly role: Role;
  readonly scopes: string[];
  readonly whole_city: boolean;
  readonly password_hash: string;
  readonly disabled: boolean;
  readonly failed_attempts: number;
  readonly locked_until: Date | null;
  readonly version: number;
}
const COLUMNS = 'username, display_name, role, scopes, whole_city, password_hash, disabled, failed_attempts, locked_until, version';

/** Ten failures cost a minute, every further one twice the last, at most fifteen; never a lock for good. */
const LOCK = `CASE WHEN failed_attempts + 1 >= 10 THEN now() + interval '1 minute' * least(15, power(2, least(failed_attempts - 9, 10))) END`;

const nameOf = (username: string): string => username.normalize('NFC').trim().toLowerCase();

export class TableUsers implements UserStore {
  constructor(private readonly transaction: Transaction) {}

  async find(username: string): Promise<StoredUser | undefined> {
    const row = await this.transaction.row<UserRow>(`SELECT ${COLUMNS} FROM users WHERE username = $1`, [nameOf(username)]);
    return row && userOf(row);
  }

  async list(): Promise<readonly StoredUser[]> {
    return (await this.transaction.rows<UserRow>(`SELECT ${COLUMNS} FROM users ORDER BY username`)).map(userOf);
  }

  async create(user: NewUser): Promise<'created' | 'name-taken'> {
    const made = await this.transaction.run(
      `INSERT INTO users (username, display_name, role, scopes, whole_city, password_hash) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [nameOf(user.username), user.displayName, user.role, user.scopes, user.wholeCity, user.passwordHash]);
    return made === 1 ? 'created' : 'name-taken';
  }

  /** The sessions that were open under the old password end with it. */
  async setPassword(username: string, passwordHash: string): Promise<'set' | 'unknown'> {
    const set = await this.transaction.run(
      'UPDATE users SET password_hash = $2, failed_attempts = 0, locked_until = NULL, version = version + 1 WHERE username = $1', [nameOf(username), passwordHash]);
    if (set === 1) await this.endSessions(username);
    return set === 1 ? 'set' : 'unknown';
  }

  async setDisabled(username: string, disabled: boolean): Promise<'set' | 'unknown'> {
    const set = await this.transaction.run('UPDATE users SET disabled = $2, version = version + 1 WHERE username = $1', [nameOf(username), disabled]);
    if (set === 1 && disabled) await this.endSessions(username);
    return set === 1 ? 'set' : 'unknown';
  }

  async noteFailure(username: string): Promise<{ readonly failedAttempts: number; readonly lockedUntil?: string | undefined }> {
    const row = await this.transaction.row<{ failed_attempts: number; locked_until: Date | null }>(
      `UPDATE users SET failed_attempts = failed_attempts + 1, locked_until = ${LOCK} WHERE username = $1 RETURNING failed_attempts, locked_until`, [nameOf(username)]);
    return { failedAttempts: row?.failed_attempts ?? 0, lockedUntil: row?.locked_until?.toISOString() };
  }

  async noteSuccess(username: string): Promise<void> {
    await this.transaction.run(
      'UPDATE users SET failed_attempts = 0, locked_until = NULL WHERE username = $1 AND (failed_attempts > 0 OR locked_until IS NOT NULL)', [nameOf(username)]);
  }

  async endSessions(username: string): Promise<number> {
    return this.transaction.run('DELETE FROM sessions WHERE username = $1', [nameOf(username)]);
  }
}

function userOf(row: UserRow): StoredUser {
  return {
    username: row.username, displayName: row.display_name, role: row.role, scopes: row.scopes, wholeCity: row.whole_city, passwordHash: row.password_hash,
    disabled: row.disabled, failedAttempts: row.failed_attempts, lockedUntil: row.locked_until?.toISOString(), version: row.version,
  };
}
