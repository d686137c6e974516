import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, wantsRehash } from '#access';
import type { StoredUser } from '#persistence';
import { type Desk, DESK } from '../desk.ts';
import { Attempts } from './attempts.ts';
import { checkPassword } from './check-password.ts';

export type SignedIn =
  | { readonly outcome: 'signed-in'; readonly user: StoredUser }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'wait'; readonly seconds: number };

interface Try {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

const BY_THE_DOOR = { actor: 'sign-in', scope: [] } as const;

/** Checks name and password, counting failures by account and by address. A stranger and a wrong password look alike. */
@Injectable()
export class SignIn {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly attempts: Attempts) {}

  async try({ username: typed, password, address, requestId }: Try): Promise<SignedIn> {
    const username = typed.toLowerCase();
    const attempt = { username, address };
    const seconds = this.attempts.wait(attempt);
    if (seconds > 0) return { outcome: 'wait', seconds };
    const context = { ...BY_THE_DOOR, requestId };
    const user = await this.desk.database.work(context, (work) => work.users.find(username));
    const locked = secondsUntil(user?.lockedUntil);
    if (locked > 0) return { outcome: 'wait', seconds: locked };
    if ((await checkPassword(user?.passwordHash, password)) && user !== undefined && !user.disabled) {
      this.attempts.succeeded(attempt);
      return { outcome: 'signed-in', user: await this.noteSuccess(context, user, password) };
    }
    this.attempts.failed(attempt);
    await this.desk.database.work({ ...context, action: 'sign-in.refused' }, async (work) => {
      if (user === undefined) return;
      await work.users.noteFailure(user.username);
      await work.record.note('sign-in.refused', { table: 'users', key: user.username });
    });
    return { outcome: 'refused' };
  }

  private async noteSuccess(context: { actor: string; scope: readonly string[]; requestId: string }, user: StoredUser, password: string): Promise<StoredUser> {
    const rehashed = wantsRehash(user.passwordHash) ? await hashPassword(password) : undefined;
    await this.desk.database.work({ ...context, action: 'sign-in.done' }, async (work) => {
      await work.users.noteSuccess(user.username);
      if (rehashed !== undefined) await work.users.setPassword(user.username, rehashed);
      await work.record.note('sign-in.done', { table: 'users', key: user.username });
    });
    return rehashed === undefined ? user : { ...user, passwordHash: rehashed };
  }
}

function secondsUntil(instant: string | undefined): number {
  return instant === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000));
}
