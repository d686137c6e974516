import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, Refusal } from '../answers/problems.ts';

const SHOWN = 120;

function shown(value: unknown): { value?: string } {
  return typeof value === 'string' && value.length <= SHOWN && !/\p{Cc}|\p{Cs}/u.test(value) ? { value } : {};
}

function fieldsOf(errors: readonly ValidationError[], above = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = above === '' ? error.property : `${above}.${error.property}`;
    const messages = Object.entries(error.constraints ?? {}).map(([kind, message]) => ({
      path, message: kind === 'whitelistValidation' ? 'is not known here' : message.replace(`${error.property} `, ''),
      ...(path.toLowerCase().includes('password') ? {} : shown(error.value)),
    }));
    return [...messages, ...fieldsOf(error.children ?? [], path)];
  });
}

/** Takes in what the request class says and nothing else; what is wrong is named field by field. No guessing at types. */
export const requestPipe = (): ValidationPipe => new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  transform: true,
  transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
  exceptionFactory: (errors) => new Refusal('validation', { fields: fieldsOf(errors).slice(0, 50) }),
});
