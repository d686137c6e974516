import pg from 'pg';

/**
 * Lets the app role sign in with the password, and answers its URL. When it can already, nothing is changed, so that a
 * second data folder on the same server keeps working as long as it knows the same password.
 */
export async function admitAppRole(adminUrl: string, password: string): Promise<string> {
  const url = new URL(adminUrl);
  url.username = 'planner_app';
  url.password = password;
  const appUrl = url.toString();
  if (await canSignIn(appUrl)) return appUrl;
  await asAdmin(adminUrl, (client) => client.query(`ALTER ROLE planner_app LOGIN PASSWORD ${client.escapeLiteral(password)}`));
  return appUrl;
}

/** Makes a role that the owner has set up himself (DATABASE_APP_URL) a member of the app role. */
export async function enrol(adminUrl: string, appUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(appUrl).username);
  if (name === 'planner_app') return;
  await asAdmin(adminUrl, (client) => client.query(`GRANT planner_app TO ${client.escapeIdentifier(name)}`));
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

export async function asAdmin<Result>(adminUrl: string, deed: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await deed(client);
  } finally {
    await client.end();
  }
}
