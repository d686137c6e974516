import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(process.cwd(), 'dist/apps/cli/main.js');

/** The environment without what a developer's shell may hold for his own planner. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_APP_URL: _app, PLANNER_PORT: _port, PLANNER_DATA_DIR: _dir, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line of the compiled planner on a data folder of its own. */
export function runPlanner(args: readonly string[], options: { dataDir?: string; input?: string } = {}): Promise<Ran> {
  const more = options.dataDir === undefined ? [] : ['--data-dir', options.dataDir];
  const child = spawn(process.execPath, [MAIN, ...args, ...more], { env: bareEnvironment(), stdio: 'pipe' });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }));
  });
}

/** A data folder for one test; the embedded server of the test lives in it. */
export async function freshDataDir(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'planner-data-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

export interface RunningPlanner {
  readonly url: string;
  /** What `planner serve` printed before it was ready. */
  readonly printed: string;
  /** Passwords of the demonstration accounts by name. */
  readonly passwords: ReadonlyMap<string, string>;
  /** Ctrl-C. @returns the exit code */
  stop(): Promise<number | null>;
}

async function untilReady(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.includes('Ctrl-C')) resolve(printed);
    });
    let complained = '';
    child.stderr?.on('data', (chunk: Buffer) => { complained += chunk.toString('utf8'); });
    child.on('exit', (code) => reject(new Error(`planner serve ended with ${String(code)}:\n${printed}\n${complained}`)));
  });
}

function passwordsIn(printed: string): ReadonlyMap<string, string> {
  return new Map([...printed.matchAll(/^ {4}([a-z0-9]+) +(\S+-\S+-\S+-\d+) /gm)].map(([, name = '', password = '']) => [name, password]));
}

/** Starts the whole planner as `npm start` does, on a port that is free. */
export async function startPlanner(dataDir: string): Promise<RunningPlanner> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--data-dir', dataDir], { env: bareEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = await untilReady(child);
  const url = /http:\/\/\S+/.exec(printed)?.[0] ?? '';
  return {
    url,
    printed,
    passwords: passwordsIn(printed),
    stop: () => new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.on('exit', (code) => resolve(code));
      child.kill('SIGINT');
    }),
  };
}
