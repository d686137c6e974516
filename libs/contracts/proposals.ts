import type { CitationView, PackRef } from './due-list.ts';
import type { JobView } from './jobs.ts';

/** POST /proposals (with header `idempotency-key`) → 202 ProposalStarted */
export interface ProposalRequest {
  readonly asOf: string;
  readonly pack?: string;
  /** Locality code; absent: everything the caller sees. */
  readonly scope?: string;
  /** People in a ring, 0 = no limit; 2 unless said. */
  readonly maxCycle?: number;
  /** People moving in one chain, 0 = no chains; 0 unless said. */
  readonly maxChain?: number;
  readonly name?: string;
}
export interface ProposalStarted {
  readonly id: string;
  readonly job: JobView;
}

export interface ReasonView {
  readonly code: string;
  readonly text: string;
  readonly cites: readonly CitationView[];
}
export interface SeatView {
  readonly position: string;
  readonly title: string;
  readonly unitName: string;
  readonly locality: string;
  readonly localityName: string;
}
export interface MoveView {
  /** Number of the move in the plan, from 1. */
  readonly no: number;
  readonly person: string;
  readonly fullName: string;
  readonly due: boolean;
  readonly from?: SeatView;
  readonly to: SeatView;
  readonly score: number;
  readonly reasons: readonly ReasonView[];
  /** Ring or chain the move belongs to: `ring-1`, `chain-1` … */
  readonly group: string;
}
export interface BlockerView {
  readonly code: string;
  readonly text: string;
  readonly count: number;
  readonly cites: readonly CitationView[];
}
export interface UnplacedView {
  readonly person: string;
  readonly fullName: string;
  readonly title: string;
  readonly unitName: string;
  readonly localityName: string;
  readonly blockers: readonly BlockerView[];
}
/** GET /proposals/:id */
export interface ProposalView {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly pack: PackRef;
  readonly scopeName: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly job: JobView;
  readonly maxCycle: number;
  readonly maxChain: number;
  /** Absent until the job is done. */
  readonly plan?: {
    readonly status: 'optimal' | 'feasible' | 'infeasible';
    readonly objective: readonly number[];
    readonly bound: readonly number[];
    readonly seconds: number;
    readonly due: number;
    readonly resolved: number;
    readonly moves: readonly MoveView[];
    readonly unplaced: readonly UnplacedView[];
  };
}
/** GET /proposals → ProposalLine[], newest first */
export interface ProposalLine {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: JobView['state'];
  readonly due?: number;
  readonly resolved?: number;
}
