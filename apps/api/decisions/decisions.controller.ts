import { Controller, Get, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DecisionLine, DecisionView } from '#contracts';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { POLICY_OF_PAPER } from '../surroundings/security-headers.ts';
import { PrintPaper } from './print-paper.ts';
import { DecisionsQuery, PaperParam } from './requests.ts';
import { ShowDecision } from './show-decision.ts';

const MOST = 500;

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly decision: ShowDecision, private readonly print: PrintPaper) {}

  @Get()
  @Allow('decisions.read')
  @AnswersWith('DecisionLine', 'Drafts, newest first', { list: true })
  list(@Query() { proposal }: DecisionsQuery, @By() visitor: Visitor): Promise<readonly DecisionLine[]> {
    return this.desk.database.work(workOf(visitor, 'decision'), (work) => work.decisions.list({ proposal, limit: MOST }));
  }

  @Get(':id')
  @Allow('decisions.read')
  @AnswersWith('DecisionView', 'A draft with its text, facts and doubts')
  show(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<DecisionView> {
    return this.decision.view(id, visitor);
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
}
