import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { IssuingBodyView } from '#contracts';
import { listIssuingBodies, saveIssuingBody } from '#office';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { CodeParam } from '../shapes/common-requests.ts';
import { IfMatch, WantsVersion } from '../shapes/if-match.ts';
import { IssuingBodyBody } from './requests.ts';

@ApiTags('decisions')
@Controller('issuing-bodies')
export class IssuingBodiesController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('decisions.read')
  @AnswersWith('IssuingBodyView', 'Who issues decisions in the localities one sees, and how their papers are headed and signed', { list: true })
  list(@By() visitor: Visitor): Promise<readonly IssuingBodyView[]> {
    return listIssuingBodies(this.desk, asCaller(visitor));
  }

  @Put(':code')
  @Allow('decisions.issue')
  @WantsVersion()
  @AnswersWith('IssuingBodyView', 'Set a body’s particulars; papers drafted from now on follow them')
  async save(@Param() { code }: CodeParam, @Body() settings: IssuingBodyBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<IssuingBodyView> {
    return granted(await saveIssuingBody(this.desk, { code, version, settings }, asCaller(visitor)));
  }
}
