import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SessionView } from '#contracts';
import type { Request } from 'express';
import { Refusal } from '../answers/problems.ts';
import { sealOf } from '../door/accounts.ts';
import { Public, SignedIn } from '../door/allow.ts';
import { By, type Visitor, rememberVisitor } from '../door/visitor.ts';
import { newToken } from '../door/csrf.ts';
import { endSession, openSession } from '../door/session.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { requestIdOf } from '../surroundings/request-id.ts';
import { DescribeSession } from './describe-session.ts';
import { SignInBody } from './requests.ts';
import { SignIn } from './sign-in.ts';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly signIn: SignIn, private readonly session: DescribeSession) {}

  @Get()
  @SignedIn()
  @AnswersWith('SessionView', 'Who is signed in')
  show(@By() visitor: Visitor, @Req() request: Request): Promise<SessionView> {
    return this.session.of(visitor, request.session.csrf ?? '');
  }

  @Post()
  @HttpCode(200)
  @Public()
  @AnswersWith('SessionView', 'Sign in')
  async open(@Body() body: SignInBody, @Req() request: Request): Promise<SessionView> {
    const result = await this.signIn.try({ ...body, address: request.ip ?? 'unknown', requestId: requestIdOf(request) });
    if (result.outcome === 'wait') throw new Refusal('too-many', { retryAfter: result.seconds });
    if (result.outcome === 'refused') throw new Refusal('wrong-credentials');
    const csrf = newToken();
    await openSession(request, { username: result.user.username, csrf, seal: sealOf(result.user), signedInAt: Date.now() });
    return this.session.of(rememberVisitor(request, result.user), csrf);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @AnswersWith('nothing', 'Sign out')
  close(@Req() request: Request): Promise<void> {
    return endSession(request);
  }
}
