import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PaperBatchStarted, PaperBatchView } from '#contracts';
import { startBatch } from '#office';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { found } from '../answers/found.ts';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { BatchBody, BatchFileParam } from './requests.ts';

const TYPES = { zip: 'application/zip', pdf: 'application/pdf' } as const;

/** Many papers at once, made by a job and kept for a day for who asked. */
@ApiTags('decisions')
@Controller('paper-batches')
export class PaperBatchesController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Post()
  @HttpCode(202)
  @Allow('data.export')
  @TakesIdempotencyKey()
  @AnswersWith('PaperBatchStarted', 'Ask for the papers of some decisions as one ZIP and one PDF', { status: 202 })
  async start(@Body() { decisions }: BatchBody, @By() visitor: Visitor, @IdempotencyKey() idempotencyKey: string | undefined): Promise<PaperBatchStarted> {
    return { job: jobView(granted(await startBatch(this.desk, { decisions, idempotencyKey }, asCaller(visitor)))) };
  }

  @Get()
  @Allow('data.export')
  @AnswersWith('PaperBatchView', 'One’s own batches of the last day, newest first', { list: true })
  async mine(@By() visitor: Visitor): Promise<readonly PaperBatchView[]> {
    const batches = await this.desk.database.work(workOf(visitor, 'decision'), (work) => work.batches.mine());
    return batches.map(({ job, papers, createdAt, keptUntil }) => ({ job: jobView(job), papers, createdAt, ...known({ keptUntil }) }));
  }

  @Get(':id/papers.:format')
  @Allow('data.export')
  @AnswersWith('file', 'The papers of a batch of one’s own', { as: 'application/octet-stream' })
  async file(@Param() { id, format }: BatchFileParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const bytes = found(await this.desk.database.work(workOf(visitor, 'export', { action: 'papers.fetched' }), async (work) => {
      const file = await work.batches.file(id, format);
      if (file) await work.record.note('papers.fetched', { table: 'paper_batches', key: id, detail: { format } });
      return file;
    }));
    response.setHeader('Content-Disposition', attachment(`Quyết định.${format}`));
    return new StreamableFile(bytes, { type: TYPES[format], length: bytes.byteLength });
  }
}
