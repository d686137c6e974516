import { keptPassword } from '../embedded/passwords.ts';
import { type Embedded, startEmbedded } from '../embedded/start-embedded.ts';
import { admitAppRole, asAdmin, enrol } from './app-role.ts';
import { migrate } from './migrate.ts';

export interface PrepareOptions {
  /** Where the embedded server keeps its data, and passwords are kept (mode 0600). */
  readonly dataDir: string;
  /** A server of version 15 or newer whose user owns the database; no embedded server is started then. */
  readonly databaseUrl?: string | undefined;
  /** A role that the owner of that server has made for the app; without it `planner_app` gets a random password. */
  readonly appUrl?: string | undefined;
  /** Port of the embedded server; a free one unless said. */
  readonly port?: number | undefined;
  readonly settings?: Readonly<Record<string, string>> | undefined;
}
export interface Prepared {
  readonly adminUrl: string;
  readonly appUrl: string;
  /** Names of the migrations that ran now. */
  readonly migrated: readonly string[];
  readonly embedded?: Embedded | undefined;
  /** Lets go of the embedded server, if there is one. */
  stop(): Promise<void>;
}

const DATABASE = 'planner';

/** From a folder or a URL to a migrated database and a role for the app. @throws NoEmbeddedServer */
export async function prepareDatabase(options: PrepareOptions): Promise<Prepared> {
  const embedded = options.databaseUrl ? undefined : await startEmbedded(options);
  try {
    const adminUrl = options.databaseUrl ?? (await ownDatabase(embedded?.adminUrl ?? ''));
    const migrated = await migrate(adminUrl);
    const appUrl = options.databaseUrl && options.appUrl ? options.appUrl : await admitAppRole(adminUrl, keptPassword(options.dataDir, 'app'));
    await enrol(adminUrl, appUrl);
    return { adminUrl, appUrl, migrated, embedded, stop: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function ownDatabase(serverUrl: string): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  await asAdmin(serverUrl, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount) return;
    await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: { code?: string }) => {
      // Another process was quicker.
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
  return url.toString();
}
