import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';

import type { ImportResult } from '#contracts';
import { importDataset, loadKnownCodes } from '#persistence';
import { type Bytes, readDataset } from '#spreadsheets';

import { type Caller, DeedCancelled, type Desk, goOnOrStop } from '../desk/desk.ts';
import { findDatasetFiles } from './dataset-files.ts';

export interface ImportWish {
  /** A folder of CSV files, or one .xlsx. */
  readonly path: string;
  /** Say what would happen and write nothing. */
  readonly dryRun: boolean;
}

const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 } as const;

/** The bytes as they pass by on their way to the reader. */
async function* noting(hash: Hash, name: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  hash.update(name).update('\0');
  if (bytes instanceof Uint8Array) {
    hash.update(bytes);
    yield bytes;
    return;
  }
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

async function read(desk: Desk, files: ReadonlyMap<string, Bytes>, caller: Caller): Promise<{ reading: Awaited<ReturnType<typeof readDataset>>; fileHash: string }> {
  const hash = createHash('sha256');
  const hashed = new Map([...files].map(([name, bytes]) => [name, noting(hash, name, bytes)]));
  const reading = await readDataset(hashed, {
    known: await loadKnownCodes(desk.database, caller.actor),
    ...(caller.signal ? { signal: caller.signal } : {}),
    onProgress: (file) => caller.onProgress?.({ phase: `reading ${file}`, progress: 0 }),
  });
  return { reading, fileHash: hash.digest('hex') };
}

async function takeIn(desk: Desk, wish: ImportWish, files: ReadonlyMap<string, Bytes>, caller: Caller): Promise<ImportResult> {
  const { reading, fileHash } = await read(desk, files, caller);
  if (reading.kind === 'refused') {
    const { problems, moreProblems } = reading;
    return { rows: { ...NOTHING, read: reading.read, rejected: reading.rejected }, problems, ...(moreProblems > 0 ? { moreProblems } : {}) };
  }
  goOnOrStop(caller);
  return importDataset(desk.database, reading.dataset, {
    actor: caller.actor, source: basename(wish.path), fileHash, dryRun: wish.dryRun,
    ...(caller.signal ? { signal: caller.signal } : {}),
    ...(caller.requestId === undefined ? {} : { requestId: caller.requestId }),
    onProgress: (phase, done, total) => caller.onProgress?.({ phase, progress: total === 0 ? 0 : done / total }),
  });
}

/**
 * Takes a dataset of the interchange format in. Any problem, and nothing is written; the answer lists all of them.
 * @throws DeedCancelled when the caller stops it; nothing is written then either
 */
export async function importDatasetFiles(desk: Desk, wish: ImportWish, caller: Caller): Promise<ImportResult> {
  const found = await findDatasetFiles(wish.path);
  if ('fault' in found) return { rows: NOTHING, problems: [{ file: basename(wish.path), row: 0, column: '', value: wish.path, message: found.fault, code: 'no-dataset' }] };
  try {
    return await takeIn(desk, wish, found.files, caller);
  } catch (error) {
    if (caller.signal?.aborted) throw new DeedCancelled();
    throw error;
  }
}
