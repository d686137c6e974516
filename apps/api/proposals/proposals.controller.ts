import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Day } from '#calendar';
import type { DecisionLine, ProposalLine, ProposalStarted, ProposalView } from '#contracts';
import { draftDecisions } from '#office';
import { found } from '../answers/found.ts';
import { granted } from '../answers/from-deed.ts';
import { DraftBody } from '../decisions/requests.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { IdParam } from '../shapes/common-requests.ts';
import { IdempotencyKey, TakesIdempotencyKey } from '../shapes/idempotency-key.ts';
import { ProposalBody } from './requests.ts';
import { ShowProposal } from './show-proposal.ts';
import { StartProposal } from './start-proposal.ts';

const MOST = 200;

@ApiTags('proposals')
@Controller('proposals')
export class ProposalsController {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly start: StartProposal, private readonly proposal: ShowProposal) {}

  @Post()
  @HttpCode(202)
  @Allow('proposals.run')
  @TakesIdempotencyKey()
  @AnswersWith('ProposalStarted', 'Ask for a plan of swaps', { status: 202 })
  begin(@Body() body: ProposalBody, @By() visitor: Visitor, @IdempotencyKey() key: string | undefined): Promise<ProposalStarted> {
    return this.start.from(body, visitor, key);
  }

  @Get()
  @Allow('proposals.read')
  @AnswersWith('ProposalLine', 'Proposals, newest first', { list: true })
  list(@By() visitor: Visitor): Promise<readonly ProposalLine[]> {
    return this.desk.database.work(workOf(visitor, 'plan'), (work) => work.proposals.list(MOST));
  }

  @Get(':id')
  @Allow('proposals.read')
  @AnswersWith('ProposalView', 'A proposal and its plan')
  async show(@Param() { id }: IdParam, @By() visitor: Visitor): Promise<ProposalView> {
    return found(await this.proposal.view(id, visitor));
  }

  @Post(':id/decisions')
  @HttpCode(201)
  @Allow('decisions.draft')
  @TakesIdempotencyKey()
  @AnswersWith('DecisionLine', 'Draft the decisions of some moves, or of all', { status: 201, list: true })
  async draft(@Param() { id }: IdParam, @Body() { moves, effective }: DraftBody, @By() visitor: Visitor, @IdempotencyKey() key: string | undefined): Promise<readonly DecisionLine[]> {
    return granted(await draftDecisions(this.desk, { proposal: id, moves, effective: effective as Day | undefined, idempotencyKey: key }, asCaller(visitor)));
  }
}
