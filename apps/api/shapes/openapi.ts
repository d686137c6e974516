import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { CSRF_HEADER } from '../door/session.ts';
import { CONTRACT_SCHEMAS } from './contract-schemas.ts';

type Responses = Record<string, unknown>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
const REFUSAL = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } } };
const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI document of the running application; shapes of answers come from libs/contracts. */
export function openApiOf(app: INestApplication, cookie: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Cadre rotation planner')
    .setDescription('Who has reached the two-term limit, which swaps keep their specialisation, and the papers for them.')
    .setVersion('1')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: cookie, description: `Unsafe methods also need the header ${CSRF_HEADER}.` })
    .build();
  const document = SwaggerModule.createDocument(app, base, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` });
  for (const path of Object.values(document.paths)) {
    for (const verb of VERBS) {
      const responses = path[verb]?.responses as Responses | undefined;
      if (responses) responses['default'] ??= REFUSAL;
    }
  }
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...CONTRACT_SCHEMAS } as Schemas } };
}
