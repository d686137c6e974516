import { Controller, Get } from '@nestjs/common';
import { ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import { SignedIn } from '../door/allow.ts';
import { AnswersWith } from './answers-with.ts';

/** Holds the document once the application stands; there is none before. */
export class OpenApiHolder {
  document: OpenAPIObject | undefined;
}

@ApiTags('openapi')
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly holder: OpenApiHolder) {}

  @Get()
  @SignedIn()
  @AnswersWith('file', 'This document', { as: 'application/json' })
  show(): OpenAPIObject | undefined {
    return this.holder.document;
  }
}
