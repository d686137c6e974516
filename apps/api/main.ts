// Process entry of the API: settings from the environment, the database already migrated by whoever starts us.
import { pino } from 'pino';
import { deskOn } from '#office';
import { openDatabase } from '#persistence';
import { BadSetting, type ProcessConfig, readConfig } from './config.ts';
import { createApi } from './create-api.ts';

const LAST_RESORT = 10_000;

async function serve(config: ProcessConfig, url: string): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  const database = await openDatabase({ url });
  const desk = deskOn(database);
  const api = await createApi({ desk, config, log });
  const port = await api.listen(config.port, config.host);
  log.info({ host: config.host, port }, 'serving');
  process.send?.({ serving: port });

  let leaving = false;
  const leave = (signal: string): void => {
    if (leaving) return;
    leaving = true;
    log.info({ signal }, 'leaving');
    setTimeout(() => process.exit(1), LAST_RESORT).unref();
    api.close().then(() => database.close()).then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', () => { leave('SIGTERM'); });
  process.on('SIGINT', () => { leave('SIGINT'); });
  process.on('disconnect', () => { leave('disconnect'); });
}

try {
  const url = process.env['DATABASE_APP_URL'] ?? process.env['DATABASE_URL'];
  if (url === undefined) throw new BadSetting('DATABASE_APP_URL is not set: the address of the prepared database, as the app role');
  await serve(readConfig(process.env), url);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof BadSetting ? 2 : 1);
}
