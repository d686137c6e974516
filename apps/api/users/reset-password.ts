import { Inject, Injectable } from '@nestjs/common';
import type { SetupCode } from '#contracts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { freshCode } from './setup-code.ts';

/** Begins a reset: the old password and every session end at once, and a code is made for the user to set a new one. */
@Injectable()
export class ResetPassword {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async of(username: string, visitor: Visitor): Promise<SetupCode> {
    const { code, kept, expiresAt } = await freshCode();
    const done = await this.desk.database.work(workOf(visitor, 'accounts', { action: 'user.reset-begun' }), async (work) => {
      const answer = await work.users.setPassword(username, kept);
      if (answer === 'set') await work.users.endSessions(username);
      return answer;
    });
    if (done === 'unknown') throw new Refusal('not-found');
    return { username, code, expiresAt };
  }
}
