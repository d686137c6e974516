import type { ImportResult } from '#contracts';
import { DataMoved, type Database, importDataset, type ImportOptions, type StoredImport } from '#persistence';

import { type Caller, type Desk, goOnOrStop } from '../desk/desk.ts';
import { gatherWrites } from './gather-writes.ts';
import type { PlacedWrite } from './intake/messages.ts';
import { importWork } from './import-work.ts';
import { previewImport } from './preview-import.ts';

/** Times that a preview is made again when others keep changing the data under it. */
const TRIES = 3;

/**
 * Writes what was previewed, all or nothing, once however often it is asked for. Where the data have changed since, the
 * preview is made anew: the same content is written, another content is shown instead.
 */
export async function commitImport(desk: Desk, id: string, version: number, caller: Caller): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const found = await desk.database.work(importWork(caller), (work) => work.imports.find(id));
    if (found?.state !== 'committing' || found.version !== version || found.contentHash === undefined) return;
    try {
      const result = await writeImport(desk, found, caller);
      if (result.problems.length > 0) await backToPreview(desk, found, caller, problemsSaid(result));
      return;
    } catch (fault) {
      if (!(fault instanceof DataMoved)) throw fault;
      if (!(await stillTheSame(desk, found, caller))) return;
    }
  }
  await desk.database.work(importWork(caller), (work) => work.imports.settle(id, version, { state: 'previewed', refusal: MOVED }));
}

const MOVED = { code: 'data-moved', message: 'Dữ liệu đã thay đổi từ khi xem trước. Bản xem trước dưới đây đã được lập lại: xem lại rồi ghi.' };

/** Makes the preview again; the commit goes on only where it would write the very same. */
async function stillTheSame(desk: Desk, before: StoredImport, caller: Caller): Promise<boolean> {
  const { id, version } = before;
  await desk.database.work(importWork(caller), (work) => work.imports.settle(id, version, { state: 'previewing' }));
  await previewImport(desk, id, version, caller);
  return desk.database.work(importWork(caller), async (work) => {
    const after = await work.imports.find(id);
    if (after?.state !== 'previewed') return false;
    const same = after.contentHash === before.contentHash;
    await work.imports.settle(id, version, same ? { state: 'committing' } : { refusal: MOVED });
    return same;
  });
}

function writeImport(desk: Desk, found: StoredImport, caller: Caller): Promise<ImportResult> {
  return loadWrites(desk, found.id, caller).then((writes) => {
    goOnOrStop(caller);
    return commitWrites(desk.database, writes, {
      actor: caller.actor, source: found.fileName, fileHash: found.fileHash, fingerprint: found.contentHash ?? '', idempotencyKey: `import:${found.id}`,
      ...(found.dataVersion === undefined ? {} : { stillAt: found.dataVersion }),
      ...(caller.signal ? { signal: caller.signal } : {}),
      ...(caller.requestId === undefined ? {} : { requestId: caller.requestId }),
      onProgress: (phase, done, total) => caller.onProgress?.({ phase, progress: total === 0 ? 0 : done / total }),
      alongside: async (work, batch) => {
        await work.imports.settle(found.id, found.version, { state: 'committed', batch, refusal: null });
      },
    });
  });
}

async function loadWrites(desk: Desk, id: string, caller: Caller): Promise<PlacedWrite[]> {
  return desk.database.work(importWork(caller), async (work) => {
    const writes: PlacedWrite[] = [];
    for await (const piece of work.imports.changes(id)) for (const write of piece as readonly PlacedWrite[]) writes.push(write);
    return writes;
  });
}

/** Writes the rows of a preview in one transaction; problems name the sheet and row of the sent file. */
export async function commitWrites(database: Database, writes: readonly PlacedWrite[], options: Omit<ImportOptions, 'renamed'>): Promise<ImportResult> {
  const { dataset, renamed, places } = gatherWrites(writes, options.source);
  const result = await importDataset(database, dataset, { ...options, renamed });
  const problems = result.problems.map((problem) => {
    const place = places.get(`${problem.file}\n${problem.row}`);
    return place ? { ...problem, file: place.sheet, row: place.line } : problem;
  });
  return { ...result, problems };
}

function problemsSaid({ problems }: ImportResult): { code: string; message: string } {
  const said = problems.slice(0, 3).map(({ file, row, message }) => `${file}, dòng ${row}: ${message}`).join(' ');
  return { code: problems[0]?.code ?? 'stored-conflict', message: said };
}

async function backToPreview(desk: Desk, { id, version }: StoredImport, caller: Caller, refusal: { code: string; message: string }): Promise<void> {
  await desk.database.work(importWork(caller, 'import.not-committed'), (work) => work.imports.settle(id, version, { state: 'previewed', refusal }));
}
