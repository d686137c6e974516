import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { say, SENT_WORKBOOK, type Sentence, type WorkbookMapping } from '#spreadsheets';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { takeIn } from './intake/take-in.ts';
import { refuseImport } from './import-refusals.ts';
import { importWork } from './import-work.ts';
import { loadOnFile } from './load-on-file.ts';
import type { SentFileWish } from './import-sent-file.ts';
import { decisionsOf, HOLDING, type PreviewWish } from './preview-import.ts';

export interface NamedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The original of an import, byte for byte. */
export function originalFile(desk: Desk, id: string, caller: Caller): Promise<NamedFile | DeedRefused> {
  return desk.database.work(importWork(caller), async (work) => {
    const found = await work.imports.find(id);
    const bytes = await work.imports.original(id);
    if (found === undefined || bytes === undefined) return refuseImport('unknown-import', id);
    await work.record.note('import.downloaded', { table: 'imports', key: id, detail: { fileHash: found.fileHash } });
    return { fileName: found.fileName, bytes };
  });
}

/** The original with a column that says what is wrong in each row, to be put right in Excel and sent again. */
export async function errorWorkbook(desk: Desk, id: string, caller: Caller): Promise<NamedFile | DeedRefused> {
  const original = await originalFile(desk, id, caller);
  if ('outcome' in original) return original;
  const found = await desk.database.work(importWork(caller), (work) => work.imports.find(id));
  if (found === undefined) return refuseImport('unknown-import', id);
  const { fileName } = found;
  const marked = await markFile(desk, { fileName, bytes: original.bytes, mapping: found.mapping as WorkbookMapping | undefined, decisions: decisionsOf(found) }, caller);
  if ('message' in marked) return refuse('not-now', id, marked.message);
  return { fileName: `${fileName.replace(/\.\w+$/, '')} - lỗi.xlsx`, bytes: marked.bytes };
}

/** The same for a file on this machine; `undefined` when it cannot be read. */
export async function errorWorkbookOf(desk: Desk, { path, mapping, decisions }: Omit<SentFileWish, 'dryRun'>, caller: Caller): Promise<Uint8Array | undefined> {
  const marked = await markFile(desk, { fileName: basename(path), bytes: await readFile(path), mapping, decisions }, caller);
  return 'bytes' in marked ? marked.bytes : undefined;
}

async function markFile(desk: Desk, { bytes: original, ...wish }: PreviewWish, caller: Caller): Promise<{ readonly bytes: Uint8Array } | Sentence> {
  let bytes: Uint8Array | undefined;
  const refusal = await takeIn({ deed: 'error-workbook', limits: SENT_WORKBOOK, ...wish }, {
    bytes: original,
    feed: (put) => desk.database.work(importWork(caller, undefined, { snapshot: true, statementSeconds: 120 }), async (work) => {
      for await (const piece of loadOnFile(work)) await put(piece);
    }),
  }, { ...HOLDING, signal: caller.signal }, async (message) => { if (message.kind === 'file') bytes = message.bytes; });
  return bytes === undefined ? (refusal ?? say('workbook-too-heavy')) : { bytes };
}
