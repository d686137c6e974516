import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { TemplateTagView, WordTemplateLine, WordTemplateView } from '#contracts';
import { keepTemplate, moveTemplate, openTemplateFile, printSample, type RenderedPaper } from '#office';
import type { Request, Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { found } from '../answers/found.ts';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { DOCX, readFile } from '../surroundings/uploads.ts';
import { NewTemplateQuery, TemplateMoveBody, TemplateSampleParam, TemplatesQuery } from './requests.ts';
import { tagViews, templateLine, templateView } from './template-views.ts';

/** A little more than a template may have, so that one too large is told so by name. */
const MOST_BYTES = 6 * 1024 * 1024;

/** A paper as a download. */
export function asDownload(paper: RenderedPaper, response: Response): StreamableFile {
  response.setHeader('Content-Disposition', attachment(paper.fileName));
  return new StreamableFile(paper.bytes, { type: paper.contentType, length: paper.bytes.byteLength });
}

@ApiTags('word-templates')
@Controller()
export class WordTemplatesController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get('template-tags')
  @Allow('decisions.read')
  @AnswersWith('TemplateTagView', 'The dictionary of tags for Word templates', { list: true })
  tags(): readonly TemplateTagView[] {
    return tagViews();
  }

  @Get('word-templates')
  @Allow('decisions.read')
  @AnswersWith('WordTemplateLine', 'Versions of the agencies\' own Word templates, newest first', { list: true })
  async list(@Query() { kind, regime }: TemplatesQuery, @By() visitor: Visitor): Promise<readonly WordTemplateLine[]> {
    const templates = await this.desk.database.work(workOf(visitor, 'decision'), (work) => work.templates.list({ kind, regime }));
    return templates.map(templateLine);
  }

  @Get('word-templates/:id')
  @Allow('decisions.read')
  @AnswersWith('WordTemplateView', 'A version with the tags it uses and their places')
  async show(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<WordTemplateView> {
    return templateView(found(await this.desk.database.work(workOf(visitor, 'decision'), (work) => work.templates.find(id))));
  }

  @Post('word-templates')
  @HttpCode(201)
  @Allow('templates.send')
  @TakesIdempotencyKey()
  @ApiConsumes(DOCX)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The .docx file itself' })
  @AnswersWith('WordTemplateView', 'Send a template: checked, kept as a version that waits for approval', { status: 201 })
  async send(@Query() query: NewTemplateQuery, @Req() request: Request, @By() visitor: Visitor, @IdempotencyKey() idempotencyKey?: string): Promise<WordTemplateView> {
    const file = await readFile(request, { type: DOCX, most: MOST_BYTES });
    const { kind, regime, name, issuer = '' } = query;
    return templateView(granted(await keepTemplate(this.desk, { kind, regime, name, issuer, file, idempotencyKey }, asCaller(visitor))));
  }

  @Put('word-templates/:id/approval')
  @Allow('templates.approve')
  @AnswersWith('WordTemplateLine', 'Approve a version that somebody else sent; the one in use before is replaced')
  async approve(@Param() { id }: IdParam, @Body() { version }: TemplateMoveBody, @By() visitor: Visitor): Promise<WordTemplateLine> {
    return templateLine(granted(await moveTemplate(this.desk, { id, version, to: 'approved' }, asCaller(visitor))));
  }

  @Put('word-templates/:id/withdrawal')
  @Allow('templates.approve')
  @AnswersWith('WordTemplateLine', 'Take a version out of use')
  async withdraw(@Param() { id }: IdParam, @Body() { version }: TemplateMoveBody, @By() visitor: Visitor): Promise<WordTemplateLine> {
    return templateLine(granted(await moveTemplate(this.desk, { id, version, to: 'withdrawn' }, asCaller(visitor))));
  }

  @Get('word-templates/:id/file.docx')
  @Allow('decisions.read')
  @AnswersWith('file', 'The template as it was taken in', { as: DOCX })
  async file(@Param() { id }: IdParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return asDownload(granted(await openTemplateFile(this.desk, id, asCaller(visitor))), response);
  }

  @Get('word-templates/:id/sample.:format')
  @Allow('decisions.read')
  @AnswersWith('file', 'An invented case in the template', { as: 'application/octet-stream' })
  async sample(@Param() { id, format }: TemplateSampleParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return asDownload(granted(await printSample(this.desk, { template: id, format }, asCaller(visitor))), response);
  }
}
