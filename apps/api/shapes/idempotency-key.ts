import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { Refusal } from '../answers/problems.ts';

const FORM = /^[A-Za-z0-9._:-]{8,128}$/;

/** @throws Refusal when the header is no key */
export function keyOf(request: Request): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !FORM.test(key)) {
    throw new Refusal('validation', { fields: [{ path: 'idempotency-key', message: 'is not a key: 8 to 128 letters, figures, dots, dashes' }] });
  }
  return key;
}

/** The header `idempotency-key`: the same key from the same user does a thing once, however often it is sent. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => keyOf(context.switchToHttp().getRequest<Request>()));

/** Says in the OpenAPI document that a route takes the header. */
export const TakesIdempotencyKey = (): MethodDecorator => applyDecorators(
  ApiHeader({ name: 'idempotency-key', required: false, schema: { type: 'string', pattern: FORM.source }, description: 'Sent again with the same key, the request answers what it answered first' }),
);
