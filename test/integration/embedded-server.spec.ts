import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startEmbedded } from '#persistence';
import pg from 'pg';

jest.setTimeout(120_000);

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answers = await client.query(sql) as pg.QueryResult | pg.QueryResult[];
  await client.end();
  return [answers].flat().at(-1)?.rows[0];
};
const pidIn = (dataDir: string): number => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const runs = (pid: number): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};

(process.platform === 'linux' ? describe : describe.skip)('the embedded server', () => {
  let dataDir: string;
  beforeAll(() => {
    // mkdtemp makes a folder that nobody else may enter: the harder of the two cases for root.
    dataDir = join(mkdtempSync(join(tmpdir(), 'planner-embedded-')), 'data');
  });
  afterAll(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }));

  it('is PostgreSQL 18 with what the tables need, on this machine only, behind a password', async () => {
    const server = await startEmbedded({ dataDir });
    expect(server.attached).toBe(false);
    expect(await ask(server.adminUrl, `SELECT current_setting('server_version_num')::int / 10000 AS version, lower('ĐẶNG ÁNH') AS small,
      current_setting('listen_addresses') AS listens, current_setting('data_checksums') AS checksums, ('Ánh' COLLATE "vi-x-icu" > 'An') AS order`)).toEqual(
      { version: 18, small: 'đặng ánh', listens: '127.0.0.1', checksums: 'on', order: true });
    await expect(ask(server.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o077).toBe(0);
    const pid = pidIn(dataDir);
    await server.stop();
    expect(runs(pid)).toBe(false);
  });

  it('keeps its data, and stays while another holder needs it', async () => {
    const first = await startEmbedded({ dataDir });
    await ask(first.adminUrl, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    const second = await startEmbedded({ dataDir });
    expect(second).toMatchObject({ attached: true, port: first.port });
    const pid = pidIn(dataDir);
    await first.stop();
    expect(await ask(second.adminUrl, 'SELECT n FROM kept')).toEqual({ n: 7 });
    await second.stop();
    expect(runs(pid)).toBe(false);
  });

  it('ends on one server when four start at once', async () => {
    const four = await Promise.all([0, 1, 2, 3].map(() => startEmbedded({ dataDir })));
    expect(new Set(four.map((one) => one.port)).size).toBe(1);
    expect(four.filter((one) => !one.attached)).toHaveLength(1);
    await Promise.all(four.map((one) => one.stop()));
  });

  it('makes its data once when two start at once on an empty folder', async () => {
    const fresh = join(dataDir, '..', 'fresh');
    const two = await Promise.all([startEmbedded({ dataDir: fresh }), startEmbedded({ dataDir: fresh })]);
    expect(two[0]?.port).toBe(two[1]?.port);
    await Promise.all(two.map((one) => one.stop()));
  });

  it('is not left running by a holder that is killed', async () => {
    const server = await startEmbedded({ dataDir });
    const pid = pidIn(dataDir);
    // Another process takes a share by the same pipe, ours is given up, then that process is killed.
    const other = spawn('/bin/sh', ['-c', `exec 3> '${join(dataDir, 'postgres.hold')}'; sleep 600`], { stdio: 'ignore', detached: true });
    await pause(500);
    await server.stop();
    expect(runs(pid)).toBe(true);
    if (other.pid) process.kill(-other.pid, 'SIGKILL');
    for (let waited = 0; waited < 200 && runs(pid); waited++) await pause(50);
    expect(runs(pid)).toBe(false);
  });

  it('recovers when the server itself was killed, and when its number belongs to another program now', async () => {
    const server = await startEmbedded({ dataDir });
    await ask(server.adminUrl, 'CREATE TABLE IF NOT EXISTS kept (n int); INSERT INTO kept VALUES (8)');
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const left = readFileSync(file, 'utf8');
    process.kill(pidIn(dataDir), 'SIGKILL');
    await server.stop();
    await pause(300);
    writeFileSync(file, left.replace(/^\d+/, String(process.pid)));
    const again = await startEmbedded({ dataDir });
    expect(again.attached).toBe(false);
    expect(await ask(again.adminUrl, 'SELECT max(n) AS n FROM kept')).toEqual({ n: 8 });
    await again.stop();
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? it : it.skip)('runs under an account with few rights when we are root', async () => {
    const server = await startEmbedded({ dataDir });
    const owner = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pidIn(dataDir)}/status`, 'utf8'))?.[1]);
    expect(owner).toBeGreaterThan(0);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(owner);
    await server.stop();
  });

  it('says what is wrong when its data cannot be used', async () => {
    const broken = join(dataDir, '..', 'broken');
    const server = await startEmbedded({ dataDir: broken });
    await server.stop();
    writeFileSync(join(broken, 'postgres', 'PG_VERSION'), '12\n');
    await expect(startEmbedded({ dataDir: broken })).rejects.toThrow(/does not start.*\n.*(incompatible|version)/s);
    expect(existsSync(join(broken, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(execFileSync('ls', [broken]).toString()).not.toContain('making');
  });
});
