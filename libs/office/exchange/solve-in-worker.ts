import { Worker } from 'node:worker_threads';

import { type ExchangeProblem, solve, type SolvedPlan, type SolveProgress } from '#exchange';

import { awaitPlan } from './await-plan.ts';
import type { SolverOrder } from './solver-messages.ts';

export interface SolvingOptions {
  readonly timeLimitSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

/** The compiled worker stands beside the compiled file; run from sources there is none, and the solver runs in place. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./solver-worker.js', import.meta.url) : undefined;
/** A cancel is answered within 200 ms: this is what the thread gets to answer by itself. */
const GRACE = 120;

/**
 * Solves in a thread of its own, so that the desk stays responsive. An abort ends the run with the best plan so far,
 * `undefined` when there was none yet.
 * @throws Error when the thread dies without a plan
 */
export async function solveInWorker(problem: ExchangeProblem, options: SolvingOptions): Promise<SolvedPlan | undefined> {
  if (!WORKER) return solve(problem, options);
  const stop = new SharedArrayBuffer(4);
  const order: SolverOrder = { problem, timeLimitSeconds: options.timeLimitSeconds, stop };
  const worker = new Worker(WORKER, { workerData: order });
  const onAbort = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  if (options.signal?.aborted) onAbort();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await awaitPlan(worker, { signal: options.signal, onProgress: options.onProgress, grace: GRACE });
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    void worker.terminate();
  }
}
