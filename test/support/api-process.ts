import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
export const API_MAIN = join(root, 'dist', 'apps', 'api', 'main.js');

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export interface ApiProcess {
  readonly base: string;
  /** As if the current went off. */
  kill(): Promise<void>;
}

/** The compiled API in a process of its own over a prepared database, ready to answer. */
export async function startApiProcess(appUrl: string, port: number, again = 5): Promise<ApiProcess> {
  const child: ChildProcess = spawn(process.execPath, [API_MAIN], {
    env: { PATH: process.env['PATH'], DATABASE_APP_URL: appUrl, PLANNER_PORT: String(port), PLANNER_LOG: 'error', PLANNER_SESSION_SECRET: 'k'.repeat(40), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  const gone = once(child, 'exit');
  for (let tries = 0; ; tries += 1) {
    // A busy machine may be too slow for its patience with the database: whoever watches over it starts it again.
    if (child.exitCode !== null && again > 0) return startApiProcess(appUrl, port, again - 1);
    if (child.exitCode !== null || tries > 2400) throw new Error(`the API did not get ready (${String(child.exitCode)})`);
    const ready = await fetch(`${base}/api/v1/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) break;
    await pause(50);
  }
  return { base, kill: async () => { child.kill('SIGKILL'); await gone; } };
}
