import { type Day } from '#calendar';
import { type Establishment } from '#tenure';

import { type Dossier } from '../dossier.ts';
import { judgeMover } from './judge-mover.ts';
import { judgePair } from './judge-pair.ts';
import { type Holder, type Holders, type MoveAccount, type MoveContext, type Target } from './move.ts';

/** Everything against one move: what depends on the person, then what depends on the pair. */
export function judgeMove(candidate: Dossier, target: Target, context: MoveContext): MoveAccount {
  const mover = judgeMover(candidate, context);
  const pair = judgePair(mover, target, context);
  return { refusals: [...mover.refusals, ...pair.refusals], flags: [...mover.flags, ...pair.flags] };
}

/** Who sits in each unit on a day. */
export function indexHolders(dossiers: Iterable<Dossier>, establishment: Establishment, asOf: Day): Holders {
  const byUnit = new Map<string, Holder[]>();
  for (const { person, tenures } of dossiers) {
    for (const tenure of tenures) {
      const position = establishment.positions.get(tenure.position);
      const held = tenure.from.earliest <= asOf && (tenure.until === undefined || tenure.until.latest > asOf);
      if (!position || !held) continue;
      const holder = { person: person.code, position };
      const known = byUnit.get(position.unit);
      if (known) known.push(holder);
      else byUnit.set(position.unit, [holder]);
    }
  }
  return byUnit;
}
