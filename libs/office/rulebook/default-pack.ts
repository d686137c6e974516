import { formatDay } from '#calendar';
import type { KeptChoice, Work } from '#persistence';
import { packCovers } from '#regulations';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { findAnyPack } from './find-pack.ts';

/** What a board chooses to judge by from now on. */
export interface DefaultWish {
  /** Code of a shipped pack or of a board's own; absent: the board follows whoever is above it. */
  readonly pack?: string | undefined;
  readonly reason: string;
  /** Edition of the choice that was seen, 0 when there was none. */
  readonly basedOn: number;
}

async function choose(desk: Desk, work: Work, about: { readonly wish: DefaultWish; readonly caller: Caller }): Promise<readonly KeptChoice[] | DeedRefused> {
  const { wish, caller: { scope: seen } } = about;
  if (seen !== 'all' && seen.length === 0) return refuse('not-yours', wish.pack ?? '', 'Tài khoản không phụ trách địa phương nào.');
  const scope = seen === 'all' ? [] : seen;
  if (wish.pack !== undefined) {
    const pack = await findAnyPack(work, wish.pack);
    if ('outcome' in pack) return pack;
    const today = desk.today();
    if (!packCovers(pack, today)) return refuse('pack-not-in-force', today, `Bộ quy tắc "${pack.code}" không áp dụng vào ngày ${formatDay(today)}, chưa thể làm mặc định.`);
  }
  const made = await work.defaultPacks.choose({ pack: wish.pack, reason: wish.reason, scope, basedOn: wish.basedOn });
  return made === 'chosen' ? work.defaultPacks.of(scope) : refuse('stale', wish.pack ?? '', 'Mặc định vừa được người khác đổi. Mở lại để xem rồi đổi tiếp.');
}

/**
 * Writes down by which pack the caller's board judges from now on; on record with its reason.
 * @returns the board's choices, newest first
 */
export function chooseDefaultPack(desk: Desk, wish: DefaultWish, caller: Caller): Promise<readonly KeptChoice[] | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'rules', action: 'rule-pack.made-default' };
  return desk.database.work(context, (work) => choose(desk, work, { wish, caller }));
}
