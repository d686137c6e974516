import { sortTenures, type TenureFact } from '#tenure';

import { type Dossier } from '../dossier.ts';
import { type Marks, type MoverFile } from './gate.ts';
import { MOVER_GATES } from './gates/index.ts';
import { moveSettings } from './move-settings.ts';
import { type MoveContext, type Mover } from './move.ts';
import { retirementDay, timeLeft } from './retirement.ts';

const prepared = new WeakMap<MoveContext, ((file: MoverFile) => void)[]>();

/**
 * What stands against moving a person wherever to: circumstances, discipline, time left to retirement, a recent rotation.
 * Values are those in force on the day the move takes effect. Pass one context object for all people.
 */
export function judgeMover(dossier: Dossier, context: MoveContext): Mover {
  let gates = prepared.get(context);
  if (!gates) prepared.set(context, (gates = MOVER_GATES.map((gate) => gate.bind(moveSettings(context.pack, context.asOf), context))));
  const marks: Marks = { refusals: [], flags: [] };
  const tenures = sortTenures(dossier.tenures, context.asOf);
  const held = findHeld(tenures, context);
  const position = held && context.establishment.positions.get(held.position);
  const retiresOn = retirementDay(dossier.person.birth, dossier.person.gender);
  for (const gate of gates) gate({ dossier, tenures, held, position, retiresOn, marks });
  return {
    dossier, ...marks,
    ...(position ? { position } : {}), ...(held ? { held } : {}),
    ...(retiresOn ? { retiresOn, timeLeft: timeLeft(context.asOf, retiresOn) } : {}),
  };
}

/** The post held on the day: a head post before others, an official one before others. */
function findHeld(tenures: readonly TenureFact[], { asOf, establishment }: MoveContext): TenureFact | undefined {
  const weight = (tenure: TenureFact): number =>
    (establishment.positions.get(tenure.position)?.head === true ? 2 : 0) + (tenure.kind === 'official' ? 1 : 0);
  return tenures.filter((tenure) => tenure.until === undefined || tenure.until.latest > asOf)
    .reduce<TenureFact | undefined>((best, one) => (best === undefined || weight(one) > weight(best) ? one : best), undefined);
}
