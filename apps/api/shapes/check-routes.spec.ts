import { describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { IsString } from 'class-validator';
import { Public } from '../door/allow.ts';
import { checkRoutes } from './check-routes.ts';
import { CodeParam } from './common-requests.ts';

class Loose {
  @IsString() name!: string;
}
class Empty {}

@Controller('good')
class Good {
  @Get(':code') @Public() show(@Param() _: CodeParam): string { return ''; }
}
@Controller('open')
class SaysNothing {
  @Get() show(): string { return ''; }
}
@Controller('plain')
class TakesPlain {
  @Get(':id') @Public() show(@Param('id') _: string): string { return ''; }
  @Post() @Public() make(@Body() _: object): string { return ''; }
  @Get() @Public() list(@Query() _: Loose): string { return ''; }
  @Post('empty') @Public() fill(@Body() _: Empty): string { return ''; }
}

async function starting(...controllers: (new () => object)[]): Promise<string> {
  class Room {}
  Module({ imports: [DiscoveryModule], controllers })(Room);
  const app = await NestFactory.create(Room, { logger: false });
  await app.init();
  try {
    checkRoutes(app);
    return 'starts';
  } catch (refused) {
    return refused instanceof Error ? refused.message : 'odd';
  } finally {
    await app.close();
  }
}

describe('the API starts only when every route keeps the house rules', () => {
  it('starts with a route that says for whom it opens and checks what it takes', async () => {
    expect(await starting(Good)).toBe('starts');
  });
  it('does not start with a route that says nothing, and names it', async () => {
    expect(await starting(Good, SaysNothing)).toContain('SaysNothing.show (GET) does not say for whom it opens');
  });
  it('does not start with anything taken in unchecked', async () => {
    const refusal = await starting(TakesPlain);
    expect(refusal).toContain('TakesPlain.show (GET), parameter 1 takes "id" alone');
    expect(refusal).toContain('TakesPlain.make (POST), parameter 1 has no request class');
    expect(refusal).toContain('Loose has no field made by shapes/fields.ts');
    expect(refusal).toContain('Empty has no field made by shapes/fields.ts');
  });
});
