import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';

interface AnswerOptions {
  readonly status?: number;
  readonly list?: boolean;
  /** Media type when the answer is no JSON. */
  readonly as?: string;
  /** Other good answers: status → shape. */
  readonly or?: Readonly<Record<number, string>>;
}
type ShapeSchema = { readonly $ref: string } | { readonly type: 'array'; readonly items: { readonly $ref: string } };
/** Schema of a good answer by its status. */
export type AnswerShapes = Readonly<Record<number, ShapeSchema>>;

export const ANSWERS_WITH = 'planner:answers-with';

const schemaOf = (shape: string, list = false): ShapeSchema => {
  const $ref = `#/components/schemas/${shape}`;
  return list ? { type: 'array', items: { $ref } } : { $ref };
};

/** A file, or nothing. */
function plain(what: string, status: number, as: string | undefined): MethodDecorator {
  if (as === undefined) return ApiResponse({ status, description: what });
  return applyDecorators(ApiProduces(as), ApiResponse({ status, description: what, content: { [as]: { schema: { type: 'string', format: 'binary' } } } }));
}

/**
 * What a route answers: the name of a shape of libs/contracts, or `file` / `nothing`. It stands in the OpenAPI document, and
 * the answer is cut to it on its way out. Refusals are problem documents and are added for all routes in one place.
 */
export function AnswersWith(shape: string, summary: string, options: AnswerOptions = {}): MethodDecorator {
  const status = options.status ?? (shape === 'nothing' ? 204 : 200);
  const operation = ApiOperation({ summary });
  if (shape === 'nothing' || options.as !== undefined) return applyDecorators(operation, plain(shape, status, options.as));
  const shapes: AnswerShapes = {
    [status]: schemaOf(shape, options.list),
    ...Object.fromEntries(Object.entries(options.or ?? {}).map(([code, other]) => [code, schemaOf(other)])),
  };
  const responses = Object.entries(shapes).map(([code, schema]) => ApiResponse({ status: Number(code), description: summary, schema: schema as object }));
  return applyDecorators(operation, SetMetadata(ANSWERS_WITH, shapes), ...responses);
}
