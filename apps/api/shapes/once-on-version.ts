import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { keyOf } from './idempotency-key.ts';
import { versionOf } from './if-match.ts';

/** What both headers of a change that is made once say. */
export interface Once {
  readonly version: number;
  readonly idempotencyKey: string | undefined;
}

/** The headers `If-Match` and `idempotency-key` together. */
export const OnceOnVersion = createParamDecorator((_: unknown, context: ExecutionContext): Once => {
  const request = context.switchToHttp().getRequest<Request>();
  return { version: versionOf(request), idempotencyKey: keyOf(request) };
});
