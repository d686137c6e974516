import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HealthView } from '#contracts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { Public } from '../door/allow.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { Closing } from './closing.ts';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly closing: Closing) {}

  @Get('live')
  @Public()
  @AnswersWith('HealthView', 'The process runs')
  live(): HealthView {
    return { status: 'ok' };
  }

  /** Ready = new work is welcome: the database answers and we are not going down. Says nothing of why not. */
  @Get('ready')
  @Public()
  @AnswersWith('HealthView', 'New work is welcome')
  async ready(): Promise<HealthView> {
    const ready = !this.closing.begun && (await this.desk.database.health()).ready;
    if (!ready) throw new Refusal('unavailable', { retryAfter: 2 });
    return { status: 'ok' };
  }
}
