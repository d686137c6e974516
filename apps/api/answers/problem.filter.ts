import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from '../surroundings/request-id.ts';
import { asRefusal } from './as-refusal.ts';
import { Refusal } from './problems.ts';
import { writeProblem } from './write-problem.ts';

/** Last resort of every route: a refusal is written as it is, anything else is logged and answered without a word of it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    this.answer(thrown, request, host.switchToHttp().getResponse<Response>());
  }

  /** The same for what is thrown outside of Nest, in the surroundings. */
  answer(thrown: unknown, request: Request, response: Response): void {
    const id = requestIdOf(request);
    const refusal = asRefusal(thrown);
    if (refusal === undefined || refusal.code === 'unavailable') {
      this.log.error({ id, err: describe(thrown) }, refusal ? 'unavailable' : 'failed');
    }
    writeProblem(response, refusal ?? new Refusal('internal'), id);
  }
}

/** Name, code and stack; never `detail`, `parameters` or `query` of a database error, which hold personal data. */
function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const code = 'code' in thrown ? thrown.code : undefined;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12);
  const isDatabase = 'driverError' in thrown || 'severity' in thrown;
  return { name: thrown.name, code, message: isDatabase ? undefined : thrown.message, frames };
}
