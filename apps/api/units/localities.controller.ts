import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LocalityView } from '#contracts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';

@ApiTags('units')
@Controller('localities')
export class LocalitiesController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('units.read')
  @AnswersWith('LocalityView', 'Localities in the scope of whoever asks, parents before children', { list: true })
  list(@By() visitor: Visitor): Promise<readonly LocalityView[]> {
    return this.desk.database.work(workOf(visitor, 'units'), (work) => work.establishment.localities());
  }
}
