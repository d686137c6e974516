import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, judgePassword } from '#access';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { Attempts } from '../sign-in/attempts.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import type { PasswordBody } from './requests.ts';
import { codeForm, waitingCode } from './setup-code.ts';

/** The user himself sets a password with the code handed to him; the code is then spent. Guessing is held off like sign-in. */
@Injectable()
export class SetPassword {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly attempts: Attempts) {}

  async with({ username, code, password }: PasswordBody, from: { address: string; requestId: string }): Promise<void> {
    const attempt = { username, address: from.address };
    const seconds = this.attempts.wait(attempt);
    if (seconds > 0) throw new Refusal('too-many', { retryAfter: seconds });
    const verdict = judgePassword(password, username);
    if (verdict !== 'accepted') throw new Refusal('weak-password', { fields: [{ path: 'password', message: verdict }] });
    const context = { actor: 'sign-in', scope: [], requestId: from.requestId } as const;
    const user = await this.desk.database.work(context, (work) => work.users.find(username));
    const waiting = user && !user.disabled ? waitingCode(user.passwordHash) : undefined;
    if (!(await checkPassword(waiting, codeForm(code)))) {
      this.attempts.failed(attempt);
      throw new Refusal('wrong-credentials');
    }
    const passwordHash = await hashPassword(password);
    await this.desk.database.work({ ...context, action: 'user.password-set' }, async (work) => {
      const now = await work.users.find(username);
      if (now?.passwordHash !== user?.passwordHash) throw new Refusal('wrong-credentials');
      await work.users.setPassword(username, passwordHash);
    });
    this.attempts.succeeded(attempt);
  }
}
