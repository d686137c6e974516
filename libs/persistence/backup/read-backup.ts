import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { BackupHeader } from './backup-database.ts';

/** The file is no backup, or not the whole of one. */
export class BadBackup extends Error {
  constructor(readonly code: 'not-a-backup' | 'damaged') {
    super(code === 'damaged' ? 'The backup is damaged: its contents do not give its checksum' : 'The file is not a backup of the planner');
    this.name = 'BadBackup';
  }
}

const NEWLINE = 0x0a;

/** Whole lines (without their end), in bundles as they come off the disk. */
export async function* linesOf(file: string): AsyncIterable<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  // pipeline() hands an error of the file on to the reader of its contents.
  const contents = pipeline(createReadStream(file), createGunzip(), () => undefined);
  for await (const chunk of contents) {
    const data: Buffer = rest.length ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    const lines: Buffer[] = [];
    let from = 0;
    for (let at = data.indexOf(NEWLINE); at !== -1; at = data.indexOf(NEWLINE, from)) {
      lines.push(data.subarray(from, at));
      from = at + 1;
    }
    rest = data.subarray(from);
    yield lines;
  }
  if (rest.length) yield [rest];
}

/** The checksum that the last line of a backup says; `undefined` for every other line. */
export function endOf(line: Buffer): string | undefined {
  return line.length === 68 ? /^end ([0-9a-f]{64})$/.exec(line.toString('latin1'))?.[1] : undefined;
}

/** Reads the file through once: is it a backup, and is every byte as it was written? @throws BadBackup */
export async function checkBackup(file: string): Promise<{ readonly header: BackupHeader; readonly checksum: string }> {
  const reading = new Reading();
  try {
    for await (const lines of linesOf(file)) for (const line of lines) reading.take(line);
  } catch (error) {
    if (error instanceof BadBackup || (error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new BadBackup(reading.header === undefined ? 'not-a-backup' : 'damaged');
  }
  return reading.verdict();
}

class Reading {
  header: BackupHeader | undefined;
  private end: string | undefined;
  private readonly hash = createHash('sha256');

  take(line: Buffer): void {
    this.header ??= headerOf(line);
    if (this.end !== undefined) throw new BadBackup('damaged');
    this.end = endOf(line);
    if (this.end === undefined) this.hash.update(line).update('\n');
  }

  verdict(): { readonly header: BackupHeader; readonly checksum: string } {
    if (this.header === undefined) throw new BadBackup('not-a-backup');
    const checksum = this.hash.digest('hex');
    if (checksum !== this.end) throw new BadBackup('damaged');
    return { header: this.header, checksum };
  }
}

function headerOf(line: Buffer): BackupHeader {
  try {
    const header = JSON.parse(line.toString('utf8')) as Partial<BackupHeader>;
    if (header.format === 'planner-backup' && header.version === 1) return header as BackupHeader;
  } catch {
    // Said below.
  }
  throw new BadBackup('not-a-backup');
}
