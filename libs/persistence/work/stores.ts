import type { Day } from '#calendar';
import type {
  BarView, DueLine, DueListSort, JobState, JobView, LocalityView, MoveView, OutcomeCode,
  PersonHit, PersonView, ProposalLine, RecordLine, RecordVerification, Role, UnplacedView,
} from '#contracts';
import type { Dossier, Finding } from '#regulations';
import type { Establishment } from '#tenure';

export * from '../decisions/decision-shapes.ts';

/** Localities, units, positions and successions; kept in memory until the data version moves. */
export interface EstablishmentStore {
  load(): Promise<Establishment>;
  /** Only localities in the caller's scope, parents before children. */
  localities(): Promise<readonly LocalityView[]>;
  /** Codes of a locality and everything under it; empty when the locality is unknown or out of scope. */
  subtree(locality: string): Promise<readonly string[]>;
}

export interface DossierQuery {
  /** With `headsOnly` or `scope`: the day on which the post must be held; today's data when absent. */
  readonly asOf?: Day | undefined;
  readonly people?: readonly string[] | undefined;
  /** Locality code: people in post in its subtree on `asOf`. */
  readonly scope?: string | undefined;
  /** People in a head position on `asOf`. */
  readonly headsOnly?: boolean | undefined;
  /** People a page, 1,000 unless said. */
  readonly size?: number | undefined;
}
export interface DossierStore {
  /** Pages in order of person code; memory is that of one page. */
  batches(query: DossierQuery): AsyncIterable<readonly Dossier[]>;
  find(person: string): Promise<Dossier | undefined>;
  count(query: DossierQuery): Promise<number>;
}

export interface PeopleStore {
  /** By name or code, without diacritics too (`dang` finds Đặng); Vietnamese order. */
  search(text: string, limit?: number): Promise<readonly PersonHit[]>;
  /** Everything but `retiresOn`, which the law knows. Posts of relatives are those held on `asOf`. */
  view(code: string, asOf?: Day): Promise<PersonView | undefined>;
  bars(code: string): Promise<readonly BarView[]>;
}

/** What makes two reviews the same work. `scope` lists locality roots; empty: the whole city. */
export interface ReviewKey {
  readonly asOf: Day;
  readonly pack: string;
  readonly packVersion: string;
  readonly dataVersion: number;
  readonly scope: readonly string[];
}
export interface ReviewHead extends ReviewKey {
  readonly id: string;
  readonly packName: string;
  readonly people: number;
  readonly counts: Readonly<Record<OutcomeCode, number>>;
  readonly madeBy: string;
  readonly madeAt: string;
}
/** One line of the due list with the findings of every rule behind it. */
export interface ReviewedHead {
  readonly line: DueLine;
  readonly findings: readonly Finding[];
}
export interface ReviewWriter {
  readonly id: string;
  add(heads: readonly ReviewedHead[]): Promise<void>;
  /** Counts and locks the review; nothing can be added or changed afterwards. */
  finish(): Promise<ReviewHead>;
}
export interface DueListFilter {
  /** Name or code, without diacritics too. */
  readonly q?: string | undefined;
  /** Locality codes whose subtrees are wanted; absent: all that the caller sees. */
  readonly scope?: readonly string[] | undefined;
  readonly outcomes?: readonly OutcomeCode[] | undefined;
  readonly sectors?: readonly string[] | undefined;
  readonly specialisations?: readonly string[] | undefined;
  readonly sort?: DueListSort | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  /** 1–500, 50 unless said. */
  readonly size?: number | undefined;
}
/** `counts` and `sectors` ignore the outcome and the sector filter respectively, so that chips never jump. */
export interface DueListSlice {
  readonly counts: Readonly<Record<OutcomeCode, number>>;
  readonly sectors: readonly { readonly code: string; readonly count: number }[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly lines: readonly DueLine[];
}
export interface ReviewStore {
  find(key: ReviewKey): Promise<ReviewHead | undefined>;
  get(id: string): Promise<ReviewHead | undefined>;
  begin(key: ReviewKey & { readonly packName: string }): Promise<ReviewWriter>;
  page(review: string, filter: DueListFilter): Promise<DueListSlice>;
  findings(review: string, person: string): Promise<readonly Finding[]>;
  /** All findings in order of person code, for `planner review --json`. */
  allFindings(review: string): AsyncIterable<readonly Finding[]>;
}

export interface NewProposal {
  readonly name: string;
  readonly asOf: Day;
  readonly pack: string;
  readonly packVersion: string;
  readonly packName: string;
  /** Locality roots; empty: the whole city. */
  readonly scope: readonly string[];
  readonly maxCycle: number;
  readonly maxChain: number;
}
export interface StoredPlan {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly objective: readonly number[];
  readonly bound: readonly number[];
  readonly seconds: number;
  readonly due: number;
  readonly resolved: number;
  readonly moves: readonly MoveView[];
  readonly unplaced: readonly UnplacedView[];
  /** Anything else the planner wants back (rings and chains by person code …). */
  readonly details?: unknown;
}
export interface StoredProposal extends NewProposal {
  readonly id: string;
  readonly job?: string | undefined;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly plan?: StoredPlan | undefined;
}
export interface ProposalStore {
  create(proposal: NewProposal): Promise<string>;
  attachJob(id: string, job: string): Promise<void>;
  /** Once only: a stored plan is never overwritten. */
  storePlan(id: string, plan: StoredPlan): Promise<'stored' | 'already-stored' | 'unknown'>;
  find(id: string): Promise<StoredProposal | undefined>;
  list(limit?: number): Promise<readonly ProposalLine[]>;
}

/** Files of a batch, kept for a day for who asked for them. */
export interface PaperBatchStore {
  keep(batch: { readonly job: string; readonly papers: number; readonly zip: Uint8Array; readonly pdf: Uint8Array }): Promise<void>;
  file(job: string, format: 'zip' | 'pdf'): Promise<Uint8Array | undefined>;
  /** The caller's own, newest first, with those still being made. */
  mine(): Promise<readonly { readonly job: StoredJob; readonly papers: number; readonly createdAt: string; readonly keptUntil?: string | undefined }[]>;
}
export interface StoredUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Locality roots; empty with `wholeCity`. */
  readonly scopes: readonly string[];
  readonly wholeCity: boolean;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly failedAttempts: number;
  /** Instant (ISO) until which sign-in is refused. */
  readonly lockedUntil?: string | undefined;
  readonly version: number;
}
export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly wholeCity: boolean;
  readonly passwordHash: string;
}
export interface UserStore {
  find(username: string): Promise<StoredUser | undefined>;
  list(): Promise<readonly StoredUser[]>;
  create(user: NewUser): Promise<'created' | 'name-taken'>;
  setPassword(username: string, passwordHash: string): Promise<'set' | 'unknown'>;
  setDisabled(username: string, disabled: boolean): Promise<'set' | 'unknown'>;
  /** Counts one failure; from the tenth on locks for a minute, doubling to fifteen. Answers the lock, if any. */
  noteFailure(username: string): Promise<{ readonly failedAttempts: number; readonly lockedUntil?: string | undefined }>;
  noteSuccess(username: string): Promise<void>;
  /** Ends every session of the user at once. Answers how many. */
  endSessions(username: string): Promise<number>;
}

export interface NewJob {
  readonly kind: JobView['kind'];
  /** What the worker needs; no personnel data, only ids and options. */
  readonly request: unknown;
  /** Another job of the same key that is queued or running is answered instead of a new one. */
  readonly key?: string | undefined;
}
export interface StoredJob extends JobView {
  readonly request: unknown;
  readonly createdBy: string;
  readonly scope: 'all' | readonly string[];
  readonly cancelRequested: boolean;
}
export interface JobProgress {
  readonly progress?: number | undefined;
  readonly phase?: string | undefined;
  readonly best?: number | undefined;
  readonly bound?: number | undefined;
}
export interface JobStore {
  /** Writes the job and hands it to the queue in the same transaction. */
  enqueue(job: NewJob): Promise<StoredJob>;
  find(id: string): Promise<StoredJob | undefined>;
  /** Queued or running → `cancelled` at once when queued, asked of the worker when running. */
  cancel(id: string): Promise<JobState | 'unknown'>;
}

export interface RecordFilter {
  /** Lines with a smaller number than this (newest first). */
  readonly before?: number | undefined;
  /** Lines with a larger number than this (oldest first). */
  readonly after?: number | undefined;
  readonly table?: string | undefined;
  readonly person?: string | undefined;
  readonly actor?: string | undefined;
  readonly limit?: number | undefined;
}
export interface RecordStore {
  /** Needs scope `all` or purpose `audit`. */
  lines(filter: RecordFilter): Promise<readonly RecordLine[]>;
  /** A line that no table change writes: a sign-in, a refusal, a read of sensitive data. */
  note(action: string, about: { readonly table?: string; readonly key?: string; readonly person?: string; readonly detail?: Readonly<Record<string, unknown>> }): Promise<void>;
  verify(): Promise<RecordVerification>;
}
