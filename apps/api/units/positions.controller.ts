import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PositionHit } from '#contracts';
import { findPositions } from '#office';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { Text } from '../shapes/fields.ts';

export class PositionsQuery {
  @Text({ max: 200, about: 'Words of the title, the unit, the locality or the code; without marks too' }) q!: string;
}

@ApiTags('units')
@Controller('positions')
export class PositionsController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('decisions.draft')
  @AnswersWith('PositionHit', 'Posts by their words', { list: true })
  find(@Query() { q }: PositionsQuery, @By() visitor: Visitor): Promise<readonly PositionHit[]> {
    return findPositions(this.desk, q, asCaller(visitor));
  }
}
