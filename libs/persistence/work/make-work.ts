import { TableBatches } from '../decisions/batches.store.ts';
import { TableBodies } from '../decisions/bodies.store.ts';
import { TableDecisions } from '../decisions/decisions.store.ts';
import { TableDossiers } from '../dossiers/dossiers.store.ts';
import type { EstablishmentCache } from '../establishment/establishment-cache.ts';
import { TableEstablishment } from '../establishment/establishment.store.ts';
import { TableImports } from '../imports/imports.store.ts';
import { TableJobs } from '../jobs/jobs.store.ts';
import { TableComparisons } from '../packs/comparisons.store.ts';
import { TableDefaultPacks } from '../packs/default-packs.store.ts';
import { TablePacks } from '../packs/packs.store.ts';
import { TablePeople } from '../people/people.store.ts';
import { TableProposals } from '../proposals/proposals.store.ts';
import { TableRecord } from '../record/record.store.ts';
import { TableReviews } from '../reviews/reviews.store.ts';
import { TableTemplates } from '../templates/templates.store.ts';
import { TableUsers } from '../users/users.store.ts';
import type { Transaction } from './transaction.ts';
import type { Work, WorkContext } from './work.ts';

/** The stores of one transaction. */
export function makeWork(transaction: Transaction, context: WorkContext, establishments: EstablishmentCache): Work {
  const dataVersion = async (): Promise<number> =>
    (await transaction.row<{ data_version: number }>('SELECT data_version FROM record_head'))?.data_version ?? 0;
  return {
    context,
    transaction,
    dataVersion,
    establishment: new TableEstablishment(transaction, establishments, dataVersion),
    dossiers: new TableDossiers(transaction),
    people: new TablePeople(transaction),
    reviews: new TableReviews(transaction),
    proposals: new TableProposals(transaction),
    decisions: new TableDecisions(transaction),
    packs: new TablePacks(transaction),
    defaultPacks: new TableDefaultPacks(transaction),
    comparisons: new TableComparisons(transaction),
    templates: new TableTemplates(transaction),
    bodies: new TableBodies(transaction),
    batches: new TableBatches(transaction),
    users: new TableUsers(transaction),
    jobs: new TableJobs(transaction, context),
    imports: new TableImports(transaction),
    record: new TableRecord(transaction),
  };
}
