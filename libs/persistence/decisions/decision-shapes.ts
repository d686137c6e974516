import type { Day } from '#calendar';
import type { DecisionLine, DecisionsPage, DecisionState } from '#contracts';

export interface NewDecision {
  readonly kind: string;
  readonly title: string;
  readonly person: string;
  readonly fullName: string;
  readonly fromUnitName?: string | undefined;
  readonly toUnitName?: string | undefined;
  readonly issuer: string;
  /** Code of the issuing body; its numbers are counted under it. */
  readonly body?: string | undefined;
  /** After the number: `QĐ-UBND`. */
  readonly symbol?: string | undefined;
  readonly templateSet?: string | undefined;
  readonly effective: Day;
  readonly proposal?: string | undefined;
  readonly moveNo?: number | undefined;
  /** Papers of one group take effect together; a group of its own when left out. */
  readonly group?: string | undefined;
  readonly groupLabel?: string | undefined;
  /** Order of signing within the group, from 1. */
  readonly place?: number | undefined;
  /** Localities touched (sending and receiving); who sees all of them sees the draft. */
  readonly localities: readonly string[];
  /** The facts the paper is made from, as the document room wants them. */
  readonly facts: unknown;
  /** What it does to tenures once its group is issued. */
  readonly steps?: readonly TenureStep[] | undefined;
  readonly cancels?: string | undefined;
  readonly replaces?: string | undefined;
}
/** `close`: `day` is the first day out; `extend`: the new first day out; `open`: `day` is the first day in, `until` the first day out. */
export interface TenureStep {
  readonly deed: 'close' | 'open' | 'extend';
  readonly person: string;
  readonly position: string;
  readonly day: Day;
  readonly until?: Day | undefined;
  readonly kind?: 'official' | 'acting' | 'in-charge' | 'seconded' | undefined;
  readonly appointment?: 'first' | 'renewed' | undefined;
}
export interface StoredDecision extends DecisionLine {
  /** As written; {@link DecisionLine.state} also knows `in-force`. */
  readonly kept: 'draft' | 'checked' | 'issued' | 'withdrawn' | 'replaced' | 'cancelled';
  readonly facts: unknown;
  readonly edits: unknown;
  readonly steps: readonly TenureStep[];
  readonly moveNo?: number | undefined;
  readonly localities: readonly string[];
  readonly body?: string | undefined;
  readonly templateSet: string;
  readonly place: number;
  readonly createdBy: string;
  readonly editedBy?: string | undefined;
  readonly checkedBy?: string | undefined;
  readonly issuedBy?: string | undefined;
  /** The text as it was signed, a document model as JSON; frozen. */
  readonly paper?: string | undefined;
  readonly sha256?: string | undefined;
  readonly reason?: string | undefined;
  readonly cancels?: string | undefined;
  readonly replaces?: string | undefined;
}
export interface DecisionFilter {
  readonly proposal?: string | undefined;
  readonly group?: string | undefined;
  readonly person?: string | undefined;
  readonly states?: readonly DecisionState[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly issuer?: string | undefined;
  readonly q?: string | undefined;
  /** Effective days, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly sort?: DecisionSort | undefined;
  readonly page?: number | undefined;
  /** 1–1,000, 50 unless said. */
  readonly size?: number | undefined;
  readonly ids?: readonly string[] | undefined;
}
export type DecisionSort = 'newest' | 'name' | 'effective' | 'number' | 'issuer';
/** What a deed may change of a decision; the version moves by one. */
export interface DecisionChange {
  readonly state?: StoredDecision['kept'];
  readonly facts?: unknown;
  readonly edits?: unknown;
  readonly editedBy?: string | null;
  readonly checkedBy?: string | null;
  readonly number?: string;
  readonly issuedOn?: Day;
  readonly issuedBy?: string;
  readonly paper?: string;
  readonly sha256?: string;
  readonly reason?: string | null;
  readonly effective?: Day;
  readonly steps?: readonly TenureStep[];
  readonly issuer?: string;
  readonly symbol?: string | null;
}
export interface DecisionEvent {
  readonly at: string;
  readonly by: string;
  readonly deed: string;
  readonly detail?: string | undefined;
}
export interface DecisionStore {
  /** One draft a move and kind: a paper that exists already for the same proposal and move is returned, not doubled. */
  draft(decisions: readonly NewDecision[]): Promise<readonly DecisionLine[]>;
  find(id: string): Promise<StoredDecision | undefined>;
  /** The decisions and all others of their groups, held until the work is over, in one order for everybody. */
  hold(ids: readonly string[]): Promise<readonly StoredDecision[]>;
  group(group: string): Promise<readonly StoredDecision[]>;
  page(filter: DecisionFilter): Promise<DecisionsPage>;
  list(filter?: DecisionFilter): Promise<readonly DecisionLine[]>;
  /** Only while the version stands. */
  change(id: string, version: number, change: DecisionChange): Promise<Versioned>;
  /** Does what the issued papers of a group say, all or nothing. @throws Refused with the name of the rule that forbids it */
  carryOut(group: string): Promise<number>;
  note(id: string, deed: string, detail?: string): Promise<void>;
  history(id: string): Promise<readonly DecisionEvent[]>;
}
export interface StoredBody {
  readonly code: string;
  readonly locality: string;
  readonly settings: unknown;
  readonly version: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
}
export interface BodyStore {
  all(): Promise<readonly StoredBody[]>;
  find(codes: readonly string[]): Promise<ReadonlyMap<string, StoredBody>>;
  /** `version` 0: nobody has set it yet. */
  save(body: { readonly code: string; readonly locality: string; readonly settings: unknown }, version: number): Promise<Versioned>;
}
/** Outcome of a versioned update (If-Match): `stale` names the version that stands now. */
export type Versioned =
  | { readonly outcome: 'updated'; readonly version: number }
  | { readonly outcome: 'stale'; readonly version: number }
  | { readonly outcome: 'unknown' };
