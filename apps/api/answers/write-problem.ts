import type { ProblemDetails } from '#contracts';
import type { Response } from 'express';
import { PROBLEMS, type Refusal } from './problems.ts';

/** Writes a refusal as `application/problem+json` (RFC 9457) and ends the answer; cuts an answer that has already begun. */
export function writeProblem(response: Response, refusal: Refusal, requestId: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const [status, title] = PROBLEMS[refusal.code];
  const { detail, fields, retryAfter } = refusal.more;
  const body: ProblemDetails = {
    type: `urn:planner:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    ...(detail === undefined ? {} : { detail }),
    instance: `urn:planner:request:${requestId}`,
    ...(fields === undefined ? {} : { fields }),
  };
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}
