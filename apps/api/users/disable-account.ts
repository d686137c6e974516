import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';

/** Closes or opens an account; closing ends its sessions at once. Nobody closes his own. */
@Injectable()
export class DisableAccount {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async set(username: string, disabled: boolean, visitor: Visitor): Promise<void> {
    if (disabled && username === visitor.username) throw new Refusal('refused', { detail: 'Không tự khóa tài khoản của mình.' });
    const action = disabled ? 'user.disabled' : 'user.enabled';
    const done = await this.desk.database.work(workOf(visitor, 'accounts', { action }), async (work) => {
      const answer = await work.users.setDisabled(username, disabled);
      if (answer === 'set' && disabled) await work.users.endSessions(username);
      return answer;
    });
    if (done === 'unknown') throw new Refusal('not-found');
  }
}
