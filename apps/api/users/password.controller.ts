import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../door/allow.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { requestIdOf } from '../surroundings/request-id.ts';
import { PasswordBody } from './requests.ts';
import { SetPassword } from './set-password.ts';

@ApiTags('users')
@Controller('password')
export class PasswordController {
  constructor(private readonly password: SetPassword) {}

  @Post()
  @HttpCode(204)
  @Public()
  @AnswersWith('nothing', 'Set a password with a set-up code')
  set(@Body() body: PasswordBody, @Req() request: Request): Promise<void> {
    return this.password.with(body, { address: request.ip ?? 'unknown', requestId: requestIdOf(request) });
  }
}
