import { Controller, Get, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { WordTemplateLine } from '#contracts';
import { printInTemplate, templatesFor } from '#office';
import type { Response } from 'express';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { TemplatePaperQuery, TemplateSampleParam } from './requests.ts';
import { templateLine } from './template-views.ts';
import { asDownload } from './word-templates.controller.ts';

/** Decisions set in an agency's own template instead of the house's layout. */
@ApiTags('word-templates')
@Controller('decisions')
export class TemplatePapersController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get(':id/word-templates')
  @Allow('decisions.read')
  @AnswersWith('WordTemplateLine', 'Approved templates the decision may be set in, those of its issuing body first', { list: true })
  async choices(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<readonly WordTemplateLine[]> {
    return granted(await templatesFor(this.desk, id, asCaller(visitor))).map(templateLine);
  }

  @Get(':id/word-paper.:format')
  @Allow('decisions.read')
  @AnswersWith('file', 'The decision in an agency\'s own template', { as: 'application/octet-stream' })
  async paper(@Param() { id, format }: TemplateSampleParam, @Query() { template }: TemplatePaperQuery, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return asDownload(granted(await printInTemplate(this.desk, { decision: id, template, format }, asCaller(visitor))), response);
  }
}
