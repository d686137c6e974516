import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '#calendar';
import type { ForecastView } from '#contracts';
import { forecastDue } from '#office';
import { granted } from '../answers/from-deed.ts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { Code, DayText } from '../shapes/fields.ts';

export class ForecastQuery {
  @DayText({ about: 'First day looked at' }) from!: string;
  @DayText({ about: 'Last day looked at, at most 20 years on' }) to!: string;
  @Code({ optional: true, about: 'Rule pack; the default unless said' }) pack?: string;
  @Code({ optional: true, about: 'Locality; everything in scope unless said' }) scope?: string;
}

@ApiTags('forecast')
@Controller('forecast')
export class ForecastController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('due-list.read')
  @AnswersWith('ForecastView', 'Who becomes due when, by quarter, locality and specialisation')
  show(@Query() query: ForecastQuery, @By() visitor: Visitor): Promise<ForecastView> {
    const from = day(query.from);
    return this.desk.database.work(workOf(visitor, 'due-list', { asOf: from, snapshot: true, statementSeconds: 60 }), async (work) => {
      const seen = await work.establishment.localities();
      const roots = seen.filter(({ code, parent }) => (query.scope === undefined ? (visitor.scope === 'all' ? parent === undefined : visitor.scope.includes(code)) : code === query.scope));
      if (query.scope !== undefined && roots.length === 0) throw new Refusal('out-of-scope', { detail: `Không có địa phương mã "${query.scope}" trong phạm vi được xem.` });
      const found = granted(await forecastDue(work, { ...query, from, to: day(query.to) }, asCaller(visitor)));
      return { ...found, scopeName: roots.map(({ name }) => name).join(', ') };
    });
  }
}
