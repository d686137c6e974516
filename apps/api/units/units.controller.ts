import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '#calendar';
import type { UnitView } from '#contracts';
import { found } from '../answers/found.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { AsOfQuery, CodeParam } from '../shapes/common-requests.ts';
import { ShowUnit } from './show-unit.ts';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(private readonly unit: ShowUnit, @Inject(DESK) private readonly desk: Desk) {}

  @Get(':code')
  @Allow('units.read')
  @AnswersWith('UnitView', 'A unit, its seats and their holders on a day')
  async show(@Param() { code }: CodeParam, @Query() { asOf }: AsOfQuery, @By() visitor: Visitor): Promise<UnitView> {
    return found(await this.unit.on(code, asOf === undefined ? this.desk.today() : day(asOf), visitor));
  }
}
