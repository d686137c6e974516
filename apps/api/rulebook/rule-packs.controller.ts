import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PackView } from '#contracts';
import { DEFAULT_PACK, listPacks } from '#regulations';
import { Allow } from '../door/allow.ts';
import { AnswersWith } from '../shapes/answers-with.ts';

@ApiTags('rulebook')
@Controller('rule-packs')
export class RulePacksController {
  @Get()
  @Allow('rules.read')
  @AnswersWith('PackView', 'Rule packs', { list: true })
  list(): readonly PackView[] {
    return listPacks().map(({ code, version, name, description }) => ({ code, version, name, description, isDefault: code === DEFAULT_PACK }));
  }
}
