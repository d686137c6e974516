import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { ANSWERS_WITH, type AnswerShapes } from './answers-with.ts';
import { prune } from './keep-to-contract.ts';

/** Cuts every JSON answer to the shape its route has promised. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shapes = this.reflector.get<AnswerShapes | undefined>(ANSWERS_WITH, context.getHandler());
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(map((answer: unknown) => {
      const schema = shapes?.[response.statusCode];
      return schema === undefined ? answer : prune(answer, schema);
    }));
  }
}
