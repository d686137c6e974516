import { join } from 'node:path';
import { hashPassword } from '#access';
import type { Role } from '#contracts';
import { deskOn, importDatasetFiles } from '#office';
import { type Database } from '#persistence';
import type { ApiConfig } from '../../../apps/api/config.ts';
import { createApi } from '../../../apps/api/create-api.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { Client } from './client.ts';

/** Password of every account here. */
export const PASSWORD = 'bốn từ rời rạc';
const SEED = join(import.meta.dirname, '..', '..', 'seed', 'hcmc-2023');

interface Account {
  readonly username: string;
  readonly role: Role;
  readonly scopes?: readonly string[];
  readonly wholeCity?: boolean;
}
/** One account a role, named after it; one of another district; one that is closed. */
const ACCOUNTS: readonly Account[] = [
  { username: 'administrator', role: 'administrator' },
  { username: 'auditor', role: 'auditor' },
  { username: 'board-city', role: 'board-city', wholeCity: true },
  { username: 'board-locality', role: 'board-locality', scopes: ['HCM-Q01'] },
  { username: 'planner', role: 'planner', wholeCity: true },
  { username: 'viewer', role: 'viewer', wholeCity: true },
  { username: 'phu-nhuan', role: 'board-locality', scopes: ['HCM-PNH'] },
  { username: 'closed', role: 'viewer', wholeCity: true },
];

export interface Office {
  readonly base: string;
  readonly today: string;
  readonly database: FreshDatabase;
  /** A client signed in under a role; the same one each time. */
  as(role: Role | 'phu-nhuan'): Promise<Client>;
  /** A client signed in anew. */
  signedIn(username: string): Promise<Client>;
  /** A client nobody has signed in. */
  stranger(): Client;
  /** `METHOD /path` of every route that the running application serves. */
  routes(): string[];
  close(): Promise<void>;
}

interface OfficeOptions {
  readonly config?: Partial<ApiConfig>;
  /** Opens a second door to the same database, with attempts and sessions of its own. */
  readonly like?: Office;
}

async function fill(database: Database): Promise<void> {
  const desk = deskOn(database);
  const result = await importDatasetFiles(desk, { path: SEED, dryRun: false }, { actor: 'test', scope: 'all' });
  if (result.problems.length > 0) throw new Error(JSON.stringify(result.problems[0]));
  const passwordHash = await hashPassword(PASSWORD);
  await database.work({ actor: 'test', scope: 'all' }, async (work) => {
    for (const { username, role, scopes = [], wholeCity = false } of ACCOUNTS) {
      await work.users.create({ username, displayName: username, role, scopes, wholeCity, passwordHash });
    }
    await work.users.setDisabled('closed', true);
  });
}

const CONFIG: ApiConfig = {
  production: true, tls: false, proxies: 0, origins: [], sessionSecret: 's'.repeat(40), idleTimeout: 1800, absoluteTimeout: 43_200, logLevel: 'silent',
};

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** The real application over a socket, on a real PostgreSQL with the demonstration dataset. */
export async function openOffice({ config, like }: OfficeOptions = {}): Promise<Office> {
  const fresh = like?.database ?? (await freshDatabase());
  const database = await fresh.open();
  if (like === undefined) await fill(database);
  const desk = deskOn(database);
  const api = await createApi({ desk, config: { ...CONFIG, ...config } });
  const base = `http://127.0.0.1:${await api.listen(0)}`;
  const known = new Map<string, Promise<Client>>();
  const signedIn = async (username: string): Promise<Client> => {
    const client = new Client(base);
    let answer = await client.signIn(username, PASSWORD);
    // A busy machine may ask to come again, and a client that waits as it was told does.
    for (let tries = 0; answer.status === 503 && tries < 10; tries += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)); });
      answer = await client.signIn(username, PASSWORD);
    }
    if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.text}`);
    return client;
  };
  const routes = (): string[] => {
    const { router } = api.app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
    return router.stack.flatMap(({ route }) => (route?.path.startsWith('/api/v1/') ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []));
  };
  return {
    base, database: fresh, routes, signedIn,
    today: desk.today(),
    as: (role) => {
      const client = known.get(role) ?? signedIn(role);
      known.set(role, client);
      return client;
    },
    stranger: () => new Client(base),
    close: async () => {
      await api.close();
      if (like === undefined) await fresh.drop();
    },
  };
}
