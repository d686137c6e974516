import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { makeCluster } from './cluster.ts';
import { type Hold, prepareHold, startKeeper, tryHold } from './hold.ts';
import { NoEmbeddedServer } from './no-embedded-server.ts';
import { keptPassword } from './passwords.ts';
import { isPostgres, readRunning } from './pid-file.ts';
import { chooseAccount } from './server-account.ts';
import { startServer } from './server-process.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** A free one unless said. */
  readonly port?: number | undefined;
  /** Server settings on top of ours (`fsync: 'off'` for tests). Without effect on a server that already runs. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}
export interface Embedded {
  /** URL of the superuser on the database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  /** Whether the server ran already. */
  readonly attached: boolean;
  /** Lets go of the server. The last to let go stops it (fast shutdown) and waits until it has gone. */
  stop(): Promise<void>;
}

/** What is known before the server is up. */
interface Place {
  readonly dataDir: string;
  readonly data: string;
  readonly password: string;
}

/**
 * PostgreSQL 18 with its data in `<dataDir>/postgres`, on 127.0.0.1 only. Starts one or attaches to the one that runs
 * there; two processes at once end on the same server. Works as an ordinary user and as root.
 * @throws NoEmbeddedServer with what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  prepareHold(dataDir);
  const place = { dataDir, data: join(dataDir, 'postgres'), password: keptPassword(dataDir, 'postgres') };
  let log = '';
  for (let attempt = 0; attempt < 5; attempt++) {
    const attached = await attach(place);
    if (attached) return attached;
    const started = await start(place, options);
    if (typeof started === 'object') return started;
    log = started;
  }
  throw new NoEmbeddedServer(`The embedded PostgreSQL does not start in ${place.data}. Its last words:\n${log}`);
}

async function start(place: Place, options: EmbeddedOptions): Promise<Embedded | string> {
  const binaries = findBinaries();
  const account = chooseAccount([binaries.postgres, join(binaries.home, 'lib'), join(binaries.home, 'share'), place.dataDir]);
  makeCluster(place, binaries, account);
  const started = await startServer({ ...options, ...place }, binaries, account);
  if (started.kind === 'failed') return started.log;
  if (started.kind === 'lost-the-race') return 'another process starts it';
  startKeeper(place.dataDir, place.data, started.pid);
  const hold = await waitForHold(place);
  if (!hold) return 'its keeper did not start (/bin/sh)';
  return embedded(place, { ...started, hold, attached: false });
}

/** The running server, once it is ready; `undefined` when there is none (any more). */
async function attach(place: Place): Promise<Embedded | undefined> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) {
    const running = readRunning(place.data);
    if (!running) return undefined;
    if (running.status !== 'ready') continue;
    const hold = tryHold(place.dataDir) ?? (await adopt(place, running.pid));
    if (!hold) continue;
    await pause(20);
    if (hold.isAlive() && readRunning(place.data)?.status === 'ready') return embedded(place, { ...running, hold, attached: true });
    hold.release();
  }
  return undefined;
}

/** A ready server that nobody keeps lost its keeper: give it a new one, unless it is just being stopped. */
async function adopt(place: Place, pid: number): Promise<Hold | undefined> {
  await pause(500);
  const running = readRunning(place.data);
  if (running?.pid !== pid || running.status !== 'ready') return undefined;
  const late = tryHold(place.dataDir);
  if (late) return late;
  startKeeper(place.dataDir, place.data, pid);
  return waitForHold(place);
}

async function waitForHold(place: Place): Promise<Hold | undefined> {
  for (let attempt = 0; attempt < 250; attempt++) {
    const hold = tryHold(place.dataDir);
    if (hold) return hold;
    await pause(20);
  }
  return undefined;
}

function embedded(place: Place, server: { pid: number; port: number; hold: Hold; attached: boolean }): Embedded {
  return {
    adminUrl: `postgres://postgres:${place.password}@127.0.0.1:${server.port}/postgres`,
    port: server.port,
    attached: server.attached,
    stop: async () => {
      server.hold.release();
      // Others may still hold it; then it simply stays.
      for (let waited = 0; waited < 200 && isPostgres(server.pid); waited++) {
        await pause(25);
        const other = tryHold(place.dataDir);
        const stays = other?.isAlive() === true && readRunning(place.data)?.status === 'ready' && waited > 8;
        other?.release();
        if (stays) return;
      }
    },
  };
}
