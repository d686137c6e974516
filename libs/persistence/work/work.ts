import type { Day } from '#calendar';
import type { ImportStore } from '../imports/import-store.ts';
import type {
  PaperBatchStore, BodyStore, DecisionStore, DossierStore, EstablishmentStore, JobStore, PeopleStore, ProposalStore, RecordStore, ReviewStore, UserStore,
} from './stores.ts';
import type { ComparisonStore, DefaultPackStore, PackStore } from './pack-stores.ts';
import type { TemplateStore } from './template-stores.ts';
import type { Transaction } from './transaction.ts';

/** Who works, on what, and why. Everything below is transaction-local in PostgreSQL and drives row-level security. */
export interface WorkContext {
  /** Username, or the name of a deed of the house: `sign-in`, `import`, `review-runner`. */
  readonly actor: string;
  /** Roots of locality subtrees, or `all`. An empty list sees no personnel data. */
  readonly scope: 'all' | readonly string[];
  /** Why sensitive data is read: `due-list`, `plan`, `audit` … */
  readonly purpose?: string | undefined;
  readonly requestId?: string | undefined;
  /** `room.deed` for the record (`decision.drafted`); without it lines say `table.inserted` and the like. */
  readonly action?: string | undefined;
  /** Same key and actor: the deed runs once, later calls get the first answer (which must be JSON). */
  readonly idempotencyKey?: string | undefined;
  /** Text of the request; the same key with another one is {@link IdempotencyKeyReused}. */
  readonly fingerprint?: string | undefined;
  /** People in post in the scope on this day are visible; today unless said. */
  readonly asOf?: Day | undefined;
  /** One consistent read-only picture of the data (REPEATABLE READ), for long reads. */
  readonly snapshot?: boolean | undefined;
  /** Longest time for one statement; 5 s unless said. Imports and reviews say more. */
  readonly statementSeconds?: number | undefined;
}

/** One transaction with its stores. Nothing of it may be used after the closure has ended. */
export interface Work {
  readonly context: WorkContext;
  readonly establishment: EstablishmentStore;
  readonly dossiers: DossierStore;
  readonly people: PeopleStore;
  readonly reviews: ReviewStore;
  readonly proposals: ProposalStore;
  readonly decisions: DecisionStore;
  readonly packs: PackStore;
  readonly defaultPacks: DefaultPackStore;
  readonly comparisons: ComparisonStore;
  readonly templates: TemplateStore;
  readonly bodies: BodyStore;
  readonly batches: PaperBatchStore;
  readonly users: UserStore;
  readonly jobs: JobStore;
  readonly imports: ImportStore;
  readonly record: RecordStore;
  /** Counter that moves with every committed change of personnel data. */
  dataVersion(): Promise<number>;
  /** For stores inside this lib only; nothing outside writes SQL. */
  readonly transaction: Transaction;
}
