import { SENT_WORKBOOK, type WorkbookMapping } from '#spreadsheets';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { takeIn } from './intake/take-in.ts';
import { refuseImport } from './import-refusals.ts';
import { importWork } from './import-work.ts';
import { loadOnFile } from './load-on-file.ts';
import { decisionsOf, HOLDING } from './preview-import.ts';

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
  let bytes: Uint8Array | undefined;
  const order = { deed: 'error-workbook' as const, fileName: found.fileName, limits: SENT_WORKBOOK, mapping: found.mapping as WorkbookMapping | undefined, decisions: decisionsOf(found) };
  const refusal = await takeIn(order, {
    bytes: original.bytes,
    feed: (put) => desk.database.work(importWork(caller, undefined, { snapshot: true, statementSeconds: 120 }), async (work) => {
      for await (const piece of loadOnFile(work)) await put(piece);
    }),
  }, { ...HOLDING, signal: caller.signal }, async (message) => { if (message.kind === 'file') bytes = message.bytes; });
  if (bytes === undefined) return refuse('not-now', id, refusal?.message ?? 'Không lập được tệp lỗi.');
  return { fileName: `${found.fileName.replace(/\.\w+$/, '')} - lỗi.xlsx`, bytes };
}
