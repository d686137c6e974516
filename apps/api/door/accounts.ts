import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Desk, DESK } from '../desk.ts';
import type { StoredUser } from '#persistence';

/** The accounts as the door reads them: one short look at each request. */
@Injectable()
export class Accounts {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  find(username: string): Promise<StoredUser | undefined> {
    return this.desk.database.work({ actor: 'sign-in', scope: [] }, (work) => work.users.find(username));
  }
}

/** Mark of the password a session was opened with: when the password changes, sessions opened with the old one end. */
export function sealOf(user: StoredUser): string {
  return createHash('sha256').update(user.passwordHash).digest('base64url').slice(0, 22);
}
