import { type Database, openDatabase, prepareDatabase } from '#persistence';

import type { Desk } from './desk.ts';
import { paperFonts } from './paper-fonts.ts';
import { todayInVietnam } from './today.ts';

export interface DeskOptions {
  /** Folder of the embedded server and its secrets. */
  readonly dataDir: string;
  /** A PostgreSQL server to use instead; its user must own the database. */
  readonly databaseUrl?: string | undefined;
  /** The app role on that server, when its owner made one. */
  readonly appUrl?: string | undefined;
}

export interface OpenDesk extends Desk {
  /** URL of the app role: what the API is started with. */
  readonly appUrl: string;
  readonly close: () => Promise<void>;
}

/** A desk over a database that is open already. */
export function deskOn(database: Database): Desk {
  return { database, today: () => todayInVietnam(), fonts: paperFonts };
}

/** Starts or finds the server, migrates it, opens it as the app role. @throws DatabaseUnavailable */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const prepared = await prepareDatabase(options);
  const database = await openDatabase({ url: prepared.appUrl });
  return {
    ...deskOn(database),
    appUrl: prepared.appUrl,
    close: async () => {
      await database.close();
      await prepared.stop();
    },
  };
}
