import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '#calendar';
import type { LegalBasisView, PackDetail, PackView } from '#contracts';
import { DEFAULT_PACK, findPack, LEGAL_BASES, listPacks } from '#regulations';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { AsOfQuery, CodeParam } from '../shapes/common-requests.ts';
import { legalBasisView, packDetail } from './pack-detail.ts';

@ApiTags('rulebook')
@Controller()
export class RulebookController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get('rule-packs')
  @Allow('rules.read')
  @AnswersWith('PackView', 'Rule packs', { list: true })
  packs(): readonly PackView[] {
    return listPacks().map(({ code, version, name, description }) => ({ code, version, name, description, isDefault: code === DEFAULT_PACK }));
  }

  @Get('rule-packs/:code')
  @Allow('rules.read')
  @AnswersWith('PackDetail', 'The rules of a pack in the order of the texts, with their parameters on a day')
  pack(@Param() { code }: CodeParam, @Query() { asOf }: AsOfQuery): PackDetail {
    const pack = findPack(code);
    if (pack === undefined) throw new Refusal('unknown-pack');
    return packDetail(pack, asOf === undefined ? this.desk.today() : day(asOf));
  }

  @Get('legal-bases')
  @Allow('rules.read')
  @AnswersWith('LegalBasisView', 'The texts that rules and papers rely on', { list: true })
  bases(): readonly LegalBasisView[] {
    return LEGAL_BASES.map(legalBasisView);
  }
}
