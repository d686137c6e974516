import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

import { type Caller, type OpenDesk, ensureDemonstration, listDemonstrationAccounts } from '#office';
import type { Command } from 'commander';

import { choosePort, startApi, stopApi } from '../shell/api-process.ts';
import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, readCountOption, withCommonOptions } from '../shell/options.ts';
import { endProgress, say, write } from '../shell/say.ts';
import { headlines } from '../shell/headlines.ts';
import { withDesk } from '../shell/with-desk.ts';

interface ServeOptions extends CommonOptions {
  readonly port?: number;
  readonly host: string;
  readonly demo: boolean;
}

const USUAL_PORT = 3000;

async function greet(desk: OpenDesk, caller: Caller, about: { url: string; dataDir: string }): Promise<void> {
  const accounts = await listDemonstrationAccounts(desk, about.dataDir, caller);
  const lines = await headlines(desk, caller, accounts.length > 0);
  endProgress();
  await write(`\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
  if (accounts.length > 0) {
    await write('  Tài khoản trình diễn (demonstration accounts):\n');
    for (const { username, password, role, displayName } of accounts) {
      await write(`    ${username.padEnd(10)} ${(password ?? '(mật khẩu đã đặt riêng)').padEnd(26)} ${role.padEnd(15)} ${displayName}\n`);
    }
    await write('\n');
  }
  await write(`  ${about.url}\n\n  Ctrl-C để dừng (to stop)\n`);
}

/** Until Ctrl-C, or until the API ends by itself, which it should not. */
async function untilStopped(api: ChildProcess, signal: AbortSignal | undefined): Promise<number> {
  if (signal?.aborted) return DONE;
  const stopped = signal ? once(signal, 'abort').then(() => DONE) : new Promise<number>(() => undefined);
  const code = await Promise.race([stopped, once(api, 'exit').then(() => REFUSED)]);
  if (code === REFUSED) say(`The API ended by itself (exit code ${String(api.exitCode)}).`);
  return code;
}

async function serve(options: ServeOptions): Promise<number> {
  const dataDir = resolve(options.dataDir);
  const wanted = options.port ?? (Number(process.env['PLANNER_PORT']) || USUAL_PORT);
  return withDesk(options, async (desk, caller) => {
    const port = await choosePort(options.host, wanted, options.port !== undefined);
    if (port === undefined) {
      say(`Port ${wanted} of ${options.host} is taken. Choose another with --port, or leave it out for a free one.`);
      return REFUSED;
    }
    if (options.demo) await ensureDemonstration(desk, dataDir, caller);
    const api = await startApi({ databaseUrl: desk.appUrl, dataDir, host: options.host, port });
    try {
      await greet(desk, caller, { url: `http://${options.host}:${port}/`, dataDir });
      return await untilStopped(api, caller.signal);
    } finally {
      await stopApi(api);
    }
  });
}

/** `planner serve`: what `npm start` runs after building. */
export function addServeCommand(program: Command, ending: Ending): void {
  withCommonOptions(program.command('serve'))
    .description('serve the API and the screens on one port')
    .option('--port <port>', `port to listen on; ${USUAL_PORT} or a free one when absent`, readCountOption)
    .option('--host <address>', 'address to listen on', process.env['PLANNER_HOST'] ?? '127.0.0.1')
    .option('--no-demo', 'do not load the demonstration data into an empty database')
    .action(async (options: ServeOptions) => {
      ending.code = await serve(options);
    });
}
