import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { readRunning } from './pid-file.ts';
import type { ServerAccount } from './server-account.ts';

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // The first import is followed by a review at once: statistics should be there soon after.
  autovacuum_naptime: '15s',
  max_wal_size: '2GB',
  wal_compression: 'on',
  maintenance_work_mem: '128MB',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  password_encryption: 'scram-sha-256',
};

/** How starting went: up; another process was first (attach to its server); or the text of the server's log. */
export type Started = { readonly kind: 'up'; readonly pid: number; readonly port: number } | { readonly kind: 'lost-the-race' } | { readonly kind: 'failed'; readonly log: string };

interface Start {
  readonly dataDir: string;
  readonly data: string;
  readonly port?: number | undefined;
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Starts `postgres` and waits until it takes connections. The process outlives us unless the keeper stops it. */
export async function startServer(start: Start, binaries: Binaries, account: ServerAccount): Promise<Started> {
  const port = start.port ?? (await freePort());
  const options = Object.entries({ ...SETTINGS, ...start.settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, ...as } = account.command(binaries.postgres, ['-D', start.data, ...options]);
  const logFile = join(start.dataDir, `postgres-${randomUUID()}.log`);
  const log = openSync(logFile, 'w', 0o600);
  const server = spawn(file, args, { ...as, cwd: '/', detached: true, stdio: ['ignore', log, log], env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } });
  closeSync(log);
  let ended = false;
  server.on('exit', () => (ended = true));
  server.on('error', () => (ended = true));
  server.unref();
  const started = await watch({ data: start.data, pid: server.pid ?? 0, logFile, hasEnded: () => ended });
  if (started.kind === 'up') renameSync(logFile, join(start.dataDir, 'postgres.log'));
  else rmSync(logFile, { force: true });
  return started;
}

async function watch(server: { data: string; pid: number; logFile: string; hasEnded: () => boolean }): Promise<Started> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(20)) {
    const running = readRunning(server.data);
    if (running && running.pid !== server.pid) return { kind: 'lost-the-race' };
    if (running?.status === 'ready') return { kind: 'up', pid: running.pid, port: running.port };
    if (!server.hasEnded()) continue;
    const log = readLog(server.logFile);
    return /lock file .* already exists/.test(log) ? { kind: 'lost-the-race' } : { kind: 'failed', log };
  }
  return { kind: 'failed', log: `It did not come up within a minute.\n${readLog(server.logFile)}` };
}

function readLog(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-20).join('\n').trim();
}

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
