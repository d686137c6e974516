import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ComparisonLine, ComparisonStarted, ComparisonView } from '#contracts';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { found } from '../answers/found.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { AskComparison } from './ask-comparison.ts';
import { flipsCsv } from './flips-csv.ts';
import { ComparisonBody, ComparisonPage, ComparisonParam } from './requests.ts';

const MOST = 50;
const SHEET = 200;

@ApiTags('pack comparisons')
@Controller('pack-comparisons')
export class PackComparisonsController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly comparison: AskComparison) {}

  @Post()
  @HttpCode(202)
  @Allow('reviews.run')
  @TakesIdempotencyKey()
  @AnswersWith('ComparisonStarted', 'Ask what would change under another pack, or with another value', { status: 202 })
  begin(@Body() body: ComparisonBody, @By() visitor: Visitor, @IdempotencyKey() key: string | undefined): Promise<ComparisonStarted> {
    return this.comparison.begin(body, visitor, key);
  }

  @Get()
  @Allow('due-list.read')
  @AnswersWith('ComparisonLine', 'Comparisons, newest first', { list: true })
  list(@By() visitor: Visitor): Promise<readonly ComparisonLine[]> {
    return this.desk.database.work(workOf(visitor, 'due-list'), (work) => work.comparisons.list(MOST));
  }

  @Get(':id')
  @Allow('due-list.read')
  @AnswersWith('ComparisonView', 'Which verdicts flip, with names')
  async show(@Param() { id }: ComparisonParam, @Query() { page = 1, size = SHEET }: ComparisonPage, @By() visitor: Visitor): Promise<ComparisonView> {
    return found(await this.comparison.view(id, { page, size }, visitor));
  }

  @Get(':id/flips.csv')
  @Allow('data.export')
  @AnswersWith('file', 'The same for a spreadsheet', { as: 'text/csv' })
  async export(@Param() { id }: ComparisonParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { comparison, lines } = found(await this.comparison.all(id, visitor));
    response.setHeader('Content-Disposition', attachment(`So sánh quy tắc ${comparison.asOf}.csv`));
    response.type('text/csv; charset=utf-8');
    return flipsCsv(lines);
  }
}
