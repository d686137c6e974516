import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { CSRF_HEADER } from './session.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafe = (method: string): boolean => SAFE.has(method);
export const newToken = (): string => randomBytes(24).toString('base64url');

/**
 * Whether an unsafe request comes from our own pages, as far as the browser says: `Sec-Fetch-Site` must be same-origin and
 * `Origin` our own. A client that is no browser sends neither; it is held by the token alone.
 */
export function comesFromHere(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined && origins.includes(origin)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === `${request.protocol}://${request.headers.host ?? ''}`;
}

/** Whether the request carries the token of its session. */
export function carriesToken(request: Request, token: string): boolean {
  const sent = request.headers[CSRF_HEADER];
  if (typeof sent !== 'string') return false;
  const [a, b] = [Buffer.from(sent), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
