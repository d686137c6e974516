import { type Day, type Elapsed } from '#calendar';
import { type Establishment, type PositionFact, type TenureFact } from '#tenure';

import { type Dossier } from '../dossier.ts';
import { type AccountNode, type Citation } from '../finding.ts';
import { type RulePack } from '../pack.ts';

/** Who may lift a refusal: the competent authority by decision, the person by consent, or nobody. */
export type Waiver = 'authority' | 'person' | 'none';

/** One thing that stands against a move, or that the board should know about it. */
export interface MoveMark {
  readonly code: string;
  readonly text: string;
  readonly cites: readonly Citation[];
  readonly values: NonNullable<AccountNode['values']>;
  /** Only on refusals. */
  readonly waiver?: Waiver;
}

/** Outcome of a move: it may go ahead when nothing refuses it. */
export interface MoveAccount {
  readonly refusals: readonly MoveMark[];
  readonly flags: readonly MoveMark[];
}

/** The paper a move is made by: rotation is for civil servants in leadership, transfer also for principals. */
export type Instrument = 'rotation' | 'transfer';

/** Why a person is moved. */
export type Ground = 'two-term' | 'non-local' | 'training' | 'other';

export interface MoveContext {
  readonly establishment: Establishment;
  /** Day on which the move takes effect. */
  readonly asOf: Day;
  readonly pack: RulePack;
  /** `rotation` unless said. */
  readonly instrument?: Instrument;
  /** `two-term` unless said. */
  readonly ground?: Ground;
  /** Who sits in a unit, for family ties; see `indexHolders`. Absent: ties are not looked at. */
  readonly holders?: Holders;
}

/** People in post on a day, by unit. */
export type Holders = ReadonlyMap<string, readonly Holder[]>;
export interface Holder {
  readonly person: string;
  readonly position: PositionFact;
}

/** What depends on the person alone, worked out once for all destinations. */
export interface Mover extends MoveAccount {
  readonly dossier: Dossier;
  /** Position held on the day, the head post first. */
  readonly position?: PositionFact;
  readonly held?: TenureFact;
  readonly retiresOn?: Day;
  readonly timeLeft?: Elapsed;
}

/** The seat somebody may be moved to. */
export interface Target {
  readonly position: PositionFact;
  /** `higher`: the post ranks above the present one, which rank codes alone cannot say. */
  readonly standing?: 'higher';
  /** Whether the position allowance there is lower than the present one. */
  readonly lowerAllowance?: boolean;
}
