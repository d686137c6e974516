/** Somebody who holds a seat. */
export interface Vertex {
  readonly id: string;
  /** A wish, not a condition: a person who must move and cannot is left in place and explained. Counts for `maxExtraMoves`. */
  readonly mustMove?: boolean | undefined;
  /** Whether the seat may be left without a holder at the end of a chain; true unless said. */
  readonly mayStayEmpty?: boolean | undefined;
}

/** `[from, to, weights]`: the holder (or entrant) `from` may take the seat of `to` (a holder's or a vacancy). */
export type Arc = readonly [from: string, to: string, weights: readonly number[]];

/** `[from, to]`: an arc named by its ends. */
export type ArcName = readonly [from: string, to: string];

/** A side condition: the coefficients of the arcs used must not add up to more than `atMost`. */
export interface ExchangeLimit {
  readonly name?: string | undefined;
  readonly arcs: readonly (readonly [from: string, to: string, coefficient: number])[];
  readonly atMost: number;
}

/** A locality and the seats in it, each named by its holder or, when vacant, by itself. */
export interface LocalitySeats {
  readonly name: string;
  readonly seats: readonly string[];
}

/**
 * A last level, after all sums: the largest excess of a locality is to be least. Moves are counted where they begin
 * (`departures`, also when absent) or where they end (`newcomers`), in the localities listed; the fair share of a
 * locality is all moves counted shared out by seats and rounded up, its excess what it bears beyond that, or 0.
 */
export interface Balance {
  readonly localities: readonly LocalitySeats[];
  readonly count?: 'departures' | 'newcomers' | undefined;
}

/**
 * PROBLEM.json. Weights are compared level by level, larger is better.
 * `maxCycle` counts the people of a ring (0 = no limit; 3 when absent), `maxChain` the people who move in one chain,
 * an entrant included (0 = no chains, also when absent). Of parallel arcs the best by weights counts.
 */
export interface ExchangeProblem {
  readonly vertices: readonly Vertex[];
  readonly vacancies?: readonly { readonly id: string }[] | undefined;
  readonly entrants?: readonly { readonly id: string }[] | undefined;
  readonly arcs: readonly Arc[];
  readonly maxCycle?: number | undefined;
  readonly maxChain?: number | undefined;
  /** Arcs that must be in the plan. */
  readonly pinned?: readonly ArcName[] | undefined;
  /** Arcs that must not be in the plan. */
  readonly forbidden?: readonly ArcName[] | undefined;
  readonly objective?: readonly 'sum'[] | undefined;
  readonly limits?: readonly ExchangeLimit[] | undefined;
  /** At most so many holders without `mustMove` may move. */
  readonly maxExtraMoves?: number | undefined;
  /** The last level; without it none. `solve` alone heeds it, the questions beside the plan do not. */
  readonly balance?: Balance | undefined;
}

/** What `maxCycle` and `maxChain` mean when PROBLEM.json does not say. */
export const DEFAULT_MAX_CYCLE = 3;
export const DEFAULT_MAX_CHAIN = 0;

/**
 * Plan out. A ring lists people so that each takes the seat of the next and the last that of the first.
 * A chain is listed along its arcs too: each takes the seat of the next, and the last name is the vacancy it ends in.
 * `optimal` is said only after `checkPlan` has agreed on every level.
 */
export interface ExchangePlan {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly objective: readonly number[];
  readonly bound: readonly number[];
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly seconds: number;
}
