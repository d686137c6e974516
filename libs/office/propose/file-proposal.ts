import { type Day, formatDay } from '#calendar';
import type { Work } from '#persistence';

import type { Caller } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { packOf } from '../rulebook/find-pack.ts';

/** What a plan is asked for. */
export interface FilingWish {
  readonly asOf: Day;
  readonly pack?: string | undefined;
  /** Locality code; absent: everything the caller sees. */
  readonly scope?: string | undefined;
  /** People in a ring, 0 = no limit; 2 unless said. */
  readonly maxCycle?: number | undefined;
  /** People who move in one chain, 0 = no chains; 0 unless said. */
  readonly maxChain?: number | undefined;
  readonly name?: string | undefined;
}

const SWAPS = 2;
const NO_CHAINS = 0;

/** Files a proposal whose plan is still to be made, inside the caller's transaction. */
export async function fileProposal(work: Work, wish: FilingWish, caller: Pick<Caller, 'scope'>): Promise<{ readonly id: string } | DeedRefused> {
  const pack = await packOf(work, wish);
  if ('outcome' in pack) return pack;
  if (wish.scope !== undefined && (await work.establishment.subtree(wish.scope)).length === 0) {
    return refuse('unknown-locality', wish.scope, `Không có địa phương mã "${wish.scope}" trong phạm vi được xem.`);
  }
  const roots = wish.scope !== undefined ? [wish.scope] : caller.scope === 'all' ? [] : caller.scope;
  const id = await work.proposals.create({
    name: wish.name ?? `Phương án luân chuyển ${formatDay(wish.asOf)}`, asOf: wish.asOf,
    pack: pack.code, packVersion: pack.version, packName: pack.name, scope: roots,
    maxCycle: wish.maxCycle ?? SWAPS, maxChain: wish.maxChain ?? NO_CHAINS,
  });
  return { id };
}
