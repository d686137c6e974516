import { type BalanceProof, type Certificate } from './certificate.ts';
import { type ExchangePlan } from './problem.ts';

export interface LevelResult {
  readonly value: number;
  readonly bound: number;
  /** True when the value equals the bound and every level before is proven too. */
  readonly proven: boolean;
}

/** The level of `balance`, when the problem asks for one. It comes last, so it costs the levels before nothing. */
export interface BalanceResult {
  /** The largest excess of the plan, and the largest of the best plan found without this level. */
  readonly worst: number;
  readonly before: number;
  /** No plan as good on the levels before has a largest excess below this. */
  readonly bound: number;
  /** Whether the judge has accepted that; "bound not certified" otherwise. */
  readonly proven: boolean;
  readonly localities: readonly { readonly name: string; readonly moves: number; readonly share: number; readonly excess: number }[];
  /** The last step of the halving that no plan as good could take; absent while nothing is refuted. */
  readonly refuted?: BalanceProof | undefined;
}

export interface SolveStats {
  readonly seats: number;
  readonly arcs: number;
  readonly parts: number;
  /** Rings and chains ever priced into the master problem. */
  readonly columns: number;
  /** Linear programmes solved. */
  readonly programmes: number;
  readonly cuts: number;
  readonly branches: number;
}

export interface SolvedPlan extends ExchangePlan {
  readonly levels: readonly LevelResult[];
  readonly certificate: Certificate;
  readonly balance?: BalanceResult | undefined;
  readonly stats: SolveStats;
  /** Why there is no plan; empty unless `infeasible`. */
  readonly reasons: readonly string[];
}

export interface SolveProgress {
  readonly phase: 'reading' | 'matching' | 'assigning' | 'pricing' | 'diving' | 'cutting' | 'branching' | 'balancing' | 'checking';
  /** Level worked on, 0 is the first. */
  readonly level: number;
  readonly best: readonly number[];
  /** Best known upper bound of the level worked on; Infinity while nothing is known. */
  readonly bound: number;
  /** How far the bound lies above the plan on that level. */
  readonly gap: number;
  readonly seconds: number;
}

/** The best plan of a run that still goes on, with the engine's own bounds; the judge has not seen it. */
export interface PlanSoFar {
  readonly cycles: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
  readonly objective: readonly number[];
  readonly bound: readonly number[];
}

export interface SolveOptions {
  /** Wall-clock limit; the best plan found by then comes back with its true gap. No limit unless given. */
  readonly timeLimitSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Shared word that another thread sets to anything but 0 to stop the run, even inside one long linear programme. */
  readonly stopFlag?: Int32Array | undefined;
  /** Called about twenty times a second, from inside long steps too. */
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
  /** Called with every better plan, at most about twenty times a second. */
  readonly onPlan?: ((plan: PlanSoFar) => void) | undefined;
  /** Order in which equal choices are tried. The same problem and seed give the same plan, whatever the order of rows. */
  readonly seed?: number | undefined;
  /** A plan to start from, such as the one approved before. Moves that are no longer possible are dropped. */
  readonly start?: Pick<ExchangePlan, 'cycles' | 'chains'> | undefined;
  /** Milliseconds from any origin; `performance.now` unless given. */
  readonly now?: (() => number) | undefined;
}
