import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { ImportLine, ImportRowsPage, ImportStarted, ImportView } from '#contracts';
import { askCommit, decideImport, errorWorkbook, listImports, mapImport, originalFile, receiveFile, refreshImport, removeImport, showImport, type StepBegun } from '#office';
import type { Request, Response } from 'express';
import { found } from '../answers/found.ts';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { IfMatch, WantsVersion } from '../shapes/if-match.ts';
import { type Once, OnceOnVersion } from '../shapes/once-on-version.ts';
import { ReadImportRows } from './read-rows.ts';
import { CommitBody, DecisionsBody, ImportRowsQuery, MappingBody, UploadQuery } from './requests.ts';
import { sendFile } from './send-file.ts';

const started = (id: string, { version, job }: StepBegun): ImportStarted => ({ id, version, job: jobView(job) });

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly preview: ReadImportRows) {}

  @Get()
  @Allow('data.import')
  @AnswersWith('ImportLine', 'Files that were sent, newest first', { list: true })
  list(@By() visitor: Visitor): Promise<readonly ImportLine[]> {
    return this.desk.database.work(workOf(visitor, 'import'), listImports);
  }

  /** The body is the file itself, streamed; its name and sender stand in the address. */
  @Post()
  @HttpCode(202)
  @Allow('data.import')
  @TakesIdempotencyKey()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @AnswersWith('ImportStarted', 'Send a file: .xlsx, .xls or .csv, at most 10 MB', { status: 202 })
  async receive(@Query() { name, sender = '' }: UploadQuery, @Req() request: Request, @By() visitor: Visitor, @IdempotencyKey() idempotencyKey: string | undefined): Promise<ImportStarted> {
    const received = granted(await receiveFile(this.desk, { fileName: name, sender, bytes: request, idempotencyKey }, asCaller(visitor)));
    return started(received.id, { version: 1, job: received.job });
  }

  @Get(':id')
  @Allow('data.import')
  @AnswersWith('ImportView', 'Where an import stands: what was understood, what was decided, what it would write')
  async show(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<ImportView> {
    return found(await this.desk.database.work(workOf(visitor, 'import'), (work) => showImport(work, id)));
  }

  @Get(':id/rows')
  @Allow('data.import')
  @AnswersWith('ImportRowsPage', 'A page of the preview; every row of the file has one state')
  rows(@Param() { id }: IdParam, @Query() query: ImportRowsQuery, @By() visitor: Visitor): Promise<ImportRowsPage> {
    return this.preview.of(id, query, visitor);
  }

  @Put(':id/mapping')
  @HttpCode(202)
  @Allow('data.import')
  @WantsVersion()
  @AnswersWith('ImportStarted', 'Say what the columns mean, and have the preview made', { status: 202 })
  async map(@Param() { id }: IdParam, @Body() body: MappingBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<ImportStarted> {
    return started(id, granted(await mapImport(this.desk, { id, version }, body, asCaller(visitor))));
  }

  @Post(':id/decisions')
  @HttpCode(202)
  @Allow('data.import')
  @WantsVersion()
  @AnswersWith('ImportStarted', 'Fix cells, answer questions, leave rows out; the preview is made again', { status: 202 })
  async decide(@Param() { id }: IdParam, @Body() body: DecisionsBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<ImportStarted> {
    return started(id, granted(await decideImport(this.desk, { id, version }, body, asCaller(visitor))));
  }

  @Post(':id/refresh')
  @HttpCode(202)
  @Allow('data.import')
  @WantsVersion()
  @AnswersWith('ImportStarted', 'Have the preview made again from the data as they stand now', { status: 202 })
  async refresh(@Param() { id }: IdParam, @By() visitor: Visitor, @IfMatch() version: number): Promise<ImportStarted> {
    return started(id, granted(await refreshImport(this.desk, { id, version }, asCaller(visitor))));
  }

  @Post(':id/commit')
  @HttpCode(202)
  @Allow('data.import')
  @WantsVersion()
  @TakesIdempotencyKey()
  @AnswersWith('ImportStarted', 'Write exactly what was previewed', { status: 202 })
  async commit(@Param() { id }: IdParam, @Body() { contentHash }: CommitBody, @By() visitor: Visitor, @OnceOnVersion() once: Once): Promise<ImportStarted> {
    return started(id, granted(await askCommit(this.desk, { id, ...once }, contentHash, asCaller(visitor))));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('data.import')
  @AnswersWith('nothing', 'Take away an import that was not written, with its file')
  async remove(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<void> {
    granted(await removeImport(this.desk, id, asCaller(visitor)));
  }

  @Get(':id/original')
  @Allow('data.import')
  @AnswersWith('file', 'The file as it was sent', { as: 'application/octet-stream' })
  async original(@Param() { id }: IdParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sendFile(response, granted(await originalFile(this.desk, id, asCaller(visitor))));
  }

  @Get(':id/error-workbook')
  @Allow('data.import')
  @AnswersWith('file', 'The file with a column that says what is wrong in each row', { as: 'application/octet-stream' })
  async errors(@Param() { id }: IdParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sendFile(response, granted(await errorWorkbook(this.desk, id, asCaller(visitor))));
  }
}
