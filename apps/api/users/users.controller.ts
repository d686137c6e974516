import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SetupCode, UserView } from '#contracts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { CreateAccount } from './create-account.ts';
import { DisableAccount } from './disable-account.ts';
import { DisabledBody, NewUserBody, UserParam } from './requests.ts';
import { ResetPassword } from './reset-password.ts';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly create: CreateAccount,
    private readonly disable: DisableAccount,
    private readonly reset: ResetPassword,
  ) {}

  @Get()
  @Allow('users.manage')
  @AnswersWith('UserView', 'Accounts', { list: true })
  async list(@By() visitor: Visitor): Promise<readonly UserView[]> {
    const users = await this.desk.database.work(workOf(visitor, 'accounts'), (work) => work.users.list());
    return users.map(({ username, displayName, role, scopes, wholeCity, disabled }) => ({ username, displayName, role, scopes, wholeCity, disabled }));
  }

  @Post()
  @Allow('users.manage')
  @AnswersWith('SetupCode', 'Make an account that waits for its password', { status: 201 })
  make(@Body() body: NewUserBody, @By() visitor: Visitor): Promise<SetupCode> {
    return this.create.for(body, visitor);
  }

  @Put(':username/disabled')
  @HttpCode(204)
  @Allow('users.manage')
  @AnswersWith('nothing', 'Close or open an account')
  setDisabled(@Param() { username }: UserParam, @Body() { disabled }: DisabledBody, @By() visitor: Visitor): Promise<void> {
    return this.disable.set(username, disabled, visitor);
  }

  @Post(':username/reset')
  @HttpCode(200)
  @Allow('users.manage')
  @AnswersWith('SetupCode', 'Begin a reset of the password')
  beginReset(@Param() { username }: UserParam, @By() visitor: Visitor): Promise<SetupCode> {
    return this.reset.of(username, visitor);
  }
}
