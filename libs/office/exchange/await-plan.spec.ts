import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { awaitPlan } from './await-plan.ts';

/** A real thread that says what it is given and then works on without ever listening. */
const deaf = (messages: readonly object[]): Worker => new Worker(`
  const { parentPort, workerData } = require('node:worker_threads');
  for (const message of workerData) parentPort.postMessage(message);
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
`, { eval: true, workerData: messages });

const soFar = (objective: number): object => ({ kind: 'plan-so-far', seconds: 1, plan: { cycles: [['a', 'b']], chains: [], objective: [objective], bound: [9] } });
const progress = { kind: 'progress', progress: { phase: 'pricing', level: 0, best: [2], bound: 9, gap: 7, seconds: 1 } };

describe('Waiting for a solver in a thread', () => {
  it('a cancel is answered with the last plan sent, though the thread never looks up', async () => {
    const stop = new AbortController();
    const worker = deaf([soFar(2), soFar(4), progress]);
    const plan = await awaitPlan(worker, { signal: stop.signal, grace: 0, onProgress: () => stop.abort() });
    await worker.terminate();
    expect(plan).toMatchObject({ status: 'feasible', objective: [4], bound: [9], cycles: [['a', 'b']], levels: [{ value: 4, bound: 9, proven: false }] });
  });

  it('a cancel before any plan answers none', async () => {
    const stop = new AbortController();
    const worker = deaf([progress]);
    const plan = await awaitPlan(worker, { signal: stop.signal, grace: 0, onProgress: () => stop.abort() });
    await worker.terminate();
    expect(plan).toBeUndefined();
  });

  it('a plan that the thread itself ends with goes before what it sent on the way', async () => {
    const worker = deaf([soFar(2), { kind: 'plan', plan: { status: 'optimal', objective: [9] } }]);
    const plan = await awaitPlan(worker, { grace: 0 });
    await worker.terminate();
    expect(plan).toMatchObject({ status: 'optimal', objective: [9] });
  });

  it('a thread that dies is our fault and said so', async () => {
    const worker = new Worker('process.exit(3)', { eval: true });
    await expect(awaitPlan(worker, { grace: 0 })).rejects.toThrow('ended with code 3');
  });
});
