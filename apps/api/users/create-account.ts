import { Inject, Injectable } from '@nestjs/common';
import { type Grant, judgeGrant } from '#access';
import type { SetupCode } from '#contracts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import type { NewUserBody } from './requests.ts';
import { freshCode } from './setup-code.ts';

const MISFITS = {
  'locality-wanted': 'Vai trò này cần ít nhất một địa phương.',
  'no-locality-wanted': 'Vai trò này không gắn với phạm vi đã chọn.',
} as const;

/** Makes an account that waits for its owner to set a password. */
@Injectable()
export class CreateAccount {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async for(body: NewUserBody, visitor: Visitor): Promise<SetupCode> {
    const { username, displayName, role } = body;
    const grant: Grant = { role, scopes: body.scopes ?? [], wholeCity: body.wholeCity === true || role === 'board-city' };
    const verdict = judgeGrant(grant);
    if (verdict !== 'accepted') throw new Refusal('refused', { detail: MISFITS[verdict], fields: [{ path: 'scopes', message: verdict }] });
    const { code, kept, expiresAt } = await freshCode();
    // The administrator sees no locality himself; whether one exists is asked under the house's name.
    const context = workOf(visitor, 'accounts', { scope: 'all', action: 'user.created' });
    const made = await this.desk.database.work(context, async (work) => {
      for (const locality of grant.scopes) {
        if ((await work.establishment.subtree(locality)).length === 0) return { unknown: locality };
      }
      return work.users.create({ ...grant, username, displayName, scopes: grant.wholeCity ? [] : grant.scopes, passwordHash: kept });
    });
    if (typeof made === 'object') throw new Refusal('refused', { fields: [{ path: 'scopes', message: 'is no locality', value: made.unknown }] });
    if (made === 'name-taken') throw new Refusal('conflict', { fields: [{ path: 'username', message: 'is taken', value: username }] });
    return { username, code, expiresAt };
  }
}
