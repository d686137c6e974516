import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DueListPage, DueListPending } from '#contracts';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { dueListCsv } from './due-list-csv.ts';
import { ReadDueList } from './read-due-list.ts';
import { DueListFilterQuery, DueListPageQuery } from './requests.ts';

@ApiTags('due list')
@Controller('due-list')
export class DueListsController {
  constructor(private readonly dueList: ReadDueList, @Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('due-list.read')
  @AnswersWith('DueListPage', 'Who is due for rotation on a day', { or: { 202: 'DueListPending' } })
  async page(@Query() query: DueListPageQuery, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<DueListPage | DueListPending> {
    const answer = await this.dueList.page(query, visitor);
    if ('job' in answer) response.status(202).setHeader('Retry-After', '1');
    return answer;
  }

  @Get('export.csv')
  @Allow('data.export')
  @AnswersWith('file', 'The same list for a spreadsheet', { as: 'text/csv' })
  async export(@Query() query: DueListFilterQuery, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { review, scopeName, lines } = await this.dueList.all(query, visitor);
    const context = workOf(visitor, 'export', { action: 'due-list.exported' });
    await this.desk.database.work(context, (work) => work.record.note('due-list.exported', { table: 'reviews', key: review.id, detail: { lines: lines.length } }));
    response.setHeader('Content-Disposition', attachment(`Danh sách đến hạn luân chuyển ${scopeName} ${review.asOf}.csv`));
    response.type('text/csv; charset=utf-8');
    return dueListCsv(lines);
  }
}
