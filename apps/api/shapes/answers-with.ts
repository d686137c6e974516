import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';

interface AnswerOptions {
  readonly status?: number;
  readonly list?: boolean;
  /** Media type when the answer is no JSON. */
  readonly as?: string;
  /** Other good answers: status → shape. */
  readonly or?: Readonly<Record<number, string>>;
}

const schemaOf = (shape: string, list = false): { $ref: string } | { type: 'array'; items: { $ref: string } } => {
  const $ref = `#/components/schemas/${shape}`;
  return list ? { type: 'array', items: { $ref } } : { $ref };
};

/**
 * What a route answers, for the OpenAPI document: the name of a shape of libs/contracts, or `file` / `nothing`.
 * Refusals are problem documents and are added for all routes in one place.
 */
export function AnswersWith(shape: string, summary: string, options: AnswerOptions = {}): MethodDecorator {
  const status = options.status ?? (shape === 'nothing' ? 204 : 200);
  const others = Object.entries(options.or ?? {}).map(([code, other]) => ApiResponse({ status: Number(code), description: other, schema: schemaOf(other) }));
  const operation = ApiOperation({ summary });
  if (shape === 'nothing') return applyDecorators(operation, ApiResponse({ status, description: 'Nothing' }), ...others);
  if (options.as !== undefined) {
    const content = { [options.as]: { schema: { type: 'string' as const, format: 'binary' } } };
    return applyDecorators(operation, ApiProduces(options.as), ApiResponse({ status, description: shape, content }), ...others);
  }
  return applyDecorators(operation, ApiResponse({ status, description: shape, schema: schemaOf(shape, options.list) }), ...others);
}
