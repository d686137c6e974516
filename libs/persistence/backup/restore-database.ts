import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { asAdmin } from '../database/app-role.ts';
import type { BackupHeader, BackupSummary } from './backup-database.ts';
import { BadBackup, checkBackup, endOf, linesOf } from './read-backup.ts';
import { migrationsOf, tablesOf } from './tables.ts';

export type RestoreRefusal = { readonly outcome: 'refused'; readonly code: 'not-a-backup' | 'damaged' | 'other-version' | 'not-empty' };
export type Restored = { readonly outcome: 'restored' } & BackupSummary;

/**
 * Puts a backup into a migrated database, in one transaction: all of it or nothing. The file is checked to the last
 * byte first. A database that holds localities or people is not touched, unless `replace` says so aloud. The record
 * comes back as it was, with its chain.
 */
export async function restoreDatabase(adminUrl: string, file: string, options: { readonly replace?: boolean } = {}): Promise<Restored | RestoreRefusal> {
  try {
    const { header, checksum } = await checkBackup(file);
    return await asAdmin(adminUrl, async (client) => {
      const code = await obstacle(client, header, options.replace ?? false);
      if (code) return { outcome: 'refused', code };
      return { outcome: 'restored', checksum, tables: await load(client, file, header) };
    });
  } catch (error) {
    if (error instanceof BadBackup) return { outcome: 'refused', code: error.code };
    throw error;
  }
}

async function obstacle(client: pg.Client, header: BackupHeader, replace: boolean): Promise<'other-version' | 'not-empty' | undefined> {
  if (JSON.stringify(await migrationsOf(client)) !== JSON.stringify(header.migrations)) return 'other-version';
  if (replace) return undefined;
  await client.query(`SELECT set_config('planner.maintenance', 'on', false)`);
  const { rows } = await client.query<{ full: boolean }>('SELECT EXISTS (SELECT FROM localities) OR EXISTS (SELECT FROM people) AS full');
  return rows[0]?.full ? 'not-empty' : undefined;
}

async function load(client: pg.Client, file: string, header: BackupHeader): Promise<Record<string, number>> {
  const names = (await tablesOf(client)).map((table) => table.name);
  await client.query('BEGIN');
  // Rows come back as they were: no trigger may add to the record, and COPY does not go with row-level security.
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER; ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  await client.query(`TRUNCATE ${names.join(', ')}, sessions`);
  const tables = await copyIn(client, file, new Set(names));
  for (const [name, value] of Object.entries(header.sequences)) await client.query('SELECT setval($1, $2, $3)', [name, Math.max(value, 1), value > 0]);
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER; ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  await client.query('COMMIT');
  await client.query('ANALYZE');
  return tables;
}

async function copyIn(client: pg.Client, file: string, known: ReadonlySet<string>): Promise<Record<string, number>> {
  const tables: Record<string, number> = {};
  let open: { readonly name: string; readonly stream: ReturnType<typeof copyFrom> & NodeJS.WritableStream } | undefined;
  let isFirst = true;
  for await (const lines of linesOf(file)) {
    const rows: Buffer[] = [];
    for (const line of lines) {
      if (isFirst || endOf(line) !== undefined) isFirst = false;
      else if (open === undefined) open = start(client, line, known);
      else if (line.length === 2 && line.toString('latin1') === '\\.') {
        await write(open.stream, rows.splice(0));
        tables[open.name] = await finish(open.stream);
        open = undefined;
      } else rows.push(line);
    }
    if (open) await write(open.stream, rows);
  }
  return tables;
}

function start(client: pg.Client, line: Buffer, known: ReadonlySet<string>): { name: string; stream: ReturnType<typeof copyFrom> & NodeJS.WritableStream } {
  const { table, columns } = JSON.parse(line.toString('utf8')) as { table: string; columns: string[] };
  if (!known.has(table)) throw new BadBackup('damaged');
  const list = columns.map((name) => client.escapeIdentifier(name)).join(', ');
  return { name: table, stream: client.query(copyFrom(`COPY ${client.escapeIdentifier(table)} (${list}) FROM STDIN`)) };
}

function write(stream: NodeJS.WritableStream, rows: readonly Buffer[]): Promise<void> {
  if (rows.length === 0) return Promise.resolve();
  const text = Buffer.concat(rows.flatMap((row) => [row, Buffer.from('\n')]));
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.write(text, () => {
      stream.off('error', reject);
      resolve();
    });
  });
}

function finish(stream: ReturnType<typeof copyFrom> & NodeJS.WritableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.once('finish', () => resolve(stream.rowCount));
    stream.end();
  });
}
