import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { decisionsCsv } from './decisions-csv.ts';
import { DecisionFilterQuery, filterOf } from './requests.ts';

@ApiTags('decisions')
@Controller()
export class DecisionsExportController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get('decisions.csv')
  @Allow('data.export')
  @AnswersWith('file', 'The same list for a spreadsheet', { as: 'text/csv' })
  async export(@Query() query: DecisionFilterQuery, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<string> {
    const lines = await this.desk.database.work(workOf(visitor, 'export', { action: 'decisions.exported' }), async (work) => {
      const found = await work.decisions.list(filterOf(query));
      await work.record.note('decisions.exported', { table: 'decisions', detail: { lines: found.length } });
      return found;
    });
    response.setHeader('Content-Disposition', attachment('Danh sách quyết định.csv'));
    response.type('text/csv; charset=utf-8');
    return decisionsCsv(lines);
  }
}
