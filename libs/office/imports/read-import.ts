import type { RawSheet } from '#contracts';
import { recallMapping, SENT_WORKBOOK, type Sentence, type WorkbookMapping } from '#spreadsheets';

import { type Caller, type Desk } from '../desk/desk.ts';
import { takeIn } from './intake/take-in.ts';
import { importWork } from './import-work.ts';

/** What a reading has found out, as the import keeps it. */
export interface Analysis {
  readonly sheets: readonly RawSheet[];
  /** Whose earlier mapping was taken over. */
  readonly remembered?: 'sender' | 'headings';
}

const MIB = 1024 * 1024;
export const READING = { milliseconds: 20_000, memory: 256 * MIB } as const;

interface Found {
  readonly mapping: WorkbookMapping;
  readonly sheets: readonly RawSheet[];
}

/** Reads a received file, proposes a mapping (or recalls the sender's last one) and lays both down. A file that cannot be read is refused, with a sentence. */
export async function readImport(desk: Desk, id: string, version: number, caller: Caller): Promise<void> {
  const given = await desk.database.work(importWork(caller), async (work) => {
    const found = await work.imports.find(id);
    return found?.state === 'reading' ? { found, bytes: await work.imports.original(id) } : undefined;
  });
  if (given?.bytes === undefined) return;
  const { fileName, sender } = given.found;
  caller.onProgress?.({ phase: 'reading', progress: 0.1 });
  const { found, refusal } = await analyse(fileName, given.bytes, caller);
  await desk.database.work(importWork(caller, 'import.read'), async (work) => {
    if (found === undefined) return work.imports.settle(id, version, { state: 'refused', refusal: plain(refusal) });
    const { mapping, remembered } = await recalled(await work.imports.recallMapping(sender, found.mapping.fingerprint), found.mapping, sender);
    const analysis: Analysis = { sheets: found.sheets, ...(remembered ? { remembered } : {}) };
    return work.imports.settle(id, version, { state: 'mapping', analysis, mapping });
  });
}

const plain = (sentence: Sentence | undefined): { code: string; message: string } =>
  ({ code: sentence?.code ?? 'not-a-workbook', message: sentence?.message ?? '' });

async function analyse(fileName: string, bytes: Uint8Array, caller: Caller): Promise<{ found?: Found; refusal?: Sentence }> {
  let found: Found | undefined;
  const refusal = await takeIn({ deed: 'analyse', fileName, limits: SENT_WORKBOOK }, { bytes }, { ...READING, signal: caller.signal }, async (message) => {
    if (message.kind === 'analysis') found = message;
  });
  return { ...(found && !refusal ? { found } : {}), ...(refusal ? { refusal } : {}) };
}

interface Kept {
  readonly mapping: WorkbookMapping;
  readonly sender: string;
}

/** Keeps a mapping with the sender it was made for, so that a later one may know whose it takes over. */
export const kept = (mapping: WorkbookMapping, sender: string): Kept => ({ mapping, sender });

function recalled(earlier: unknown, proposal: WorkbookMapping, sender: string): { mapping: WorkbookMapping; remembered?: 'sender' | 'headings' } {
  if (typeof earlier !== 'object' || earlier === null) return { mapping: proposal };
  const { mapping, sender: from } = earlier as Kept;
  return { mapping: recallMapping(proposal, mapping), remembered: from === sender && sender !== '' ? 'sender' : 'headings' };
}
