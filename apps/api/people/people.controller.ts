import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Day, day } from '#calendar';
import type { FindingView, PersonHit, PersonView } from '#contracts';
import { found } from '../answers/found.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { AsOfQuery, CodeParam } from '../shapes/common-requests.ts';
import { JudgePerson } from './judge-person.ts';
import { FindingsQuery, SearchQuery } from './requests.ts';
import { ShowPerson } from './show-person.ts';

const MOST_HITS = 20;

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly person: ShowPerson, private readonly judge: JudgePerson, @Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('people.read')
  @AnswersWith('PersonHit', 'People by name or code, at most twenty', { list: true })
  search(@Query() { q }: SearchQuery, @By() visitor: Visitor): Promise<readonly PersonHit[]> {
    return this.desk.database.work(workOf(visitor, 'search'), (work) => work.people.search(q, MOST_HITS));
  }

  @Get(':code')
  @Allow('people.read')
  @AnswersWith('PersonView', 'A person’s file')
  async show(@Param() { code }: CodeParam, @Query() { asOf }: AsOfQuery, @By() visitor: Visitor): Promise<PersonView> {
    return found(await this.person.on(code, this.dayOf(asOf), visitor));
  }

  @Get(':code/findings')
  @Allow('people.read')
  @AnswersWith('FindingView', 'Every verdict on a person with its account', { list: true })
  async findings(@Param() { code }: CodeParam, @Query() { asOf, pack }: FindingsQuery, @By() visitor: Visitor): Promise<readonly FindingView[]> {
    return found(await this.judge.on(code, { asOf: this.dayOf(asOf), pack }, visitor));
  }

  private dayOf(asOf: string | undefined): Day {
    return asOf === undefined ? this.desk.today() : day(asOf);
  }
}
