import { LayFoundations } from './1764000000010-lay-foundations.ts';
import { OpenTheRecord } from './1764000000020-open-the-record.ts';
import { LayTheEstablishment } from './1764000000030-lay-the-establishment.ts';
import { LayThePeople } from './1764000000040-lay-the-people.ts';
import { KeepReviews } from './1764000000050-keep-reviews.ts';
import { PlanAndDecide } from './1764000000060-plan-and-decide.ts';
import { OpenTheOffice } from './1764000000070-open-the-office.ts';
import { KnowWhoServesWhere } from './1764000000080-know-who-serves-where.ts';
import { LetDecisionsLive } from './1764000000090-let-decisions-live.ts';
import { CarryOutDecisions } from './1764000000091-carry-out-decisions.ts';
import { RecordDecisionEvents } from './1764000000092-record-decision-events.ts';
import { KeepImports } from './1764000000100-keep-imports.ts';
import { EndImportsWithTheirJobs } from './1764000000101-end-imports-with-their-jobs.ts';
import { LetBoardsKeepPacks } from './1764000000110-let-boards-keep-packs.ts';
import { ComparePacks } from './1764000000111-compare-packs.ts';
import { ChooseADefaultPack } from './1764000000112-choose-a-default-pack.ts';
import { LetPeopleStay } from './1764000000120-let-people-stay.ts';
import { ReckonUnbrokenService } from './1764000000121-reckon-unbroken-service.ts';
import { KeepSharedBranches } from './1764000000122-keep-shared-branches.ts';
import { KeepWordTemplates } from './1764000000130-keep-word-templates.ts';

/** All migrations in the order in which they run, one a line. */
export const migrations = [
  LayFoundations,
  OpenTheRecord,
  LayTheEstablishment,
  LayThePeople,
  KeepReviews,
  PlanAndDecide,
  OpenTheOffice,
  KnowWhoServesWhere,
  LetDecisionsLive,
  CarryOutDecisions,
  RecordDecisionEvents,
  KeepImports,
  EndImportsWithTheirJobs,
  LetBoardsKeepPacks,
  ComparePacks,
  ChooseADefaultPack,
  LetPeopleStay,
  ReckonUnbrokenService,
  KeepSharedBranches,
  KeepWordTemplates,
];
