import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RecordLine, RecordVerification } from '#contracts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { RecordQuery } from './requests.ts';

@ApiTags('record')
@Controller('record')
export class RecordController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('record.read')
  @AnswersWith('RecordLine', 'Who changed what, when', { list: true })
  list(@Query() query: RecordQuery, @By() visitor: Visitor): Promise<readonly RecordLine[]> {
    return this.desk.database.work(workOf(visitor, 'audit'), (work) => work.record.lines(query));
  }

  @Get('verification')
  @Allow('record.read')
  @AnswersWith('RecordVerification', 'Whether the chain of the record is whole')
  verify(@By() visitor: Visitor): Promise<RecordVerification> {
    return this.desk.database.work(workOf(visitor, 'audit', { statementSeconds: 60 }), (work) => work.record.verify());
  }
}
