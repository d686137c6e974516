import { listPacks } from '#regulations';

import { DONE } from '../../shell/exit-codes.ts';
import { write, writeJson } from '../../shell/say.ts';
import { withDesk } from '../../shell/with-desk.ts';

export interface ListOptions {
  readonly json?: boolean;
  readonly boards?: boolean;
  readonly dataDir: string;
}

interface Line {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  readonly bases?: readonly string[];
  readonly withdrawn?: boolean;
}

async function boardPacks({ dataDir }: ListOptions): Promise<Line[]> {
  const found: Line[] = [];
  await withDesk({ dataDir }, async (desk, caller) => {
    const kept = await desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'rules' }, (work) => work.packs.list());
    found.push(...kept.map(({ code, version, name, description, bases, withdrawn }) => ({ code, version: String(version), name, description, bases, withdrawn })));
    return DONE;
  });
  return found;
}

/** `planner rules list [--boards]` */
export async function listRules(options: ListOptions): Promise<number> {
  const shipped: Line[] = listPacks().map(({ code, version, name, description }) => ({ code, version, name, description }));
  const packs = options.boards ? [...shipped, ...(await boardPacks(options))] : shipped;
  if (options.json) await writeJson(packs);
  else for (const pack of packs) await write(`${pack.code}  ${pack.version}  ${pack.name}${pack.withdrawn ? '  (đã thôi dùng)' : ''}\n`);
  return DONE;
}
