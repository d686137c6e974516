import type { PositionHit } from '#contracts';

import type { Caller, Desk } from '../desk/desk.ts';

const MOST = 30;

/** Small letters without marks, đ as d: what is typed in a hurry still finds. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/** Posts that hold all the words, heads first; the establishment is public, so every locality is searched. */
export function findPositions(desk: Desk, q: string, caller: Caller): Promise<readonly PositionHit[]> {
  const words = folded(q).split(/\s+/u).filter((word) => word !== '');
  return desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'decision', requestId: caller.requestId }, async (work) => {
    const { positions, units, localities } = await work.establishment.load();
    const hits: (PositionHit & { readonly head: boolean })[] = [];
    for (const { code, title, unit, head } of positions.values()) {
      const fact = units.get(unit);
      const localityName = localities.get(fact?.locality ?? '')?.name ?? '';
      const text = folded(`${title} ${fact?.name ?? ''} ${localityName} ${code}`);
      if (fact && words.every((word) => text.includes(word))) hits.push({ code, title, unitName: fact.name, localityName, head });
    }
    return hits.sort((one, other) => Number(other.head) - Number(one.head)).slice(0, MOST).map(({ head: _head, ...hit }) => hit);
  });
}
