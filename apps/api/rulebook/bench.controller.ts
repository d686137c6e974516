import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { day } from '#calendar';
import type { BenchPostView, BenchView, GoldenCaseView, MarkView } from '#contracts';
import { benchPosts, packOf, showCases, tryCareer } from '#office';
import type { MoveMark } from '#regulations';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { findingView } from './finding-view.ts';
import { BenchBody, CasesQuery } from './requests.ts';

const markView = ({ code, text, cites }: MoveMark): MarkView => ({ code, text, cites: cites.map((cite) => ({ text: cite.text, confirmed: cite.confirmed })) });

/** The proof of the rules for everybody who may read them: golden cases run on the spot, and a bench for a career of one's own. */
@ApiTags('rulebook')
@Controller()
export class BenchController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get('rule-cases')
  @Allow('rules.read')
  @AnswersWith('GoldenCaseView', 'Golden cases, run now', { list: true })
  cases(@Query() { rule }: CasesQuery): readonly GoldenCaseView[] {
    return showCases(rule);
  }

  @Get('rule-bench/posts')
  @Allow('rules.read')
  @AnswersWith('BenchPostView', 'Posts of the fictional workplace', { list: true })
  posts(): readonly BenchPostView[] {
    return benchPosts();
  }

  @Post('rule-bench')
  @HttpCode(200)
  @Allow('rules.read')
  @AnswersWith('BenchView', 'Every verdict on a typed career; nothing is stored')
  async try(@Body() body: BenchBody, @By() visitor: Visitor): Promise<BenchView> {
    const asOf = day(body.asOf);
    const pack = granted(await this.desk.database.work(workOf(visitor, 'rules'), (work) => packOf(work, { asOf, pack: body.pack })));
    const { findings, establishment, retiresOn, refusals, flags } = granted(tryCareer(body, pack, asOf));
    return { findings: findings.map((finding) => findingView(finding, { pack, establishment })), refusals: refusals.map(markView), flags: flags.map(markView), ...known({ retiresOn }) };
  }
}
