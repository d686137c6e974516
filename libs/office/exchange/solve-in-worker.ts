import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { type ExchangeProblem, solve, type SolvedPlan, type SolveProgress } from '#exchange';

import type { SolverMessage, SolverOrder } from './solver-messages.ts';

export interface SolvingOptions {
  readonly timeLimitSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

/** The compiled worker stands beside the compiled file; run from sources there is none, and the solver runs in place. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./solver-worker.js', import.meta.url) : undefined;

/**
 * Solves in a thread of its own, so that the desk stays responsive. An abort ends the run with the best plan so far.
 * @throws Error when the thread dies without a plan
 */
export async function solveInWorker(problem: ExchangeProblem, options: SolvingOptions): Promise<SolvedPlan> {
  if (!WORKER) return solve(problem, options);
  const stop = new SharedArrayBuffer(4);
  const order: SolverOrder = { problem, timeLimitSeconds: options.timeLimitSeconds, stop };
  const worker = new Worker(WORKER, { workerData: order });
  const onAbort = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  if (options.signal?.aborted) onAbort();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await planFrom(worker, options.onProgress);
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

async function planFrom(worker: Worker, onProgress: SolvingOptions['onProgress']): Promise<SolvedPlan> {
  const plan = new Promise<SolvedPlan>((resolve) => {
    worker.on('message', (message: SolverMessage) => {
      if (message.kind === 'plan') resolve(message.plan);
      else onProgress?.(message.progress);
    });
  });
  const died = once(worker, 'exit').then(([code]): never => {
    throw new Error(`the solver's thread ended with code ${String(code)} and no plan`);
  });
  return Promise.race([plan, died]);
}
