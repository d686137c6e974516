// A process of its own for one workbook that somebody sent: what goes wrong here takes nothing else along.
import { once } from 'node:events';
import { deserialize } from 'node:v8';

import { analyseWorkbook, applyMapping, mappingFor, readWorkbook } from '#spreadsheets';

import { frame, piecesOf, type WorkbookOrder, type WorkbookPiece } from './workbook-messages.ts';

async function tell(piece: WorkbookPiece): Promise<void> {
  if (!process.stdout.write(frame(piece))) await once(process.stdout, 'drain');
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks.splice(0));

const bytesFrom = 4 + input.readUInt32LE(0);
const order = deserialize(input.subarray(4, bytesFrom)) as WorkbookOrder;
const workbook = await readWorkbook(input.subarray(bytesFrom), order.limits);
if (workbook.kind === 'refused') await tell(workbook);
else {
  const mapping = order.mapping === undefined ? analyseWorkbook(workbook.sheets) : mappingFor(workbook.sheets, order.mapping);
  for (const piece of piecesOf(mapping, applyMapping(workbook.sheets, mapping))) await tell(piece);
}
