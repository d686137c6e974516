import type { ImportPatch, StoredImport } from '#persistence';
import { type Decisions, SENT_WORKBOOK, type Sentence, type WorkbookMapping } from '#spreadsheets';

import type { Caller, Desk } from '../desk/desk.ts';
import type { IntakeMessage, PreviewFigures } from './intake/messages.ts';
import { type IntakeInput, takeIn } from './intake/take-in.ts';
import { importWork } from './import-work.ts';
import { loadOnFile } from './load-on-file.ts';

const MIB = 1024 * 1024;
/** The lists were read once already, in a smaller room; here they meet everything that is on file. */
export const HOLDING = { milliseconds: 180_000, memory: 1024 * MIB } as const;

/** What a preview gave, beside its rows. */
export interface Previewed {
  readonly figures?: PreviewFigures | undefined;
  readonly refusal?: Sentence | undefined;
  /** Version of the personnel data it was made from. */
  readonly dataVersion: number;
}

export interface PreviewWish {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mapping?: WorkbookMapping | undefined;
  readonly decisions?: Decisions | undefined;
}

/** Holds a file's lists against what is on file; rows and writes go to `sink` as they come. Nothing is stored here. */
export async function previewFile(desk: Desk, { fileName, bytes, mapping, decisions }: PreviewWish, caller: Caller, sink: (message: IntakeMessage) => Promise<void>): Promise<Previewed> {
  let figures: PreviewFigures | undefined;
  let dataVersion = 0;
  const feed: IntakeInput['feed'] = (put) =>
    desk.database.work(importWork(caller, undefined, { snapshot: true, statementSeconds: 120 }), async (work) => {
      dataVersion = await work.dataVersion();
      for await (const piece of loadOnFile(work)) await put(piece);
    });
  const refusal = await takeIn({ deed: 'preview', fileName, limits: SENT_WORKBOOK, mapping, decisions }, { bytes, feed }, { ...HOLDING, signal: caller.signal }, async (message) => {
    if (message.kind === 'progress') caller.onProgress?.({ phase: 'comparing', progress: message.progress });
    else if (message.kind === 'figures') figures = message.figures;
    else await sink(message);
  });
  return { figures, refusal, dataVersion };
}

/** Whether an import still waits for this very preview. */
const waits = (found: StoredImport | undefined, version: number): found is StoredImport => found?.state === 'previewing' && found.version === version;

/** Makes the preview of an import and lays it down row by row; out of date, it is thrown away. */
export async function previewImport(desk: Desk, id: string, version: number, caller: Caller): Promise<'previewed' | 'out-of-date'> {
  const given = await desk.database.work(importWork(caller), async (work) => {
    const found = await work.imports.find(id);
    if (!waits(found, version)) return undefined;
    await work.imports.clearPreview(id);
    return { found, bytes: (await work.imports.original(id)) ?? new Uint8Array() };
  });
  if (given === undefined) return 'out-of-date';
  const { found, bytes } = given;
  const wish = { fileName: found.fileName, bytes, mapping: found.mapping as WorkbookMapping | undefined, decisions: decisionsOf(found) };
  const previewed = await previewFile(desk, wish, caller, layDown(desk, id, caller));
  return desk.database.work(importWork(caller, 'import.previewed'), async (work) => {
    const settled = await work.imports.settle(id, version, patchOf(previewed));
    return settled.outcome === 'updated' ? 'previewed' as const : 'out-of-date' as const;
  });
}

function patchOf({ figures, refusal, dataVersion }: Previewed): ImportPatch {
  if (refusal !== undefined || figures === undefined) return { state: 'mapping', refusal: { code: refusal?.code ?? 'workbook-too-heavy', message: refusal?.message ?? '' } };
  return { state: 'previewed', refusal: null, summary: { summary: figures.summary, questions: figures.questions }, contentHash: figures.contentHash ?? null, dataVersion };
}

/** Rows and writes into the tables as they come, each piece in a short work of its own. */
function layDown(desk: Desk, id: string, caller: Caller): (message: IntakeMessage) => Promise<void> {
  let rows = 0;
  let pieces = 0;
  return async (message) => {
    if (message.kind === 'rows') {
      await desk.database.work(importWork(caller), (work) => work.imports.addRows(id, rows, message.rows));
      rows += message.rows.length;
    } else if (message.kind === 'writes') {
      await desk.database.work(importWork(caller), (work) => work.imports.addChanges(id, pieces, JSON.stringify(message.writes)));
      pieces += 1;
    }
  };
}

/** What was decided about an import so far. */
export function decisionsOf({ edits }: Pick<StoredImport, 'edits'>): Decisions {
  return (edits[0] ?? {}) as Decisions;
}
