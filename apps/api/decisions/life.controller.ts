import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Day } from '#calendar';
import type { DecisionLine, DecisionView } from '#contracts';
import {
  cancelDecision, checkDecisions, type DecisionAt, editDecision, issueDecisions, replaceDecision, restoreDecision, returnDecision, reviseFacts, withdrawDecision,
} from '#office';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { IfMatch, WantsVersion } from '../shapes/if-match.ts';
import { CheckBody, EditsBody, IssueBody, PaperFactsBody, ReasonBody } from './requests.ts';
import { decisionLine, ShowDecision } from './show-decision.ts';

const at = (id: string, version: number): DecisionAt => ({ id, version });

/** What is done with decisions from draft to the end. */
@ApiTags('decisions')
@Controller('decisions')
export class DecisionLifeController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly decision: ShowDecision) {}

  @Post('checks')
  @HttpCode(200)
  @Allow('decisions.check')
  @AnswersWith('DecisionLine', 'Find drafts of others good, all or none', { list: true })
  async check(@Body() { decisions }: CheckBody, @By() visitor: Visitor): Promise<readonly DecisionLine[]> {
    return granted(await checkDecisions(this.desk, decisions, asCaller(visitor))).map(decisionLine);
  }

  @Post('issues')
  @HttpCode(200)
  @Allow('decisions.issue')
  @AnswersWith('DecisionLine', 'Issue signed papers under the number and day the clerk wrote; a group is carried out with its last paper', { list: true })
  async issue(@Body() { papers }: IssueBody, @By() visitor: Visitor): Promise<readonly DecisionLine[]> {
    const numbered = papers.map(({ issuedOn, ...paper }) => ({ ...paper, issuedOn: issuedOn as Day }));
    return granted(await issueDecisions(this.desk, numbered, asCaller(visitor))).map(decisionLine);
  }

  @Put(':id/edits')
  @Allow('decisions.draft')
  @WantsVersion()
  @AnswersWith('DecisionView', 'Keep the clerk’s edits on top of the generated text; none: the generated text alone')
  async edit(@Param() { id }: IdParam, @Body() { edits }: EditsBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<DecisionView> {
    granted(await editDecision(this.desk, at(id, version), edits, asCaller(visitor)));
    return this.decision.view(id, visitor);
  }

  @Put(':id/facts')
  @Allow('decisions.draft')
  @WantsVersion()
  @AnswersWith('DecisionView', 'Change facts of a draft; a new day goes to its whole group')
  async revise(@Param() { id }: IdParam, @Body() { effective, ...facts }: PaperFactsBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<DecisionView> {
    granted(await reviseFacts(this.desk, at(id, version), { ...facts, effective: effective as Day | undefined }, asCaller(visitor)));
    return this.decision.view(id, visitor);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('decisions.check')
  @WantsVersion()
  @AnswersWith('DecisionView', 'Back to the drafter')
  async return(@Param() { id }: IdParam, @Body() { reason }: ReasonBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<DecisionView> {
    granted(await returnDecision(this.desk, at(id, version), reason, asCaller(visitor)));
    return this.decision.view(id, visitor);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('decisions.draft')
  @WantsVersion()
  @AnswersWith('DecisionView', 'Take a paper out of the way before its move was carried out')
  async withdraw(@Param() { id }: IdParam, @Body() { reason }: ReasonBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<DecisionView> {
    granted(await withdrawDecision(this.desk, at(id, version), reason, asCaller(visitor)));
    return this.decision.view(id, visitor);
  }

  @Delete(':id/withdrawal')
  @Allow('decisions.draft')
  @WantsVersion()
  @AnswersWith('DecisionView', 'Undo a withdrawal')
  async restore(@Param() { id }: IdParam, @By() visitor: Visitor, @IfMatch() version: number): Promise<DecisionView> {
    granted(await restoreDecision(this.desk, at(id, version), asCaller(visitor)));
    return this.decision.view(id, visitor);
  }

  @Post(':id/cancellation')
  @HttpCode(201)
  @Allow('decisions.draft')
  @WantsVersion()
  @AnswersWith('DecisionLine', 'Draft the papers that cancel what was carried out, for its whole group', { status: 201, list: true })
  async cancel(@Param() { id }: IdParam, @Body() { reason }: ReasonBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<readonly DecisionLine[]> {
    return granted(await cancelDecision(this.desk, at(id, version), { reason }, asCaller(visitor)));
  }

  @Post(':id/replacement')
  @HttpCode(201)
  @Allow('decisions.draft')
  @WantsVersion()
  @AnswersWith('DecisionLine', 'Draft a paper in the place of one that bears a number and has moved nobody yet', { status: 201, list: true })
  async replace(@Param() { id }: IdParam, @Body() { reason }: ReasonBody, @By() visitor: Visitor, @IfMatch() version: number): Promise<readonly DecisionLine[]> {
    return granted(await replaceDecision(this.desk, at(id, version), { reason }, asCaller(visitor)));
  }
}
