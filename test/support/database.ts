// A real PostgreSQL for tests: one server for the whole run (or the one of DATABASE_URL), one migrated template, and a
// database of his own for whoever asks. Nothing here is a stand-in.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import { admitAppRole, keptPassword, type Database, migrate, openDatabase, startEmbedded } from '#persistence';

// The first of a run makes the server and the template.
jest.setTimeout(120_000);

const root = join(import.meta.dirname, '..', '..');
export const TEST_DATA = join(root, '.planner', 'test-server');

export interface FreshDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  /** Opens the app's database; closed again by {@link FreshDatabase.drop}. */
  open(connections?: number): Promise<Database>;
  /** Rows of a statement as superuser (or owner), outside any work. */
  admin<Row extends object = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A connection of one's own as superuser (or owner). */
  asAdmin<Result>(deed: (client: pg.Client) => Promise<Result>): Promise<Result>;
  /** Rows of a statement as the app role, after the given settings, in one transaction. */
  app<Row extends object = Record<string, unknown>>(settings: Readonly<Record<string, string>>, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

let server: Promise<string> | undefined;

/** URL of an administrator on the test server. The server stays for as long as this process lives. */
export function testServer(): Promise<string> {
  server ??= process.env['DATABASE_URL']
    ? Promise.resolve(process.env['DATABASE_URL'])
    : startEmbedded({ dataDir: TEST_DATA, settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' } }).then((one) => one.adminUrl);
  return server;
}

/** A migrated, empty database of one's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = await testServer();
  const template = await ensureTemplate(serverUrl);
  const name = `planner_test_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
  await asAdmin(serverUrl, (client) => copyTemplate(client, name, template));
  const adminUrl = on(serverUrl, name);
  const appUrl = await admitAppRole(adminUrl, keptPassword(TEST_DATA, 'app'));
  const opened: Database[] = [];
  return {
    adminUrl, appUrl,
    open: async (connections) => {
      const database = await openDatabase({ url: appUrl, connections });
      opened.push(database);
      return database;
    },
    asAdmin: (deed) => asAdmin(adminUrl, deed),
    admin: (sql, values) => asAdmin(adminUrl, async (client) => (await client.query(sql, values && [...values])).rows),
    app: (settings, sql, values) => asAdmin(appUrl, async (client) => {
      await client.query('BEGIN');
      for (const [key, value] of Object.entries(settings)) await client.query('SELECT set_config($1, $2, true)', [key, value]);
      const { rows } = await client.query(sql, values && [...values]);
      await client.query('COMMIT');
      return rows;
    }),
    drop: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await asAdmin(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** An empty database that no migration has seen. */
export async function bareDatabase(): Promise<{ adminUrl: string; drop(): Promise<void> }> {
  const serverUrl = await testServer();
  const name = `planner_test_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
  await asAdmin(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  return { adminUrl: on(serverUrl, name), drop: () => asAdmin(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => undefined) };
}

/** The template's name follows from the migrations, so that a changed migration makes a new one. */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const files = readdirSync(join(root, 'migrations')).filter((file) => file.endsWith('.ts')).sort().map((file) => join(root, 'migrations', file));
  const hash = createHash('sha256');
  for (const file of [...files, join(root, 'libs/persistence/jobs/queue-schema.ts')]) hash.update(readFileSync(file));
  const name = `planner_template_${hash.digest('hex').slice(0, 12)}`;
  await asAdmin(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(77001)');
    if ((await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount) return;
    await sweep(client);
    await client.query(`CREATE DATABASE ${name}_making`);
    await migrate(on(serverUrl, `${name}_making`));
    await client.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`);
  });
  return name;
}

/** Removes what earlier runs left: old templates, half-made ones, and databases of runs that were killed. */
async function sweep(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'planner\\_template\\_%' OR datname LIKE 'planner\\_test\\_%'`);
  const old = Date.now() / 1000 - 7_200;
  for (const { datname } of rows) {
    const born = Number(/^planner_test_(\d+)_/.exec(datname)?.[1] ?? 0);
    if (born < old) await client.query(`DROP DATABASE IF EXISTS ${datname}`).catch(() => undefined);
  }
}

/** PostgreSQL refuses to copy a database while another copy of it is being made. */
async function copyTemplate(client: pg.Client, name: string, template: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(77002)');
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
}

function on(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function asAdmin<Result>(url: string, deed: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  // An owner who is no superuser (DATABASE_URL) is bound by row-level security too, unless he says this.
  await client.query(`SELECT set_config('planner.maintenance', 'on', false)`);
  try {
    return await deed(client);
  } finally {
    await client.end();
  }
}
