import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BatchView, UndoView } from '#contracts';
import { undoImport } from '#office';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { BatchesQuery } from './requests.ts';

const MOST = 200;

@ApiTags('imports')
@Controller('import-batches')
export class ImportBatchesController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('data.import')
  @AnswersWith('BatchView', 'Everything that was ever taken in, from whichever door, newest first', { list: true })
  list(@Query() { batch }: BatchesQuery, @By() visitor: Visitor): Promise<readonly BatchView[]> {
    return this.desk.database.work(workOf(visitor, 'import'), (work) => work.imports.batches({ limit: MOST, id: batch }));
  }

  @Get(':id/undo')
  @Allow('data.import')
  @AnswersWith('UndoView', 'What undoing a batch would do, or why it cannot be; nothing is changed')
  async tryUndo(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<UndoView> {
    return granted(await undoImport(this.desk, { batch: id, dryRun: true }, asCaller(visitor)));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Allow('data.import')
  @TakesIdempotencyKey()
  @AnswersWith('UndoView', 'Take a batch back, whole, or say why not')
  async undo(@Param() { id }: IdParam, @By() visitor: Visitor, @IdempotencyKey() idempotencyKey: string | undefined): Promise<UndoView> {
    return granted(await undoImport(this.desk, { batch: id, idempotencyKey }, asCaller(visitor)));
  }
}
