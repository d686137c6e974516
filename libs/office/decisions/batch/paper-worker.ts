import { parentPort, workerData } from 'node:worker_threads';

import { makeFiles } from './make-files.ts';
import type { PaperMessage, PaperOrder } from './paper-messages.ts';

const tell = (message: PaperMessage): void => parentPort?.postMessage(message);

const files = await makeFiles(workerData as PaperOrder, (done) => tell({ kind: 'progress', done }));
if (files) tell({ kind: 'files', files });
