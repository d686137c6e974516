import { parentPort, workerData } from 'node:worker_threads';

import { solve } from '#exchange';

import type { SolverMessage, SolverOrder } from './solver-messages.ts';

const order = workerData as SolverOrder;
const begun = performance.now();
const tell = (message: SolverMessage): void => parentPort?.postMessage(message);

const plan = await solve(order.problem, {
  timeLimitSeconds: order.timeLimitSeconds,
  stopFlag: new Int32Array(order.stop),
  onProgress: (progress) => tell({ kind: 'progress', progress }),
  onPlan: (soFar) => tell({ kind: 'plan-so-far', plan: soFar, seconds: (performance.now() - begun) / 1000 }),
});
tell({ kind: 'plan', plan });
