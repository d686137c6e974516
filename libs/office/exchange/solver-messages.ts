import type { ExchangeProblem, PlanSoFar, SolvedPlan, SolveProgress } from '#exchange';

/** What the worker is started with. `stop` holds one word; anything but 0 in it ends the run with the best plan so far. */
export interface SolverOrder {
  readonly problem: ExchangeProblem;
  readonly timeLimitSeconds?: number | undefined;
  readonly stop: SharedArrayBuffer;
}

export type SolverMessage =
  | { readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly kind: 'plan-so-far'; readonly plan: PlanSoFar; readonly seconds: number }
  | { readonly kind: 'plan'; readonly plan: SolvedPlan };
