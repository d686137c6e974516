import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { DeedCancelled } from '../../desk/desk.ts';
import { makeFiles } from './make-files.ts';
import type { PaperFiles, PaperMessage, PaperOrder } from './paper-messages.ts';

/** The compiled worker stands beside the compiled file; run from sources there is none, and the papers are made in place. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./paper-worker.js', import.meta.url) : undefined;

interface Following {
  readonly onDone: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Makes the files in a thread of its own, so that the desk stays responsive. @throws DeedCancelled when the signal says so */
export async function filesInWorker(order: PaperOrder, { onDone, signal }: Following): Promise<PaperFiles> {
  if (!WORKER) {
    const made = await makeFiles(order, onDone, () => signal?.aborted ?? false);
    if (!made) throw new DeedCancelled();
    return made;
  }
  const worker = new Worker(WORKER, { workerData: order });
  try {
    return await Promise.race([filesFrom(worker, onDone), died(worker), aborted(signal)]);
  } finally {
    await worker.terminate();
  }
}

function filesFrom(worker: Worker, onDone: (done: number) => void): Promise<PaperFiles> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: PaperMessage) => {
      if (message.kind === 'files') resolve(message.files);
      else onDone(message.done);
    });
  });
}

async function died(worker: Worker): Promise<never> {
  const [code] = (await once(worker, 'exit')) as [number];
  throw new Error(`the papers' thread ended with code ${code} and no files`);
}

async function aborted(signal: AbortSignal | undefined): Promise<never> {
  if (!signal) return new Promise(() => undefined);
  if (!signal.aborted) await once(signal, 'abort');
  throw new DeedCancelled();
}
