import express, { type NextFunction, type Request, type Response } from 'express';
import { Refusal } from '../answers/problems.ts';
import { sendsFile } from './uploads.ts';

const MAX_URL = 4096;
const MAX_BODY = '256kb';
const MAX_DEPTH = 20;
const MAX_KEYS = 1000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Refuses an address longer than any of ours, and one that is no proper percent-encoding. */
export function limitAddress(request: Request, _response: Response, next: NextFunction): void {
  if (request.originalUrl.length > MAX_URL) throw new Refusal('uri-too-long');
  if (/%00/.test(request.originalUrl)) throw new Refusal('malformed');
  next();
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/** Only JSON comes in, but for files where a file is taken: a form of another site cannot send it without asking first. */
export function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  if (UNSAFE.has(request.method) && hasBody(request) && !request.is('application/json') && !sendsFile(request)) throw new Refusal('unsupported-media');
  next();
}

export const readJson: express.RequestHandler = express.json({ limit: MAX_BODY, strict: true, inflate: false, type: 'application/json' });

/** Caps depth and number of keys, and refuses names that reach a prototype; walks without recursion. */
export function limitJson(request: Request, _response: Response, next: NextFunction): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: request.body, depth: 0 }];
  let keys = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (at.depth >= MAX_DEPTH) throw new Refusal('malformed', { detail: `nested deeper than ${MAX_DEPTH}` });
    for (const [key, value] of Object.entries(at.value)) {
      keys += 1;
      if (keys > MAX_KEYS) throw new Refusal('malformed', { detail: `more than ${MAX_KEYS} values` });
      if (FORBIDDEN.has(key)) throw new Refusal('malformed');
      waiting.push({ value, depth: at.depth + 1 });
    }
  }
  next();
}
