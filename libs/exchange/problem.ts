/** Somebody who holds a seat. */
export interface Vertex {
  readonly id: string;
  readonly mustMove?: boolean | undefined;
  /** Whether the seat may be left without a holder at the end of a chain; true unless said. */
  readonly mayStayEmpty?: boolean | undefined;
}

/** `[from, to, weights]`: the holder (or entrant) `from` may take the seat of `to` (a holder's or a vacancy). */
export type Arc = readonly [from: string, to: string, weights: readonly number[]];

/**
 * PROBLEM.json. Weights are compared level by level, larger is better.
 * `maxCycle` counts the people of a ring (0 = no limit), `maxChain` the people who move in one chain (0 = no chains).
 */
export interface ExchangeProblem {
  readonly vertices: readonly Vertex[];
  readonly vacancies?: readonly { readonly id: string }[] | undefined;
  readonly entrants?: readonly { readonly id: string }[] | undefined;
  readonly arcs: readonly Arc[];
  readonly maxCycle?: number | undefined;
  readonly maxChain?: number | undefined;
  readonly pinned?: readonly (readonly [string, string])[] | undefined;
  readonly forbidden?: readonly (readonly [string, string])[] | undefined;
  readonly objective?: readonly 'sum'[] | undefined;
}

/**
 * Plan out. A ring lists people so that each takes the seat of the next and the last that of the first.
 * A chain is listed along its arcs too: each takes the seat of the next, and the last name is the vacancy it ends in.
 */
export interface ExchangePlan {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly objective: readonly number[];
  readonly bound: readonly number[];
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly seconds: number;
}
