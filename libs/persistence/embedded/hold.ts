import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { NoEmbeddedServer } from './no-embedded-server.ts';

/** A process's share in a running server. The server is stopped when the last holder lets go or dies. */
export interface Hold {
  /** False when the keeper has gone meanwhile: the server is being stopped. */
  isAlive(): boolean;
  release(): void;
}

const NAME = 'postgres.hold';

/**
 * Waits on a named pipe until nobody has it open for writing any more, then asks that very server for a fast shutdown.
 * The system closes the pipe of a process that is killed, so nothing is left running.
 */
const KEEPER = 'cat < "$1" > /dev/null; if [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$3" ]; then kill -INT "$3"; fi';

/** Makes the pipe of a data folder. */
export function prepareHold(dataDir: string): void {
  const pipe = join(dataDir, NAME);
  if (existsSync(pipe)) return;
  const made = spawnSync('mkfifo', ['-m', '600', pipe]);
  if (made.status !== 0 && !existsSync(pipe)) {
    throw new NoEmbeddedServer(`Cannot make the pipe ${pipe}: ${made.error?.message ?? made.stderr.toString()}. Choose a --data-dir on a local disk, or set DATABASE_URL.`);
  }
}

/** Starts the keeper of a server that this process has just started. */
export function startKeeper(dataDir: string, data: string, pid: number): void {
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'keeper', join(dataDir, NAME), data, String(pid)], { detached: true, stdio: 'ignore', cwd: '/' });
  keeper.unref();
}

/** Takes a share; `undefined` while no keeper listens (the server is going down, or not up yet). */
export function tryHold(dataDir: string): Hold | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(join(dataDir, NAME), constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENXIO' || code === 'ENOENT') return undefined;
    throw error;
  }
  let held = true;
  return {
    isAlive: () => {
      try {
        return writeSync(descriptor, '.') === 1;
      } catch {
        return false;
      }
    },
    release: () => {
      if (held) closeSync(descriptor);
      held = false;
    },
  };
}
