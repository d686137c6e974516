import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { asAdmin } from '../database/app-role.ts';
import { migrationsOf, sequencesOf, type BackedTable, tablesOf } from './tables.ts';

/** What a backup holds. */
export interface BackupSummary {
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  /** SHA-256 of the contents (before compression), hex. Equal data give equal checksums. */
  readonly checksum: string;
}
/** First line of a backup. */
export interface BackupHeader {
  readonly format: 'planner-backup';
  readonly version: 1;
  readonly migrations: readonly string[];
  readonly sequences: Readonly<Record<string, number>>;
}

/**
 * Writes everything (but sessions) into one compressed file, from one picture of the data, while others go on working.
 * The file appears under its name only when it is whole, readable by its owner alone. It holds personnel data: keep it so.
 */
export function backupDatabase(adminUrl: string, file: string): Promise<BackupSummary> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL planner.maintenance = 'on'; SET LOCAL timezone = 'UTC'`);
    const draft = `${file}.${randomUUID()}.part`;
    try {
      const summary = await write(client, draft);
      await rename(draft, file);
      return summary;
    } finally {
      await rm(draft, { force: true });
    }
  });
}

async function write(client: pg.Client, file: string): Promise<BackupSummary> {
  const hash = createHash('sha256');
  const body = new PassThrough();
  const written = pipeline(body, createGzip(), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  written.catch((error: Error) => body.destroy(error));
  const put = async (chunk: Buffer): Promise<void> => {
    hash.update(chunk);
    // once() rejects when the stream fails instead: a full disk ends the backup, it does not hang it.
    if (!body.write(chunk)) await once(body, 'drain');
  };
  const header: BackupHeader = { format: 'planner-backup', version: 1, migrations: await migrationsOf(client), sequences: await sequencesOf(client) };
  await put(Buffer.from(`${JSON.stringify(header)}\n`));
  const tables: Record<string, number> = {};
  for (const table of await tablesOf(client)) tables[table.name] = await writeTable(client, table, put);
  const checksum = hash.digest('hex');
  body.end(Buffer.from(`end ${checksum}\n`));
  await written;
  return { tables, checksum };
}

/** The rows in COPY's text form, between a line that names the table and the line `\.`. */
async function writeTable(client: pg.Client, table: BackedTable, put: (chunk: Buffer) => Promise<void>): Promise<number> {
  await put(Buffer.from(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`));
  const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  const rows = client.query(copyTo(`COPY (SELECT ${list(table.columns)} FROM ${table.name} ORDER BY ${list(table.key)}) TO STDOUT`));
  for await (const chunk of rows) await put(chunk as Buffer);
  await put(Buffer.from('\\.\n'));
  return rows.rowCount ?? 0;
}
