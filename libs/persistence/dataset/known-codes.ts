import type { KnownCodes } from '#spreadsheets';

import type { Database } from '../database/database.ts';

const TABLES = ['localities', 'units', 'positions', 'people'] as const;

/** Codes that a dataset may point to without holding them itself. About 100 bytes of memory a code. */
export async function loadKnownCodes(database: Database, actor: string): Promise<KnownCodes> {
  return database.work({ actor, scope: 'all', purpose: 'import', statementSeconds: 60 }, async ({ transaction }) => {
    const known: Partial<Record<(typeof TABLES)[number], ReadonlySet<string>>> = {};
    for (const table of TABLES) {
      const rows = await transaction.rows<{ code: string }>(`SELECT code FROM ${table}`);
      known[table] = new Set(rows.map(({ code }) => code));
    }
    return known;
  });
}
