import { userInfo } from 'node:os';
import { resolve } from 'node:path';

import { type Caller, type OpenDesk, openDesk } from '#office';

import { sayProgress } from './say.ts';

/** The administrator at the shell: sees everything, under the name of the machine's account. */
function callerAtTheShell(signal: AbortSignal): Caller {
  return {
    actor: `cli:${userInfo().username}`,
    scope: 'all',
    signal,
    onProgress: ({ phase, progress }) => sayProgress(`${phase} ${Math.round(progress * 100)} %`),
  };
}

/** Opens the office, does the deed, closes the office again; Ctrl-C cancels the deed and still closes. */
export async function withDesk(options: { readonly dataDir: string }, deed: (desk: OpenDesk, caller: Caller) => Promise<number>): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const desk = await openDesk({
    dataDir: resolve(options.dataDir),
    databaseUrl: process.env['DATABASE_URL'],
    appUrl: process.env['DATABASE_APP_URL'],
  });
  try {
    return await deed(desk, callerAtTheShell(stop.signal));
  } finally {
    await desk.close();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
