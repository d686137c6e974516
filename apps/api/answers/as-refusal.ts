import { HttpException } from '@nestjs/common';
import { NotADay } from '#calendar';
import { refusalFromDatabase } from './postgres-refusal.ts';
import { type ProblemCode, Refusal } from './problems.ts';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed', 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 405: 'not-allowed', 409: 'conflict', 413: 'too-large',
  414: 'uri-too-long', 415: 'unsupported-media', 422: 'refused', 429: 'too-many', 503: 'unavailable',
};

function statusOf(thrown: object): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const isHttpError = 'expose' in thrown && 'status' in thrown && typeof thrown.status === 'number';
  if (isHttpError) return thrown.status as number;
  return thrown instanceof URIError ? 400 : undefined;
}

/** Reads whatever was thrown as a refusal; `undefined` for a bug of ours, of which the client learns nothing. */
export function asRefusal(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof NotADay) return new Refusal('not-a-day');
  const status = typeof thrown === 'object' && thrown !== null ? statusOf(thrown) : undefined;
  if (status !== undefined && status >= 400 && status < 500) return new Refusal(BY_STATUS[status] ?? 'malformed');
  return refusalFromDatabase(thrown);
}
