// A process of its own for one file that somebody sent: what goes wrong here takes nothing else along.
import { once } from 'node:events';

import { frame, frames } from './frames.ts';
import { OnFileGatherer } from './gather-on-file.ts';
import type { IntakeMessage, IntakeOrder, OnFilePiece } from './messages.ts';
import { runIntake } from './run-intake.ts';

async function tell(message: IntakeMessage): Promise<void> {
  if (!process.stdout.write(frame(message))) await once(process.stdout, 'drain');
}

const given = frames(process.stdin);
const next = async (): Promise<unknown> => (await given.next()).value as unknown;
const order = (await next()) as IntakeOrder;
const bytes = (await next()) as Uint8Array;
const gatherer = new OnFileGatherer();
for (let piece = await next(); piece !== undefined; piece = await next()) gatherer.take(piece as OnFilePiece);
await runIntake(order, { bytes, onFile: gatherer.onFile }, tell);
