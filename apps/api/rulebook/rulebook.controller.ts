import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Day, day } from '#calendar';
import type { LegalBasisView, OwnPackRequest, PackDetail, PackView } from '#contracts';
import type { Response } from 'express';
import { attachment } from '../answers/attachment.ts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { AsOfQuery, CodeParam } from '../shapes/common-requests.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { OwnPacks } from './own-packs.ts';
import { legalBases } from './legal-bases.ts';
import { OwnPackBody, OwnPackChange, PackFileParam, PackTextBody } from './requests.ts';

@ApiTags('rulebook')
@Controller()
export class RulebookController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly own: OwnPacks) {}

  @Get('rule-packs')
  @Allow('rules.read')
  @AnswersWith('PackView', 'Rule packs: those shipped, then those of boards', { list: true })
  packs(@By() visitor: Visitor): Promise<readonly PackView[]> {
    return this.own.list(visitor);
  }

  @Get('rule-packs/:code')
  @Allow('rules.read')
  @AnswersWith('PackDetail', 'The rules of a pack in the order of the texts, with their parameters on a day')
  pack(@Param() { code }: CodeParam, @Query() { asOf }: AsOfQuery, @By() visitor: Visitor): Promise<PackDetail> {
    return this.shown(code, asOf, visitor);
  }

  @Post('rule-packs')
  @HttpCode(201)
  @Allow('rules.write')
  @TakesIdempotencyKey()
  @AnswersWith('PackDetail', 'Make a pack of the board’s own out of shipped packs and values', { status: 201 })
  async make(@Body() body: OwnPackBody, @By() visitor: Visitor, @IdempotencyKey() key: string | undefined): Promise<PackDetail> {
    const { code } = await this.own.make(body, visitor, key);
    return this.shown(code, undefined, visitor);
  }

  @Post('rule-packs/reading')
  @HttpCode(200)
  @Allow('rules.read')
  @AnswersWith('OwnPackRequest', 'Read the text of a pack file and check it; nothing is written')
  read(@Body() { text }: PackTextBody): OwnPackRequest {
    return this.own.read(text);
  }

  @Put('rule-packs/:code')
  @Allow('rules.write')
  @AnswersWith('PackDetail', 'The next edition of a board’s pack')
  async change(@Param() { code }: CodeParam, @Body() body: OwnPackChange, @By() visitor: Visitor): Promise<PackDetail> {
    await this.own.change(code, body, visitor);
    return this.shown(code, undefined, visitor);
  }

  @Delete('rule-packs/:code')
  @HttpCode(204)
  @Allow('rules.write')
  @AnswersWith('nothing', 'Take a board’s pack out of use; what was judged by it stays')
  withdraw(@Param() { code }: CodeParam, @By() visitor: Visitor): Promise<void> {
    return this.own.withdraw(code, visitor);
  }

  @Get('rule-packs/:code/pack.:format')
  @Allow('rules.read')
  @AnswersWith('file', 'A board’s pack as a file that can be sent in again', { as: 'application/octet-stream' })
  async file(@Param() { code, format }: PackFileParam, @By() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { text, name } = await this.own.file(code, format, visitor);
    response.setHeader('Content-Disposition', attachment(name));
    response.type(format === 'json' ? 'application/json; charset=utf-8' : 'application/yaml; charset=utf-8');
    return text;
  }

  @Get('legal-bases')
  @Allow('rules.read')
  @AnswersWith('LegalBasisView', 'The texts that rules and papers rely on', { list: true })
  bases(): readonly LegalBasisView[] {
    return legalBases();
  }

  private async shown(code: string, asOf: string | undefined, visitor: Visitor): Promise<PackDetail> {
    const on: Day = asOf === undefined ? this.desk.today() : day(asOf);
    const detail = await this.own.detail(code, on, visitor);
    if (detail === undefined) throw new Refusal('unknown-pack');
    return detail;
  }
}
