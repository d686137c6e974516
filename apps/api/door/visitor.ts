import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Grant, type Scope, scopeOf } from '#access';
import type { Role } from '#contracts';
import type { Request } from 'express';
import type { Caller } from '#office';
import type { WorkContext } from '#persistence';
import { requestIdOf } from '../surroundings/request-id.ts';

/** Who asks, as the accounts say at this very request. */
export interface Visitor {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** What the localities granted to the account amount to. */
  readonly scope: Scope;
  /** Number of the request, for the record. */
  readonly requestId: string;
}

const visitors = new WeakMap<Request, Visitor>();

export function rememberVisitor(request: Request, account: Grant & Pick<Visitor, 'username' | 'displayName'>): Visitor {
  const { username, displayName, role } = account;
  const visitor: Visitor = { username, displayName, role, scope: scopeOf(account), requestId: requestIdOf(request) };
  visitors.set(request, visitor);
  return visitor;
}

export function visitorOf(request: Request): Visitor {
  const visitor = visitors.get(request);
  if (visitor === undefined) throw new Error('a route that needs a visitor was opened without one');
  return visitor;
}

/** The visitor as a route's parameter; the guard has put it there. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => visitorOf(context.switchToHttp().getRequest<Request>()));

/** The unit of work of somebody's deed: under his name, within his scope, for a purpose that the record keeps. */
export function workOf(visitor: Visitor, purpose: string, more: Partial<WorkContext> = {}): WorkContext {
  return { actor: visitor.username, scope: visitor.scope, requestId: visitor.requestId, purpose, ...more };
}

/** Somebody as the deeds of the office know him. */
export function asCaller(visitor: Visitor): Caller {
  return { actor: visitor.username, scope: visitor.scope, requestId: visitor.requestId };
}
