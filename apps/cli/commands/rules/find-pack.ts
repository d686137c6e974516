import { existsSync, readFileSync } from 'node:fs';

import { findAnyPack, isRefused, parsePackText, type PlacedProblem } from '#office';
import { findPack, readPackFile, type RulePack } from '#regulations';

import { WrongUsage } from '../../shell/exit-codes.ts';
import { withDesk } from '../../shell/with-desk.ts';

/** A pack, or every place that is wrong with the file it was to be read from. */
export type FoundPack = RulePack | { readonly problems: readonly PlacedProblem[] };

/** Reads a pack file, YAML or JSON. @throws WrongUsage when there is no such file */
export function readPackAt(path: string): FoundPack {
  if (!existsSync(path)) throw new WrongUsage(`There is no file ${path}.`);
  const parsed = parsePackText(readFileSync(path, 'utf8').normalize('NFC').replace(/^\uFEFF/, ''));
  if ('problems' in parsed) return parsed;
  const read = readPackFile(parsed.data);
  return read.kind === 'amended' ? read.pack : { problems: read.problems };
}

/** A pack by code, shipped or a board's own, or by the path of its file; the database is opened only when nothing else is meant. */
export async function packNamed(name: string, dataDir: string): Promise<FoundPack> {
  const shipped = findPack(name);
  if (shipped) return shipped;
  if (/\.(ya?ml|json)$/.test(name)) return readPackAt(name);
  let found: FoundPack | undefined;
  await withDesk({ dataDir }, async (desk, caller) => {
    const pack = await desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'rules' }, (work) => findAnyPack(work, name));
    found = isRefused(pack) ? { problems: pack.problems ?? [{ place: 'code', code: 'shape', message: pack.message, hint: '' }] } : pack;
    return 0;
  });
  if (!found) throw new WrongUsage(`There is no pack ${name}.`);
  return found;
}

/** One problem as a line: place, what is wrong, what to try. */
export const problemLine = ({ place, message, hint }: PlacedProblem): string => `${place === '' ? '' : `${place}: `}${message} ${hint}`.trim();
