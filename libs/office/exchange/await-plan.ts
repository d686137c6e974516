import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

import type { PlanSoFar, SolvedPlan, SolveProgress } from '#exchange';

import type { SolverMessage } from './solver-messages.ts';

export interface Awaiting {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
  /** How long after an abort the thread may still answer by itself, in milliseconds. */
  readonly grace: number;
}

/**
 * The plan of a solver's thread. After an abort the thread has a moment to answer by itself; then the last plan it sent
 * is the answer, so that a cancel never waits for a long step. `undefined` when it was stopped before any plan.
 * @throws Error when the thread dies without a plan
 */
export async function awaitPlan(worker: Worker, { signal, onProgress, grace }: Awaiting): Promise<SolvedPlan | undefined> {
  let last: SolvedPlan | undefined;
  const plan = new Promise<SolvedPlan>((resolve) => {
    worker.on('message', (message: SolverMessage) => {
      if (message.kind === 'plan') resolve(message.plan);
      else if (message.kind === 'plan-so-far') last = asAnswer(message.plan, message.seconds);
      else onProgress?.(message.progress);
    });
  });
  const died = once(worker, 'exit').then(([code]): never => {
    throw new Error(`the solver's thread ended with code ${String(code)} and no plan`);
  });
  died.catch(() => undefined);
  return Promise.race([plan, died, afterAbort(signal, grace).then(() => last)]);
}

/** Resolves `grace` milliseconds after the signal; never when there is none. */
async function afterAbort(signal: AbortSignal | undefined, grace: number): Promise<void> {
  await new Promise<void>((resolve) => {
    if (signal?.aborted === true) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  await new Promise<void>((resolve) => { setTimeout(resolve, grace); });
}

/** The judge has not seen it, so it claims nothing but what it is worth and the engine's bounds. */
function asAnswer({ cycles, chains, objective, bound }: PlanSoFar, seconds: number): SolvedPlan {
  const levels = objective.map((value, level) => ({ value, bound: bound[level] ?? value, proven: false }));
  const stats = { seats: 0, arcs: 0, parts: 0, columns: 0, programmes: 0, cuts: 0, branches: 0 };
  return { status: 'feasible', objective, bound, cycles, chains, seconds, levels, certificate: { parts: [] }, stats, reasons: [] };
}
