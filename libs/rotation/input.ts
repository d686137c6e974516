import { type Day } from '#calendar';
import { type ExchangeProblem } from '#exchange';
import { type Dossier, type Finding, type MoveMark, type PersonReview, type RulePack } from '#regulations';
import { type Establishment } from '#tenure';

import { type Geography } from './geography.ts';
import { type LeftOut } from './plan.ts';
import { type Match } from './specialisation.ts';
import { type Seat, type SeatPlan } from './seats.ts';

/** A person and the position he is to take. */
export type WishedMove = readonly [person: string, position: string];

export interface RotationInput {
  /** Day the data is read on and the moves take effect. */
  readonly asOf: Day;
  readonly establishment: Establishment;
  readonly dossiers: readonly Dossier[];
  /** Reviews of the same people on the same day by the same pack. */
  readonly reviews: readonly PersonReview[];
  readonly pack: RulePack;
  /** Codes of localities whose due people are to be moved, with everything below them; absent or empty: everywhere. */
  readonly scope?: readonly string[] | undefined;
  /**
   * Where their seats may be exchanged: in the scope alone, or with everybody in the data. Unless said, in the scope, except
   * that a scope of one locality looks everywhere: nobody may change seats within one locality.
   */
  readonly partners?: 'scope' | 'everywhere' | undefined;
  /** People in a ring, 0 = no limit; 2 unless said. */
  readonly maxCycle?: number | undefined;
  /** People who move in one chain into a vacant seat, 0 = no chains; 0 unless said. */
  readonly maxChain?: number | undefined;
  /** Moves that must be in the plan; one that a rule refuses is not forced but reported in `brokenPins`. */
  readonly pinned?: readonly WishedMove[] | undefined;
  readonly forbidden?: readonly WishedMove[] | undefined;
  /** Positions whose vacant seats may be filled by a chain; absent: every vacant head seat in scope. */
  readonly vacancies?: readonly string[] | undefined;
  /** At most so many people who are not due may move. */
  readonly maxExtraMoves?: number | undefined;
  /** Refusals that the board sets aside for a trial, for everybody or for one person; the moves then carry a mark of it. */
  readonly waived?: readonly (string | { readonly code: string; readonly person: string })[] | undefined;
  /** Localities whose seats may be exchanged besides those of the scope. */
  readonly alsoPartners?: readonly string[] | undefined;
  /** Only seats of these ranks take part; absent: every rank. */
  readonly ranks?: readonly string[] | undefined;
  /** `anywhere` lets people change province; within one province unless said. */
  readonly reach?: 'province' | 'anywhere' | undefined;
  /** Above so many pairs of people and seats only the nearest partners are looked at; 4,000,000 unless said. */
  readonly mostPairs?: number | undefined;
  /** Pairs of fields near enough to match; those of the product unless said. */
  readonly relatedFields?: readonly (readonly [string, string])[] | undefined;
}

/** One thing that stands against a move: code, Vietnamese sentence, provisions, who may lift it. */
export type Refusal = MoveMark;

/** Somebody in a head seat who may have to move or may make room. */
export interface Candidate {
  readonly person: string;
  readonly dossier: Dossier;
  readonly seat: Seat;
  /** Over the limit on the day. */
  readonly due: boolean;
  /** Due, and in the scope: one of those the plan is made for. */
  readonly wanted: boolean;
  /** The finding that makes him due: the one exceeded longest. */
  readonly finding?: Finding | undefined;
  /** Days since the first day over; 0 for those not due. */
  readonly overdueDays: number;
  /** What suits him: the file's specialisations, else those of his seat. */
  readonly specialisations: readonly string[];
}

/** A move whose person and seat are known. */
export interface KnownMove {
  readonly candidate: Candidate;
  readonly seat: Seat;
}

/** Objective levels in their order; every level is whole numbers, larger is better. */
export const OBJECTIVE_LEVELS = ['due-resolved', 'days-overdue', 'specialisation', 'not-due-movers', 'distance'] as const;

/** A problem for the exchange, and everything needed to put its answer into words. */
export interface RotationProblem {
  readonly input: RotationInput;
  readonly exchange: ExchangeProblem;
  /** Whether pairs were left out because there were too many; a plan is then the best among the nearest partners. */
  readonly trimmed: boolean;
  readonly levels: typeof OBJECTIVE_LEVELS;
  readonly geography: Geography;
  readonly seatPlan: SeatPlan;
  /** Holders of head seats whose rank a due person of the scope shares, by person in code order. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** People over the limit whose seat cannot be exchanged as the data stands. */
  readonly leftOut: readonly LeftOut[];
  /** Due people of the scope in code order. */
  readonly due: readonly Candidate[];
  readonly brokenPins: readonly { readonly move: WishedMove; readonly refusals: readonly Refusal[] }[];
  /** Whether a seat may take part at all (see `partners`). */
  takesPart(seat: Seat): boolean;
  match(candidate: Candidate, seat: Seat): Match;
  /** Everything that refuses a person a seat; empty when he may take it. Worked out when asked. */
  whyNot(person: string, position: string): readonly Refusal[];
  /** What the law lets pass but wants known of the move. */
  flags(person: string, position: string): readonly Refusal[];
  /** Refusals of the move that the board waived for this trial. */
  waivedFor(person: string, position: string): readonly Refusal[];
  /** The refusals that lie with the person himself, whatever the seat. */
  whyNotLeave(person: string): readonly Refusal[];
}
