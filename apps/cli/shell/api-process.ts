import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('../../api/main.js', import.meta.url));
const ADMIN = fileURLToPath(new URL('../../admin/browser', import.meta.url));
const PATIENCE_SECONDS = 60;

export interface ApiOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
}

/** Whether nothing listens on a port of this machine. */
async function isFree(host: string, port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, host);
  // `once` rejects when an error comes first: the port is taken.
  return once(server, 'listening').then(() => true, () => false).finally(() => new Promise((resolve) => server.close(resolve)));
}

async function anyFreePort(host: string): Promise<number> {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The wanted port when it is free, else another free one; a port chosen by hand is never exchanged. */
export async function choosePort(host: string, wanted: number, byHand: boolean): Promise<number | undefined> {
  if (await isFree(host, wanted)) return wanted;
  return byHand ? undefined : anyFreePort(host);
}

async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  return once(socket, 'connect').then(() => true, () => false).finally(() => socket.destroy());
}

async function isReady({ host, port }: ApiOptions): Promise<boolean> {
  if (!(await answers(host, port))) return false;
  const response = await fetch(`http://${host}:${port}/api/v1/health/ready`).catch(() => undefined);
  return response?.ok ?? false;
}

/** Starts the API as a process of its own, as the app role alone, and waits until it is ready. @throws Error when it ends or stays silent */
export async function startApi(options: ApiOptions): Promise<ChildProcess> {
  const { DATABASE_APP_URL: _app, ...env } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', API], {
    env: {
      NODE_ENV: 'production',
      ...env,
      DATABASE_URL: options.databaseUrl,
      PLANNER_DATA_DIR: options.dataDir,
      PLANNER_ADMIN_DIR: ADMIN,
      PLANNER_HOST: options.host,
      PLANNER_PORT: String(options.port),
      PLANNER_LOG: process.env['PLANNER_LOG'] ?? 'warn',
    },
    stdio: ['ignore', 2, 2],
    // Ctrl-C reaches us first; we stop the API in order.
    detached: process.platform !== 'win32',
  });
  const giveUp = performance.now() + PATIENCE_SECONDS * 1000;
  while (child.exitCode === null && performance.now() < giveUp) {
    if (await isReady(options)) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The API did not get ready (exit code ${child.exitCode ?? 'none'}); its messages are above.`);
}

/** Asks the API to finish what it is doing and waits; after twelve seconds it is ended. */
export async function stopApi(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await ended;
  clearTimeout(timer);
}
