import { Controller, Delete, Get, HttpCode, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { JobView } from '#contracts';
import type { Response } from 'express';
import { found } from '../answers/found.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { CancelJob } from './cancel-job.ts';
import { FollowJob } from './follow-job.ts';
import { jobView } from './job-view.ts';
import { ShowJob } from './show-job.ts';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly job: ShowJob, private readonly follow: FollowJob, private readonly cancel: CancelJob) {}

  @Get(':id')
  @Allow('due-list.read')
  @AnswersWith('JobView', 'How far a job has come')
  async show(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<JobView> {
    return jobView(found(await this.job.find(id, visitor)));
  }

  @Get(':id/events')
  @Allow('due-list.read')
  @AnswersWith('file', 'The same as it changes: server-sent events, each `data:` a JobView, until the job has ended', { as: 'text/event-stream' })
  async events(@Param() { id }: IdParam, @By() visitor: Visitor, @Res() response: Response): Promise<void> {
    const job = found(await this.job.find(id, visitor));
    await this.follow.into(response, job, visitor);
  }

  @Delete(':id')
  @HttpCode(202)
  @Allow('proposals.run')
  @AnswersWith('JobView', 'Ask a job of one’s own to stop', { status: 202 })
  async stop(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<JobView> {
    return this.cancel.of(id, visitor);
  }
}
