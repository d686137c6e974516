import { type ExchangePlan } from '#exchange';
import { type Citation } from '#regulations';

/** One reason for a move, or one thing the board should know about it. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly cites: readonly Citation[];
  /** Points this reason gave, out of `outOf`; absent for reasons that carry none. */
  readonly points?: number;
  readonly outOf?: number;
}

/** A seat as it is named in a plan. */
export interface SeatLabel {
  readonly position: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  readonly locality: string;
  readonly localityName: string;
}

export interface PlannedMove {
  /** Number in the plan, from 1. */
  readonly no: number;
  readonly person: string;
  readonly fullName: string;
  readonly due: boolean;
  /** Position codes, as the command line prints them. */
  readonly from: string;
  readonly to: string;
  readonly fromSeat: SeatLabel;
  readonly toSeat: SeatLabel;
  /** 0 to 100; the points of the reasons add up to it. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** `ring-1`, `chain-1` … */
  readonly group: string;
}

/** Why somebody due is not in the plan, in the order in which it is tested. */
export type UnplacedClass = 'cannot-leave' | 'no-acceptable-seat' | 'nobody-takes-his-seat' | 'no-ring' | 'outcompeted';

/** Equal posts of the scope that one reason keeps out of reach. */
export interface Blocker {
  readonly code: string;
  readonly text: string;
  /** Number of equal posts in scope this is the first obstacle to. */
  readonly count: number;
  readonly cites: readonly Citation[];
}

export interface Unplaced {
  readonly person: string;
  readonly fullName: string;
  readonly position: string;
  readonly seat: SeatLabel;
  readonly kind: UnplacedClass;
  /** Equal posts in scope, his own not counted: the sum of the blockers' counts, unless the obstacle lies with himself. */
  readonly equalPosts: number;
  readonly blockers: readonly Blocker[];
}

/** Somebody over the limit in a seat that cannot be exchanged as the data stands; he is counted as due and explained. */
export interface LeftOut {
  readonly person: string;
  readonly fullName: string;
  readonly seat: SeatLabel;
  readonly blocker: Blocker;
}

/** How evenly departures are shared out among areas; `worst` is the most that an area gives beyond its fair share, in people; `before` the same of the best plan without this level; not `proven` means its bound is not certified. */
export interface PlanBalance {
  readonly worst: number;
  readonly before: number;
  readonly proven: boolean;
}

/** A plan in words: what `planner propose` prints and the proposal page shows. */
export interface RotationPlan extends Pick<ExchangePlan, 'status' | 'objective' | 'bound' | 'seconds'> {
  readonly levels: readonly string[];
  /** The level after all sums, `balance`, where people sit in more than one area. `status`, `objective` and `bound` speak of the sums. */
  readonly balance?: PlanBalance | undefined;
  /** Due people in scope, and how many of them the plan moves. */
  readonly due: number;
  readonly resolved: number;
  readonly moves: readonly PlannedMove[];
  /** People of each ring; each takes the seat of the next, the last that of the first. */
  readonly cycles: readonly (readonly string[])[];
  /** People of each chain; each takes the seat of the next, the last the vacant seat. */
  readonly chains: readonly (readonly string[])[];
  readonly unplaced: readonly Unplaced[];
}
