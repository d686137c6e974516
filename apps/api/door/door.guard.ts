import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '#access';
import type { Request } from 'express';
import { Refusal } from '../answers/problems.ts';
import { type Visitor, rememberVisitor } from './visitor.ts';
import { carriesToken, comesFromHere, isSafe } from './csrf.ts';
import { type Opening, OPENS_WITH } from './allow.ts';
import { Accounts, sealOf } from './accounts.ts';
import { DoorRules } from './door-rules.ts';
import { endSession } from './session.ts';

/**
 * The one door of every route. Closed unless the route says for whom it opens; the account is read anew at each request, so
 * that a disabled account or a changed role counts at once.
 */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: Accounts,
    private readonly rules: DoorRules,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const opening = this.reflector.get<Opening | undefined>(OPENS_WITH, context.getHandler());
    if (opening === undefined) throw new Refusal('forbidden');
    const request = context.switchToHttp().getRequest<Request>();
    if (!isSafe(request.method) && !comesFromHere(request, this.rules.origins)) throw new Refusal('csrf');
    if (opening.to === 'public') return true;
    const visitor = await this.letIn(request);
    if (opening.to === 'permission' && !may(visitor.role, opening.permission)) throw new Refusal('forbidden');
    return true;
  }

  private async letIn(request: Request): Promise<Visitor> {
    const { username, csrf, seal, signedInAt } = request.session;
    if (username === undefined || csrf === undefined || signedInAt === undefined) throw new Refusal('signed-out');
    const isTooOld = Date.now() - signedInAt > this.rules.absoluteTimeout * 1000;
    const user = isTooOld ? undefined : await this.accounts.find(username);
    if (user === undefined || user.disabled || sealOf(user) !== seal) {
      await endSession(request);
      throw new Refusal('signed-out');
    }
    if (!isSafe(request.method) && !carriesToken(request, csrf)) throw new Refusal('csrf');
    return rememberVisitor(request, user);
  }
}
