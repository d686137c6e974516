import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { StoredJob, Work } from '#persistence';
import { SENT_WORKBOOK } from '#spreadsheets';

import type { Caller, Desk } from '../desk/desk.ts';
import type { DeedRefused } from '../desk/refusals.ts';
import { enqueueStep } from './enqueue-step.ts';
import { refuseImport } from './import-refusals.ts';

export interface SentFile {
  readonly fileName: string;
  /** Who sent it to the office, as the clerk says; may be empty. */
  readonly sender: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly idempotencyKey?: string | undefined;
}

export interface Received {
  readonly id: string;
  readonly job: StoredJob;
}

const PIECE = 256 * 1024;

class TooLarge extends Error {}

interface Landed {
  readonly path: string;
  readonly size: number;
  readonly hash: string;
}

/**
 * Takes a file in as it streams by: to disk first, so that a slow sender keeps no connection of the database, then the
 * original in pieces beside the job that reads it. The same key twice receives once.
 */
export async function receiveFile(desk: Desk, sent: SentFile, caller: Caller): Promise<Received | DeedRefused> {
  if (caller.scope !== 'all') return refuseImport('whole-city-only');
  const folder = await mkdtemp(join(tmpdir(), 'planner-import-'));
  try {
    const landed = await land(join(folder, 'sent'), sent.bytes);
    if (landed.size === 0) return refuseImport('empty-file', sent.fileName);
    return await keep(desk, sent, landed, caller);
  } catch (fault) {
    if (fault instanceof TooLarge) return refuseImport('file-too-large', sent.fileName);
    throw fault;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function land(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Landed> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > SENT_WORKBOOK.file) throw new TooLarge();
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(measured, createWriteStream(path, { mode: 0o600 }));
  return { path, size, hash: hash.digest('hex') };
}

function keep(desk: Desk, { fileName, sender, idempotencyKey }: SentFile, landed: Landed, caller: Caller): Promise<Received> {
  const context = {
    actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'import', action: 'import.received', statementSeconds: 30,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey, fingerprint: `${landed.hash} ${fileName} ${sender}` }),
  };
  return desk.database.work(context, async (work) => {
    const id = await work.imports.create({ fileName: fileName.slice(0, 300), fileSize: landed.size, fileHash: landed.hash, sender: sender.slice(0, 200) });
    await keepPieces(work, id, landed.path);
    const job = await enqueueStep(work, { import: id, step: 'read', version: 1 });
    await work.imports.settle(id, 1, { job: job.id });
    return { id, job };
  });
}

async function keepPieces(work: Work, id: string, path: string): Promise<void> {
  const file = await open(path);
  try {
    for (let no = 0; ; no += 1) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE, no * PIECE);
      if (bytesRead === 0) return;
      await work.imports.addPiece(id, no, buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
