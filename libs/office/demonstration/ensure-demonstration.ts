import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { day } from '#calendar';

import { importDatasetFiles } from '../dataset/import-dataset-files.ts';
import type { Caller, Desk } from '../desk/desk.ts';
import { createDemonstrationAccounts } from './accounts.ts';

/** The day of the demonstration's story: the exchange of District 1 and Phú Nhuận. */
export const DEMONSTRATION_DAY = day('2023-08-01');

/** From libs/office/demonstration, or from dist/libs/office/demonstration, up to the root of the repository. */
const PLACES = ['../../../test/seed/hcmc-2023', '../../../../test/seed/hcmc-2023'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/**
 * Loads the demonstration data and its accounts into a database that holds neither people nor accounts; any other
 * database is left as it is.
 * @returns whether it was loaded now
 * @throws Error when the demonstration data of the repository is refused, which a test keeps from happening
 */
export async function ensureDemonstration(desk: Desk, dataDir: string, caller: Caller): Promise<boolean> {
  const folder = PLACES.find((path) => existsSync(path));
  const empty = await desk.database.work({ actor: caller.actor, scope: 'all', purpose: 'demonstration' }, async (work) =>
    (await work.dossiers.count({})) === 0 && (await work.users.list()).length === 0);
  if (!empty || !folder) return false;
  const result = await importDatasetFiles(desk, { path: folder, dryRun: false }, caller);
  if (result.problems[0]) throw new Error(`the demonstration data was refused: ${JSON.stringify(result.problems[0])}`);
  await createDemonstrationAccounts(desk, dataDir, caller);
  return true;
}
