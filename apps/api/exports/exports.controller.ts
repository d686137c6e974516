import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { exportFile, type ExportKind, EXPORTS } from '#office';
import type { Response } from 'express';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor } from '../door/visitor.ts';
import { sendFile } from '../imports/send-file.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { OneOf } from '../shapes/fields.ts';

export class ExportParam {
  @OneOf(EXPORTS) kind!: ExportKind;
}

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** `template`: to be filled in; `dataset`: everything in scope in the interchange format; `people-list`: as superior bodies ask for it. */
  @Get(':kind.xlsx')
  @Allow('data.export')
  @AnswersWith('file', 'A workbook: the template, the dataset, or the list of people in post', { as: 'application/octet-stream' })
  async file(@Param() { kind }: ExportParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sendFile(response, await exportFile(this.desk, kind, asCaller(visitor)));
  }
}
