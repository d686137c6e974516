import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id.ts';

/** The route's pattern, not the address: codes and searches in an address are personal data and stay out of the log. */
function patternOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? path : request.path.startsWith('/api/') ? '(no route)' : '(file)';
}

/** One line a request: number, method, pattern, status, milliseconds. */
export function logRequests(log: Logger): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    response.once('close', () => {
      const ms = Number((process.hrtime.bigint() - started) / 1000n) / 1000;
      const line = { id: requestIdOf(request), method: request.method, route: patternOf(request), status: response.statusCode, ms };
      if (response.statusCode >= 500) log.warn(line, 'answered');
      else log.info(line, 'answered');
    });
    next();
  };
}
