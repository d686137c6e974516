import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { Refusal } from '../answers/problems.ts';

const FORM = /^"?(\d{1,9})"?$/;

/** @throws Refusal when the header is missing or no version */
export function versionOf(request: Request): number {
  const given = request.headers['if-match'];
  if (given === undefined) throw new Refusal('version-wanted');
  const version = FORM.exec(given)?.[1];
  if (version === undefined) throw new Refusal('validation', { fields: [{ path: 'if-match', message: 'is not a version: a whole number in quotes' }] });
  return Number(version);
}

/** The header `If-Match`: the version that was looked at, as a number in quotes. Without it nothing is changed (RFC 6585, 428). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => versionOf(context.switchToHttp().getRequest<Request>()));

/** Says in the OpenAPI document that a route wants the header. */
export const WantsVersion = (): MethodDecorator => applyDecorators(
  ApiHeader({ name: 'if-match', required: true, schema: { type: 'string', pattern: FORM.source }, description: 'Version that was looked at; another one standing is answered with 412' }),
);
