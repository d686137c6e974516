import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { NoEmbeddedServer } from './no-embedded-server.ts';
import type { ServerAccount } from './server-account.ts';

/**
 * Makes `<dataDir>/postgres` when there is none: UTF-8, checksums, passwords by SCRAM. It is made beside and moved into
 * place at once, so a half-made folder is never used and of two makers one wins.
 */
export function makeCluster(place: { dataDir: string; data: string; password: string }, binaries: Binaries, account: ServerAccount): void {
  if (existsSync(join(place.data, 'PG_VERSION'))) return;
  const draft = `${place.data}.making-${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  account.give(draft);
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  account.give(passwordFile);
  try {
    const { file, args, ...as } = account.command(binaries.initdb, [
      '-D', draft, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums', '--no-instructions', '--no-sync',
    ]);
    const made = spawnSync(file, args, { ...as, cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }, encoding: 'utf8' });
    if (made.status !== 0) throw new NoEmbeddedServer(`PostgreSQL could not make its data in ${place.data}: ${(made.stderr || made.error?.message) ?? ''}`.trim());
    moveIntoPlace(draft, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function moveIntoPlace(draft: string, data: string): void {
  try {
    renameSync(draft, data);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const lostTheRace = code === 'ENOTEMPTY' || code === 'EEXIST';
    if (!lostTheRace || !existsSync(join(data, 'PG_VERSION'))) throw error;
  }
}
