import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Day } from '#calendar';
import type { DecisionLine, DecisionsPage, DecisionView } from '#contracts';
import { draftBundle, notePrint } from '#office';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { POLICY_OF_PAPER } from '../surroundings/security-headers.ts';
import { PrintPaper } from './print-paper.ts';
import { BundleBody, DecisionsQuery, filterOf, PaperParam } from './requests.ts';
import { ShowDecision } from './show-decision.ts';

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly decision: ShowDecision, private readonly print: PrintPaper) {}

  @Get()
  @Allow('decisions.read')
  @AnswersWith('DecisionsPage', 'Decisions by state, newest first, page by page')
  list(@Query() query: DecisionsQuery, @By() visitor: Visitor): Promise<DecisionsPage> {
    const { page, size } = query;
    return this.desk.database.work(workOf(visitor, 'decision'), (work) => work.decisions.page({ ...filterOf(query), page, size }));
  }

  @Post()
  @HttpCode(201)
  @Allow('decisions.draft')
  @TakesIdempotencyKey()
  @AnswersWith('DecisionLine', 'Draft the papers of one person outside a plan', { status: 201, list: true })
  async draft(@Body() body: BundleBody, @By() visitor: Visitor, @IdempotencyKey() key: string | undefined): Promise<readonly DecisionLine[]> {
    const wish = { ...body, effective: body.effective as Day, until: body.until as Day | undefined, idempotencyKey: key };
    return granted(await draftBundle(this.desk, wish, asCaller(visitor)));
  }

  @Get(':id')
  @Allow('decisions.read')
  @AnswersWith('DecisionView', 'A decision with its text, facts, doubts and history')
  async show(@Param() { id }: IdParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<DecisionView> {
    const view = await this.decision.view(id, visitor);
    response.setHeader('ETag', `"${view.version}"`);
    return view;
  }

  /** As HTML for a frame of our own screens, as DOCX or PDF for the desk. */
  @Get(':id/paper.:format')
  @Allow('decisions.read')
  @AnswersWith('file', 'The paper', { as: 'application/octet-stream' })
  async paper(@Param() { id, format }: PaperParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { bytes, contentType, fileName } = await this.print.of(id, format, visitor);
    if (format === 'html') {
      response.setHeader('Content-Security-Policy', POLICY_OF_PAPER);
      response.setHeader('X-Frame-Options', 'SAMEORIGIN');
    } else {
      response.setHeader('Content-Disposition', attachment(fileName));
    }
    return new StreamableFile(bytes, { type: contentType, length: bytes.byteLength });
  }

  @Post(':id/prints')
  @HttpCode(204)
  @Allow('decisions.read')
  @AnswersWith('nothing', 'Note that the paper was sent to a printer')
  async printed(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<void> {
    granted(await notePrint(this.desk, id, asCaller(visitor)));
  }
}
