import { accessSync, chownSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { NoEmbeddedServer } from './no-embedded-server.ts';

/** How server programs are started: as ourselves, or (PostgreSQL refuses root) as an account with few rights. */
export interface ServerAccount {
  /** Who owns the data; undefined: whoever we are. */
  readonly owner?: { readonly name: string; readonly uid: number; readonly gid: number };
  /** Turns a program and its arguments into what is really spawned. */
  command(program: string, args: readonly string[]): { readonly file: string; readonly args: readonly string[]; readonly uid?: number; readonly gid?: number };
  /** Hands a file or folder over to the account. */
  give(path: string): void;
}

const ORDINARY: ServerAccount = { command: (file, args) => ({ file, args }), give: () => undefined };

/**
 * Root's server runs as `postgres`, else `nobody`. When that account cannot reach the program or the data (a clone in a
 * private folder), it keeps root's right to pass closed folders and nothing else.
 * @throws NoEmbeddedServer when there is no way
 */
export function chooseAccount(paths: readonly string[]): ServerAccount {
  if (process.getuid?.() !== 0) return ORDINARY;
  const owner = findAccount(['postgres', 'nobody']);
  if (!owner) throw new NoEmbeddedServer('PostgreSQL refuses to run as root and there is no account "postgres" or "nobody". Start as an ordinary user, or set DATABASE_URL.');
  const give = (path: string): void => chownSync(path, owner.uid, owner.gid);
  const closed = paths.find((path) => !reaches(path, owner.uid));
  if (closed === undefined) return { owner, give, command: (file, args) => ({ file, args, uid: owner.uid, gid: owner.gid }) };
  const setpriv = findProgram('setpriv');
  if (!setpriv) throw new NoEmbeddedServer(`The account "${owner.name}" cannot reach ${closed}, and setpriv (util-linux) is not installed. Move the folder to where others may enter, start as an ordinary user, or set DATABASE_URL.`);
  // Root in a container often has no more than this one to give on.
  const keep = '+dac_override';
  // access(2), by which initdb looks for its server, forgets capabilities of an unprivileged account but for this bit (capabilities(7), SECBIT_NO_SETUID_FIXUP).
  const heeded = '--securebits=+no_setuid_fixup';
  const prefix = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--no-new-privs', heeded, `--inh-caps=${keep}`, `--ambient-caps=${keep}`];
  return { owner, give, command: (program, args) => ({ file: setpriv, args: [...prefix, program, ...args] }) };
}

function findAccount(names: readonly string[]): { name: string; uid: number; gid: number } | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const name of names) {
    const line = lines.find((parts) => parts[0] === name);
    if (line && Number(line[2]) > 0) return { name, uid: Number(line[2]), gid: Number(line[3]) };
  }
  return undefined;
}

/** Whether every folder on the way is open to others, or belongs to the account. */
function reaches(path: string, uid: number): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    const needed = owner === uid ? 0o500 : 0o005;
    const enter = owner === uid ? 0o100 : 0o001;
    if ((mode & (at === resolve(path) ? needed : enter)) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function findProgram(name: string): string | undefined {
  return (process.env['PATH'] ?? '/usr/bin:/bin').split(delimiter).map((folder) => join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
