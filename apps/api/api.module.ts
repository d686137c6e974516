import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import type { ApiConfig } from './config.ts';
import { PaperBatchesController } from './decisions/batches.controller.ts';
import { DecisionsController } from './decisions/decisions.controller.ts';
import { DecisionsExportController } from './decisions/decisions-export.controller.ts';
import { IssuingBodiesController } from './decisions/issuing-bodies.controller.ts';
import { DecisionLifeController } from './decisions/life.controller.ts';
import { PrintPaper } from './decisions/print-paper.ts';
import { ShowDecision } from './decisions/show-decision.ts';
import { type Desk, DESK } from './desk.ts';
import { Accounts } from './door/accounts.ts';
import { DoorGuard } from './door/door.guard.ts';
import { DoorRules } from './door/door-rules.ts';
import { DueListsController } from './due-lists/due-lists.controller.ts';
import { FindReview } from './due-lists/find-review.ts';
import { ReadDueList } from './due-lists/read-due-list.ts';
import { ForecastController } from './forecast/forecast.controller.ts';
import { Closing } from './health/closing.ts';
import { ExportsController } from './exports/exports.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { CancelJob } from './jobs/cancel-job.ts';
import { FollowJob } from './jobs/follow-job.ts';
import { ImportBatchesController } from './imports/batches.controller.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { ReadImportRows } from './imports/read-rows.ts';
import { JobsController } from './jobs/jobs.controller.ts';
import { ShowJob } from './jobs/show-job.ts';
import { AskComparison } from './pack-comparisons/ask-comparison.ts';
import { PackComparisonsController } from './pack-comparisons/pack-comparisons.controller.ts';
import { JudgePerson } from './people/judge-person.ts';
import { PeopleController } from './people/people.controller.ts';
import { ShowPerson } from './people/show-person.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';
import { ShowProposal } from './proposals/show-proposal.ts';
import { StartProposal } from './proposals/start-proposal.ts';
import { RecordController } from './record/record.controller.ts';
import { BenchController } from './rulebook/bench.controller.ts';
import { OwnPacks } from './rulebook/own-packs.ts';
import { DefaultPackController } from './rulebook/default-pack.controller.ts';
import { RulebookController } from './rulebook/rulebook.controller.ts';
import { ContractInterceptor } from './shapes/contract.interceptor.ts';
import { OpenApiController, OpenApiHolder } from './shapes/openapi.controller.ts';
import { Attempts } from './sign-in/attempts.ts';
import { DescribeSession } from './sign-in/describe-session.ts';
import { SessionController } from './sign-in/session.controller.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { LOG } from './surroundings/log.ts';
import { LocalitiesController } from './units/localities.controller.ts';
import { PositionsController } from './units/positions.controller.ts';
import { ShowUnit } from './units/show-unit.ts';
import { UnitsController } from './units/units.controller.ts';
import { CreateAccount } from './users/create-account.ts';
import { DisableAccount } from './users/disable-account.ts';
import { PasswordController } from './users/password.controller.ts';
import { ResetPassword } from './users/reset-password.ts';
import { SetPassword } from './users/set-password.ts';
import { UsersController } from './users/users.controller.ts';
import { TemplatePapersController } from './word-templates/template-papers.controller.ts';
import { WordTemplatesController } from './word-templates/word-templates.controller.ts';

const ROUTES: Type[] = [
  BenchController, DecisionLifeController, DecisionsController, DecisionsExportController, DefaultPackController, DueListsController, ExportsController, ForecastController, HealthController, ImportBatchesController, ImportsController, IssuingBodiesController, JobsController, LocalitiesController, OpenApiController, PaperBatchesController, PasswordController,
  PackComparisonsController, PeopleController, PositionsController, ProposalsController, RecordController, RulebookController, SessionController, UnitsController, UsersController,
  TemplatePapersController, WordTemplatesController,
];
const DEEDS: Provider[] = [
  AskComparison, CancelJob, CreateAccount, DescribeSession, DisableAccount, FindReview, FollowJob, JudgePerson, OwnPacks, PrintPaper, ReadDueList, ReadImportRows, ResetPassword,
  SetPassword, ShowDecision, ShowJob, ShowPerson, ShowProposal, ShowUnit, SignIn, StartProposal,
];

/** All rooms of the API. */
@Module({})
export class ApiModule {
  static over(desk: Desk, config: ApiConfig, log: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: ROUTES,
      providers: [
        { provide: DESK, useValue: desk },
        { provide: LOG, useValue: log },
        { provide: DoorRules, useValue: new DoorRules(config.origins, config.absoluteTimeout) },
        { provide: Attempts, useValue: new Attempts() },
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
        Accounts, Closing, OpenApiHolder, ...DEEDS,
      ],
    };
  }
}
