// A process of its own for one workbook that somebody sent: what goes wrong here takes nothing else along.
import { deserialize, serialize } from 'node:v8';

import { readList, readWorkbook } from '#spreadsheets';

import type { SentWorkbook, WorkbookOrder } from './workbook-messages.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
chunks.length = 0;

const bytesFrom = 4 + input.readUInt32LE(0);
const order = deserialize(input.subarray(4, bytesFrom)) as WorkbookOrder;
const workbook = await readWorkbook(input.subarray(bytesFrom), order.limits);
const answer: SentWorkbook = workbook.kind === 'refused'
  ? workbook
  : { kind: 'read', sheets: workbook.sheets.map((sheet) => readList(sheet, order.mapping)) };
process.stdout.write(serialize(answer));
